/** Commands of an owners' vote of weeks: its roll, its window, who votes for a right, its count in public, reminders. */
import * as v from 'valibot';
import type { Role } from '#domain/basics/actor.ts';
import { command } from '../../command.ts';
import { id, instant, LIMITS, line, list, optionalLine, optionalText, text } from '../../limits.ts';

const convenors = ['CHAIR', 'SECRETARY'] as const;

/** Posts that lead, count or watch an owners' vote and read its pages at the desk. */
export const VOTE_READERS: readonly Role[] = ['SECRETARY', 'CHAIR', 'RECORDER', 'TELLER', 'SCRUTINEER', 'SUPERVISOR', 'STREET_OFFICE'];
const reason = line(LIMITS.lineChars);
const running = ['poll.not-owners-vote', 'poll.not-open'];

export const extendPoll = command({
  name: 'poll.extend',
  payload: v.strictObject({ pollId: id, closesAt: instant, reason }),
  roles: convenors,
  rate: 'staff',
  summary: { zh: '参与不足，延长投票期一次', en: 'Extend the window while too few have voted' },
  when: 'OPEN',
  refusals: [
    ...running,
    'voting.closed',
    'poll.no-extension-left',
    'poll.participation-reached',
    'voting.window-invalid',
    'poll.extension-too-long',
    'voting.window-too-long'
  ]
});

export const objectToRoll = command({
  name: 'roll.object',
  payload: v.strictObject({
    pollId: id,
    /** The right that is wrong; absent when one is missing. */
    rollEntryId: v.optional(id),
    text: text(),
    /** At the desk: who came or called, and how to reach them. */
    name: optionalLine(LIMITS.nameChars),
    contact: optionalLine(LIMITS.lineChars)
  }),
  roles: ['RESIDENT', 'SECRETARY', 'SYSTEM'],
  rate: 'write',
  summary: { zh: '对公示的表决名册提出异议', en: 'Object to the posted roll' },
  when: 'NOTICED',
  refusals: ['poll.not-owners-vote', 'poll.not-noticed', 'roll.objections-over', 'roll.objector-missing']
});

export const answerRollObjection = command({
  name: 'roll.answer',
  payload: v.strictObject({ objectionId: id, outcome: v.picklist(['CORRECTED', 'KEPT', 'WITHDRAWN']), answer: text() }),
  roles: convenors,
  rate: 'staff',
  summary: { zh: '答复对名册的异议', en: 'Answer an objection to the roll' },
  when: 'NOTICED',
  refusals: ['poll.not-noticed', 'roll.objection-answered', 'roll.not-corrected']
});

export const correctUnits = command({
  name: 'roll.correct-units',
  payload: v.strictObject({ pollId: id, unitIds: v.pipe(list(id), v.minLength(1)), reason }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '按更正后的登记册重列这些房屋的表决权', en: 'Read the rights of these units anew from the corrected register' },
  when: 'NOTICED',
  refusals: [
    'poll.not-owners-vote',
    'poll.not-noticed',
    'roll.nothing-to-correct',
    'roll.right-has-papers',
    'voting.area-missing',
    'voting.roll-empty'
  ]
});

export const transferUnit = command({
  name: 'roll.transfer',
  payload: v.strictObject({ pollId: id, rollEntryId: id, unitId: id, reason }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: {
    zh: '表决期间房屋转让：已投的票有效，否则由新业主投',
    en: 'A unit was sold: a ballot that is in stands, else the new owner votes'
  },
  when: 'NOTICED, OPEN',
  refusals: [...running, 'roll.unit-not-on-right', 'roll.not-sold', 'roll.new-owner-unknown']
});

export const nameVoter = command({
  name: 'roll.name-voter',
  payload: v.strictObject({
    pollId: id,
    rollEntryId: id,
    /** null = nobody until the heirs have named one. */
    personId: v.nullable(id),
    reason
  }),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '登记由谁代表这一票投票（共有人、继承人、单位）', en: 'Name the one person who votes for a right' },
  when: 'NOTICED, OPEN',
  refusals: [...running, 'roll.already-used']
});

export const settleBallots = command({
  name: 'ballot.settle',
  payload: v.strictObject({ pollId: id, rollEntryId: id, ballotId: id, reason }),
  roles: ['SECRETARY', 'TELLER'],
  rate: 'staff',
  summary: { zh: '共有人意见不一，登记商定以哪一票为准', en: 'Co-owners name the ballot that stands' },
  when: 'NOTICED, OPEN',
  refusals: [...running, 'voting.closed', 'roll.no-disagreement']
});

export const announceCount = command({
  name: 'poll.announce-count',
  payload: v.strictObject({ pollId: id, at: instant, place: line(LIMITS.lineChars) }),
  roles: convenors,
  rate: 'staff',
  summary: { zh: '公告公开计票的时间和地点', en: 'Announce where and when the count can be watched' },
  when: 'NOTICED, OPEN, CLOSED',
  refusals: ['poll.not-owners-vote', 'poll.count-state', 'poll.count-too-early']
});

const count = [
  'voting.already-declared',
  'voting.voided',
  'poll.not-closed',
  'papers.batch-open',
  'papers.not-read-in',
  'papers.correction-open',
  'papers.objection-open',
  'poll.count-not-announced',
  'poll.count-not-yet'
];

export const signCount = command({
  name: 'poll.sign-count',
  payload: v.strictObject({ pollId: id }),
  roles: ['SCRUTINEER'],
  rate: 'staff',
  summary: { zh: '监票人在场监督并签字确认计票', en: 'A scrutineer signs the count' },
  when: 'CLOSED',
  refusals: [
    'poll.not-owners-vote',
    ...count,
    'poll.scrutineer-is-teller',
    'poll.scrutineer-is-candidate',
    'poll.already-signed',
    'authority.role-missing',
    'voting.roll-empty'
  ]
});

/** Codes of the declaration of an owners' vote, beside those of every declaration. */
export const OWNERS_DECLARE = [...count, 'poll.signatures-missing', 'voting.estate-not-asked', 'voting.election-not-contested'];

export const remindVoters = command({
  name: 'vote.remind',
  payload: v.strictObject({ pollId: id }),
  roles: convenors,
  rate: 'staff',
  summary: { zh: '提醒还没有投票的业主', en: 'Remind those who have not voted' },
  when: 'OPEN',
  refusals: [...running, 'reminder.too-soon', 'reminder.nobody-left']
});

export const listMessages = command({
  name: 'outbox.list',
  payload: v.strictObject({ pollId: id }),
  roles: convenors,
  rate: 'staff',
  summary: { zh: '待发的提醒已印成名单，由人上门或打电话', en: 'The waiting messages were printed as a list' },
  when: '',
  refusals: ['reminder.nothing-to-list']
});

export const settleMessages = command({
  name: 'outbox.settle',
  payload: v.strictObject({
    outcomes: v.pipe(list(v.strictObject({ messageId: id, failure: optionalText(LIMITS.lineChars) })), v.minLength(1))
  }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '登记消息的发送结果', en: 'Keep what became of messages that were sent' },
  when: '',
  refusals: []
});
