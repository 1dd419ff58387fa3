/** Commands of a vote that runs: open, cast, close, declare. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { count, flag, id, instant, LIMITS, line, optionalLine } from '../../limits.ts';
import { CHAIRS, PARTICIPANTS } from '../meeting/roles.ts';
import { OWNERS_DECLARE } from './owners.ts';
import { SECRET } from './secret.ts';

/** One option id, or several separated by spaces where the method allows them. */
const choice = line(LIMITS.choiceChars);

const CAST = [
  'voting.secret-cast-once',
  'voting.not-on-roll',
  'voting.which-right',
  'voting.not-open-yet',
  'voting.closed',
  'voting.voided',
  'voting.not-present',
  'voting.choice-unknown',
  'voting.chair-votes-last',
  'voting.already-cast',
  'voting.paper-only',
  'voting.used-on-paper',
  'voting.used-by-proxy',
  'voting.cast-before-sale'
] as const;

export const openPoll = command({
  name: 'poll.open',
  payload: v.pipe(
    v.strictObject({
      /** A motion of a live meeting … */
      motionId: v.optional(id),
      /** … or a vote that was noticed. */
      pollId: v.optional(id),
      /** 0 = the chair closes it. */
      closesAfterSeconds: v.optional(count(86_400), 0),
      /** Of a motion; a noticed vote keeps the mode of its notice. */
      ballotMode: v.optional(v.picklist(['NAMED', 'SECRET']), 'NAMED')
    }),
    v.check(({ motionId, pollId }) => (motionId === undefined) !== (pollId === undefined), 'motionId or pollId')
  ),
  roles: [...CHAIRS, 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '开始表决，冻结名册和到会人数', en: 'Open a vote; roll and presence are frozen' },
  when: 'SECONDED, DEBATED (motion); NOTICED (poll)',
  refusals: [
    'meeting.wrong-state',
    'meeting.not-chair',
    'chair.must-hand-over',
    'poll.already-open',
    'motion.not-pending',
    'motion.still-pending',
    'motion.not-seconded',
    'floor.taken',
    'motion.debate-not-ended',
    'voting.roll-empty',
    'voting.no-quorum-present',
    'voting.opens-by-clock',
    'voting.not-open-yet',
    'voting.closed',
    'voting.voided',
    'voting.election-not-contested',
    'voting.text-changed',
    'voting.item-not-posted',
    'voting.roll-objections-open',
    'papers.not-issued',
    'papers.not-delivered',
    'papers.posted-too-late',
    'meeting.notice-too-short',
    'matter.wrong-state',
    ...SECRET
  ]
});

export const castBallot = command({
  name: 'ballot.cast',
  payload: v.strictObject({ pollId: id, choice, rollEntryId: v.optional(id) }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '投票', en: 'Cast a ballot' },
  when: 'OPEN',
  refusals: CAST,
  secretFields: ['choice']
});

export const castBallotFor = command({
  name: 'ballot.cast-for',
  payload: v.pipe(
    v.strictObject({
      pollId: id,
      choice: optionalLine(LIMITS.choiceChars),
      rollEntryId: v.optional(id),
      personId: v.optional(id),
      helperName: line(LIMITS.nameChars),
      /** Read from a paper in a vote by heads: all marks as seen, also too many or none. */
      isPaper: flag
    }),
    v.check(({ rollEntryId, personId }) => rollEntryId !== undefined || personId !== undefined, 'rollEntryId or personId'),
    v.check(({ choice: marks, isPaper }) => marks !== '' || isPaper, 'choice')
  ),
  roles: ['SECRETARY', 'TELLER', 'BUILDING_HEAD'],
  rate: 'staff',
  summary: { zh: '协助他人投票，记下协助人', en: 'Enter a ballot for a voter who needs help; the helper is recorded' },
  when: 'OPEN',
  refusals: [...CAST, 'voting.papers-in-batches', 'papers.secret-poll'],
  secretFields: ['choice']
});

export const lastCall = command({
  name: 'poll.last-call',
  payload: v.strictObject({ pollId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '最后提醒投票；之后主持人可以投票', en: 'Call for the last ballots; then the chair may vote' },
  when: 'OPEN',
  refusals: ['poll.not-open', 'meeting.not-chair']
});

export const closePoll = command({
  name: 'poll.close',
  payload: v.strictObject({ pollId: id }),
  roles: [...CHAIRS, 'SYSTEM'],
  rate: 'staff',
  summary: { zh: '结束表决', en: 'Close a vote' },
  when: 'OPEN',
  refusals: ['voting.not-open-yet', 'voting.voided', 'meeting.not-chair', 'voting.window-running', 'matter.wrong-state']
});

export const declarePoll = command({
  name: 'poll.declare',
  payload: v.strictObject({ pollId: id }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '计票并宣布结果', en: 'Count and declare the result' },
  when: 'CLOSED',
  refusals: [
    'poll.not-closed',
    'poll.not-sealed',
    'poll.box-differs',
    'poll.read-back-missing',
    'poll.read-back-running',
    'voting.already-declared',
    'voting.voided',
    'meeting.not-chair',
    'authority.role-missing',
    'matter.wrong-state',
    'matter.wrong-template',
    'voting.roll-empty',
    'voting.too-few-options',
    'voting.status-quo-missing',
    'voting.party-not-present',
    'voting.position-twice',
    'voting.reservation-text-missing',
    ...OWNERS_DECLARE.filter((code) => !['voting.already-declared', 'voting.voided', 'poll.not-closed'].includes(code))
  ]
});

export const recountPoll = command({
  name: 'poll.recount',
  payload: v.strictObject({ pollId: id, reason: line() }),
  roles: ['TELLER', 'SECRETARY', 'SUPERVISOR', 'CHAIR'],
  rate: 'staff',
  summary: { zh: '异议成立后重新计票', en: 'Count again after an objection to the count was accepted' },
  when: 'DECLARED, the matter COUNTED',
  refusals: [
    'poll.recount-not-due',
    'poll.box-differs',
    'matter.wrong-state',
    'voting.roll-empty',
    'voting.too-few-options',
    'voting.status-quo-missing'
  ]
});

export const openRunOff = command({
  name: 'poll.open-run-off',
  payload: v.strictObject({ pollId: id, opensAt: v.optional(instant), closesAt: v.optional(instant) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '在得票最多的选项之间再次表决', en: 'Open the run-off among the leading options' },
  when: 'DECLARED (RUN_OFF)',
  refusals: [
    'poll.no-run-off',
    'poll.already-open',
    'meeting.wrong-state',
    'meeting.not-chair',
    'chair.must-hand-over',
    'voting.no-quorum-present',
    'voting.roll-empty',
    'voting.window-invalid',
    'voting.window-too-short',
    'voting.window-too-long',
    'meeting.notice-too-short',
    'authority.role-missing',
    'voting.secret-too-few'
  ]
});

export const voidPoll = command({
  name: 'poll.void',
  payload: v.strictObject({ pollId: id, reason: line(), needsNewText: flag }),
  roles: [...CHAIRS],
  rate: 'staff',
  summary: { zh: '程序有瑕疵，表决作废，写明理由', en: 'Void a vote because of a defect, with the reason' },
  when: 'NOTICED, OPEN, CLOSED',
  refusals: [
    'voting.already-declared',
    'voting.voided',
    'poll.already-counted',
    'poll.text-fault-too-late',
    'meeting.not-chair',
    'authority.role-missing',
    'matter.wrong-state'
  ]
});
