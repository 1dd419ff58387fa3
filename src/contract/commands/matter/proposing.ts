/** Commands of those who propose and support: proposal, seconds, review of a rejection, withdrawal. */
import * as v from 'valibot';
import { PARTIES } from '#domain/basics/actor.ts';
import { CHANNELS } from '#domain/matter/records.ts';
import { command } from '../../command.ts';
import { flag, id, LIMITS, line, list, text } from '../../limits.ts';

const personId = v.optional(v.nullable(id));
const reason = text(LIMITS.lineChars * 5);

export const proposeMatter = command({
  name: 'matter.propose',
  payload: v.strictObject({
    title: line(LIMITS.titleChars),
    text: text(),
    channel: v.optional(v.picklist(CHANNELS)),
    proposerPersonId: personId,
    proposerParty: v.optional(v.nullable(v.picklist(PARTIES))),
    isPetition: flag,
    leadPersonIds: v.optional(list(id, 10))
  }),
  roles: ['RESIDENT', 'GRID_WORKER', 'PARTY_LEAD', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '提出议题（居民手机或工作台）', en: 'Propose a matter, on a phone or at the desk' },
  when: '',
  refusals: ['matter.not-concrete', 'matter.proposer-missing', 'matter.party-not-yours']
});

const secondPayload = v.strictObject({ matterId: id, as: v.optional(v.picklist(['HOUSEHOLD', 'PARTY', 'GRID'])), personId });

export const secondMatter = command({
  name: 'matter.second',
  payload: secondPayload,
  roles: ['RESIDENT', 'PARTY_LEAD', 'GRID_WORKER', 'BUILDING_HEAD', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '附议，或在联名请求上签名', en: 'Second a proposal, or sign a petition' },
  when: 'PROPOSED',
  refusals: ['matter.wrong-state', 'matter.person-missing', 'matter.own-second', 'matter.second-twice', 'matter.second-not-entitled']
});

export const withdrawSecond = command({
  name: 'matter.withdraw-second',
  payload: secondPayload,
  roles: ['RESIDENT', 'PARTY_LEAD', 'GRID_WORKER', 'BUILDING_HEAD', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '撤回附议', en: 'Take one’s support back' },
  when: 'PROPOSED',
  refusals: ['matter.wrong-state', 'matter.no-second']
});

export const requestReview = command({
  name: 'matter.request-review',
  payload: v.strictObject({ matterId: id, reason }),
  roles: ['RESIDENT', 'PARTY_LEAD', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '对不予受理提出复核申请（一次）', en: 'Ask the supervisor to review a rejection, once' },
  when: 'REJECTED, MERGED, TRANSFERRED',
  refusals: ['matter.wrong-state', 'matter.not-proposer', 'matter.review-once', 'matter.review-too-late']
});

export const upholdReview = command({
  name: 'matter.uphold-review',
  payload: v.strictObject({ matterId: id, upheld: v.boolean(), reason }),
  roles: ['SUPERVISOR'],
  rate: 'staff',
  summary: { zh: '监督委员答复复核申请', en: 'The supervisor answers the review of a rejection' },
  when: 'REJECTED, MERGED, TRANSFERRED',
  refusals: ['matter.no-review-asked', 'matter.wrong-state']
});

export const withdrawMatter = command({
  name: 'matter.withdraw',
  payload: v.strictObject({ matterId: id, reason, personId }),
  roles: ['RESIDENT', 'PARTY_LEAD', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '提出人撤回议题（公示之前）', en: 'The proposer withdraws the matter, before its first posting' },
  when: 'PROPOSED, TRIAGED, DELIBERATING, DRAFTING',
  refusals: ['matter.already-posted', 'matter.not-proposer', 'matter.wrong-state']
});
