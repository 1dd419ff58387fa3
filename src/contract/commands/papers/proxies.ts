/** Commands of written powers to vote. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { date, flag, id, LIMITS, line, text } from '../../limits.ts';

const POLL = ['papers.not-owners-poll', 'papers.secret-poll', 'papers.wrong-state'] as const;

export const registerProxy = command({
  name: 'proxy.register',
  payload: v.strictObject({
    pollId: id,
    rollEntryId: id,
    principalPersonId: v.optional(v.union([id, v.literal('')]), ''),
    holderPersonId: id,
    /** Ids of the boxes to be marked, separated by spaces. */
    instruction: line(LIMITS.textChars),
    hasDocument: flag,
    fileId: v.optional(v.nullable(id), null),
    signedOn: date,
    validUntil: v.optional(v.nullable(date), null),
    isAccepted: flag
  }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '登记书面委托：受托人、逐项指示、期限', en: 'Register a written power to vote, with its instruction' },
  when: 'NOTICED, OPEN',
  refusals: [
    ...POLL,
    'proxy.not-accepted',
    'proxy.scan-missing',
    'proxy.not-in-term',
    'proxy.mark-unknown',
    'proxy.no-document',
    'proxy.not-the-owner',
    'proxy.holder-is-owner',
    'proxy.property-staff',
    'proxy.instructions-missing',
    'proxy.already-cast',
    'proxy.one-per-right',
    'proxy.limit-reached'
  ]
});

export const revokeProxy = command({
  name: 'proxy.revoke',
  payload: v.strictObject({ proxyId: id, reason: text(LIMITS.lineChars) }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '撤销委托，写明理由', en: 'Take a power back, with the reason' },
  when: 'NOTICED, OPEN',
  refusals: [...POLL, 'proxy.revoked', 'proxy.already-cast', 'proxy.not-revocable']
});
