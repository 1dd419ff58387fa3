/** Commands of printed ballots: made, replaced, delivered, handed in, opened by their code; and visits at doors. */
import * as v from 'valibot';
import type { Role } from '#domain/basics/actor.ts';
import { PAPER_SOURCES, VISIT_OUTCOMES } from '#domain/voting/papers/records.ts';
import { SERIALS_MAX } from '#domain/voting/papers/serialList.ts';
import { command } from '../../command.ts';
import { id, instant, LIMITS, line, list, optionalLine, text } from '../../limits.ts';

/** Posts that work with paper or watch it: they open its pages. */
export const PAPER_READERS: readonly Role[] = [
  'SECRETARY',
  'TELLER',
  'SCRUTINEER',
  'SUPERVISOR',
  'CHAIR',
  'BUILDING_HEAD',
  'GRID_WORKER',
  'ADMINISTRATOR'
];

/** Who goes from door to door. */
export const DOOR_WALKERS: readonly Role[] = ['BUILDING_HEAD', 'GRID_WORKER', 'TELLER', 'SECRETARY'];

const POLL = ['papers.not-owners-poll', 'papers.secret-poll', 'papers.wrong-state'] as const;
const serial = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9_999_999));
const serials = v.pipe(v.array(serial), v.minLength(1), v.maxLength(SERIALS_MAX));
const reason = text(LIMITS.lineChars);

export const issuePapers = command({
  name: 'papers.issue',
  payload: v.strictObject({ pollId: id, handIn: line(), rollEntryIds: v.optional(v.pipe(list(id, 500), v.minLength(1))) }),
  roles: ['SECRETARY', 'SYSTEM'],
  rate: 'staff',
  summary: {
    zh: '制发纸质表决票：每份票权一张，编号并带个人码',
    en: 'Issue printed ballots: one for each right, numbered, with a personal code'
  },
  when: 'NOTICED, OPEN',
  refusals: [...POLL, 'voting.roll-empty', 'papers.all-issued']
});

export const replacePaper = command({
  name: 'papers.replace',
  payload: v.strictObject({ pollId: id, serial, how: v.picklist(['SPOILED', 'LOST']), reason }),
  roles: ['SECRETARY', 'TELLER'],
  rate: 'staff',
  summary: { zh: '补发表决票：旧号作废，写明理由', en: 'Replace a spoiled or lost ballot; the old number is void' },
  when: 'NOTICED, OPEN',
  refusals: [...POLL, 'paper.unknown', 'paper.already-replaced', 'paper.in-open-batch', 'paper.already-returned']
});

const deliveryProof = {
  receivedBy: optionalLine(LIMITS.nameChars),
  note: optionalLine(),
  fileId: v.optional(v.nullable(id), null),
  at: v.optional(instant)
};

export const deliverPapers = command({
  name: 'papers.deliver',
  payload: v.strictObject({ pollId: id, serials, way: v.picklist(['IN_PERSON', 'POST', 'POSTED']), ...deliveryProof }),
  roles: DOOR_WALKERS,
  rate: 'staff',
  summary: {
    zh: '登记送达：当面、邮寄或在小区张贴，附凭证',
    en: 'Record delivery with its proof: in person, by post, posted in the estate'
  },
  when: 'NOTICED, OPEN',
  refusals: [
    ...POLL,
    'paper.unknown',
    'paper.receiver-missing',
    'paper.proof-missing',
    'paper.time-in-future',
    'paper.time-before-issue',
    'paper.replaced',
    'paper.already-delivered'
  ]
});

export const postUndelivered = command({
  name: 'papers.post-undelivered',
  payload: v.strictObject({ pollId: id, buildingId: v.optional(id), note: line(), fileId: v.optional(v.nullable(id), null) }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '对无法送达的表决票在小区张贴', en: 'Post in the estate every ballot that could not be delivered' },
  when: 'NOTICED, OPEN',
  refusals: [...POLL, 'papers.all-delivered', 'paper.proof-missing', 'paper.replaced', 'paper.already-delivered', 'paper.time-before-issue']
});

export const returnPapers = command({
  name: 'papers.return',
  payload: v.strictObject({ pollId: id, serials, source: v.picklist(PAPER_SOURCES), at: v.optional(instant) }),
  roles: DOOR_WALKERS,
  rate: 'staff',
  summary: { zh: '登记收回的表决票和收回时间', en: 'Record that papers were handed in, and when' },
  when: 'NOTICED, OPEN, CLOSED',
  refusals: [...POLL, 'paper.unknown', 'paper.time-in-future', 'paper.time-before-issue', 'paper.replaced', 'paper.already-returned']
});

export const recordVisit = command({
  name: 'visit.record',
  payload: v.strictObject({
    pollId: id,
    rollEntryId: id,
    unitId: v.optional(v.nullable(id), null),
    outcome: v.picklist(VISIT_OUTCOMES),
    receivedBy: optionalLine(LIMITS.nameChars),
    note: optionalLine(),
    at: v.optional(instant)
  }),
  roles: DOOR_WALKERS,
  rate: 'tap',
  summary: { zh: '登记上门情况：见到、不在、交票、收票、拒收、弃权', en: 'Record a visit at a door' },
  when: 'NOTICED, OPEN',
  refusals: [
    ...POLL,
    'visit.time-unlikely',
    'visit.no-paper',
    'paper.receiver-missing',
    'paper.time-before-issue',
    'paper.replaced',
    'paper.already-delivered',
    'paper.already-returned'
  ]
});

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const openPaper = command({
  name: 'paper.open',
  payload: v.strictObject({
    paperId: id,
    personId: id,
    session: v.nullable(v.strictObject({ tokenHash: hash, device: optionalLine(120), privacyVersion: v.pipe(v.string(), v.maxLength(64)) }))
  }),
  // Only the server's door knows that the code was right.
  roles: ['SYSTEM'],
  rate: 'tap',
  summary: { zh: '凭票上的个人码打开手机表决票', en: 'Open the phone ballot by the code on the paper' },
  when: 'NOTICED, OPEN',
  refusals: [
    ...POLL,
    'papers.paper-only',
    'paper.replaced',
    'paper.no-voter',
    'paper.code-used',
    'voting.not-on-roll',
    'register.person-ended',
    'register.privacy-page-changed'
  ]
});

export const objectToPaper = command({
  name: 'paper.object',
  payload: v.strictObject({ pollId: id, serial, text: text(LIMITS.lineChars * 2) }),
  roles: ['RESIDENT'],
  rate: 'write',
  summary: { zh: '对以本人名义登记的纸票提出异议', en: 'Object to a paper entered in one’s name' },
  when: 'OPEN, CLOSED',
  refusals: [...POLL, 'paper.unknown', 'voting.not-on-roll', 'paper.not-entered', 'paper.objection-there']
});

export const answerPaperObjection = command({
  name: 'paper.answer-objection',
  payload: v.strictObject({ pollId: id, serial, outcome: v.picklist(['UPHELD', 'KEPT']), answer: text(LIMITS.lineChars * 2) }),
  roles: ['SUPERVISOR', 'SECRETARY', 'SCRUTINEER'],
  rate: 'staff',
  summary: { zh: '答复对纸票的异议；成立的作废', en: 'Answer an objection to a paper; upheld, its ballot is void' },
  when: 'OPEN, CLOSED',
  refusals: [...POLL, 'paper.unknown', 'paper.objection-none', 'paper.objection-answered', 'paper.objection-own-entry']
});
