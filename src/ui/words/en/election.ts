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
  fields: {
    nominators: 'People or organisation, one per line',
    which: 'Who',
    reason: 'Reason',
    search: 'Search for the nominee by name or room',
    person: 'Person of the register',
    personHint: 'Search above first; whoever is chosen can be given the post in one step when elected',
    nameHint: 'Not needed when a person of the register is chosen',
    body: 'Body',
    title: 'Title of the post',
    startsOn: 'Term begins',
    endsOn: 'Last day of the term',
    endsOnHint: 'Leave empty for no end'
  },
  office: 'The elected take office',
  officeWarning: 'Everybody elected gets the post at once; who holds it keeps it, whom the register does not know is entered by hand.',
  self: {
    label: 'Stand as a candidate',
    ask: 'Your name goes on the list of candidates, which is posted publicly.',
    submit: 'I stand'
  },
  answer: {
    title: 'Nominations that wait for your answer',
    standing: 'You stand',
    mine: 'Where I stand',
    nominated: (matter: string) => `You were nominated: ${matter}`,
    accept: 'I stand',
    acceptNote: 'Your name then goes on the list of candidates, which is posted publicly.',
    decline: 'I do not stand',
    declineAsk: 'You will not be on the list.',
    withdraw: 'Withdraw',
    withdrawAsk: 'You will no longer be on the list.'
  }
} satisfies typeof source;
