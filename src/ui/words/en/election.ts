/** Nominations and candidates, in English. */
import type { election as source } from '../zh/election.ts';

export const election = {
  title: 'Candidates',
  none: 'No nominations yet',
  noneHint: 'People are nominated until the vote is noticed; its candidates are those who stand here.',
  sorts: { SELF: 'Own nomination', JOINT: 'Joint nomination', ORGANISATION: 'By an organisation' },
  states: { NOMINATED: 'Answer awaited', STANDING: 'Stands', DECLINED: 'Declined', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' },
  jointly: (count: number) => `by ${count} people`,
  contested: (candidates: number, seats: number) => `${candidates} candidates, for at most ${seats} seats (more candidates than seats)`,
  number: 'No.',
  name: 'Name',
  sort: 'Way',
  nominators: 'Nominated by',
  state: 'State',
  statement: 'Statement',
  actions: {
    enter: 'Enter a nomination',
    accept: 'Enter that the nominee stands',
    decline: 'Enter that the nominee declines',
    refuse: 'Refuse a nominee',
    withdraw: 'Enter a withdrawal'
  },
  fields: { nominators: 'People or organisation, one per line', which: 'Who', reason: 'Reason' }
} satisfies typeof source;
