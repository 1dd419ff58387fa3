/** Commands of nominations: who is nominated, and whether the nominee stands. */
import * as v from 'valibot';
import { NOMINATION_SORTS } from '#domain/election/records.ts';
import { ELECTED_BODIES, type ElectedBody } from '#domain/election/takeOffice.ts';
import { command } from '../command.ts';
import { date, id, LIMITS, line, list, optionalLine, optionalText } from '../limits.ts';

const WHEN = 'TRIAGED – REVIEWING, NO_QUORUM, FAILED';

export const enterNomination = command({
  name: 'nomination.enter',
  payload: v.strictObject({
    matterId: id,
    /** Empty takes the name of the register; a resident's own is always that of the register. */
    candidateName: optionalLine(LIMITS.nameChars),
    candidatePersonId: v.optional(v.nullable(id), null),
    statement: optionalText(500),
    sort: v.picklist(NOMINATION_SORTS),
    nominators: v.optional(list(line(LIMITS.nameChars)), [])
  }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '提名候选人：自荐、联名推荐或组织推荐', en: 'Nominate a candidate: oneself, jointly, or by an organisation' },
  when: WHEN,
  refusals: [
    'nomination.list-closed',
    'nomination.self-only',
    'nomination.name-missing',
    'nomination.nominators-missing',
    'nomination.already-nominated'
  ]
});

const answers = ['nomination.list-closed', 'nomination.not-yours', 'nomination.answered'];

export const acceptNomination = command({
  name: 'nomination.accept',
  payload: v.strictObject({ nominationId: id }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '被提名人同意参选', en: 'The nominee stands' },
  when: WHEN,
  refusals: answers
});

export const declineNomination = command({
  name: 'nomination.decline',
  payload: v.strictObject({ nominationId: id, reason: optionalLine() }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '被提名人不同意参选', en: 'The nominee does not stand' },
  when: WHEN,
  refusals: answers
});

export const withdrawNomination = command({
  name: 'nomination.withdraw',
  payload: v.strictObject({ nominationId: id, reason: optionalLine() }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '候选人在表决通知发出前退出', en: 'A candidate withdraws before the vote is noticed' },
  when: WHEN,
  refusals: answers
});

export const refuseNomination = command({
  name: 'nomination.refuse',
  payload: v.strictObject({ nominationId: id, reason: line() }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '资格审查不通过，写明理由', en: 'Refuse a nominee who cannot be elected, with the reason' },
  when: WHEN,
  refusals: answers
});

export const takeOffice = command({
  name: 'election.take-office',
  payload: v.strictObject({
    matterId: id,
    bodyKind: v.picklist(Object.keys(ELECTED_BODIES) as [ElectedBody, ...ElectedBody[]]),
    title: optionalLine(40),
    startsOn: date,
    /** Last day of the term; absent = open. */
    endsOn: v.optional(v.nullable(date), null)
  }),
  roles: ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '当选人任职：机构和任期，一次办完', en: 'The elected take up their posts, with body and term' },
  when: 'IN_FORCE – CLOSED',
  refusals: [
    'matter.wrong-state',
    'election.nobody-elected',
    'election.in-office',
    'register.person-ended',
    'register.body-unknown',
    'register.term-backwards'
  ]
});
