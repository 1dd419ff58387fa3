/** Commands on motions, positions of the parties and urgent measures. */
import * as v from 'valibot';
import { PARTIES } from '#domain/basics/actor.ts';
import { command } from '../../command.ts';
import { count, id, LIMITS, line, list, optionalLine, optionalText, text } from '../../limits.ts';
import { CHAIRS, PARTICIPANTS } from './roles.ts';

export const putMotion = command({
  name: 'motion.put',
  payload: v.strictObject({
    meetingId: id,
    sort: v.optional(v.picklist(['SUBSTANTIVE', 'DECIDING', 'RATIFY', 'PROCEDURAL', 'SURVEY']), 'SUBSTANTIVE'),
    text: text(),
    /** Entered for somebody by chair, recorder or desk; else one moves oneself. */
    proposerPersonId: v.optional(id),
    seconderPersonId: v.optional(id),
    /** DR1 asks the parties for their positions; else the body's own rule. */
    rule: v.optional(v.picklist(['DR1', 'DR2', 'DR3', 'DR4', 'DR11', 'DR16'])),
    method: v.optional(v.picklist(['YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL']), 'YES_NO'),
    /** Titles; "no change" is added. */
    options: v.optional(list(line(LIMITS.titleChars), 12), []),
    interimMeasureId: v.optional(v.nullable(id), null),
    /** DECIDING: legality self-check and waiver of steps 3 to 5. */
    selfCheck: optionalText()
  }),
  roles: PARTICIPANTS,
  rate: 'write',
  summary: { zh: '提出动议', en: 'Put a motion' },
  when: 'IN_SESSION',
  refusals: [
    'meeting.wrong-state',
    'meeting.no-item-open',
    'motion.still-pending',
    'motion.not-yours',
    'seat.none',
    'seat.not-checked-in',
    'motion.proposer-without-vote',
    'chair.must-hand-over',
    'recusal.in-force',
    'motion.seconder-unfit',
    'voting.too-few-options',
    'motion.rule-not-for-body',
    'interim.not-running',
    'motion.cannot-decide-here',
    'matter.body-not-competent',
    'motion.matter-not-in-discussion',
    'motion.self-check-missing',
    'voting.item-not-posted'
  ]
});

export const secondMotion = command({
  name: 'motion.second',
  payload: v.strictObject({ meetingId: id, motionId: id, seconderPersonId: v.optional(id) }),
  roles: PARTICIPANTS,
  rate: 'tap',
  summary: { zh: '附议', en: 'Second a motion' },
  when: 'PENDING',
  refusals: [
    'meeting.wrong-state',
    'motion.not-pending',
    'motion.already-seconded',
    'motion.not-yours',
    'motion.seconder-unfit',
    'seat.none',
    'seat.not-checked-in'
  ]
});

export const withdrawMotion = command({
  name: 'motion.withdraw',
  payload: v.strictObject({ meetingId: id, motionId: id, reason: optionalLine() }),
  roles: PARTICIPANTS,
  rate: 'write',
  summary: { zh: '撤回动议', en: 'Withdraw a motion' },
  when: 'PENDING, SECONDED, DEBATED',
  refusals: ['meeting.wrong-state', 'motion.not-pending', 'motion.not-yours']
});

export const postponeMotion = command({
  name: 'motion.postpone',
  payload: v.strictObject({ meetingId: id, motionId: id, reason: line() }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '搁置动议，留待下次', en: 'Postpone a motion to a later meeting' },
  when: 'PENDING, SECONDED, DEBATED',
  refusals: ['meeting.wrong-state', 'motion.not-pending', 'meeting.not-chair']
});

export const endDebate = command({
  name: 'motion.end-debate',
  payload: v.strictObject({ meetingId: id, motionId: id, handsFor: v.optional(count(10_000), 0) }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '结束辩论：无人等候，或三分之二举手同意', en: 'End the debate: nobody waits, or two thirds raise their hands' },
  when: 'SECONDED',
  refusals: [
    'meeting.wrong-state',
    'motion.not-pending',
    'meeting.not-chair',
    'motion.not-seconded',
    'floor.taken',
    'motion.debate-not-ended',
    'motion.hands-exceed-present'
  ]
});

export const declareMotion = command({
  name: 'motion.declare',
  payload: v.strictObject({
    meetingId: id,
    motionId: id,
    hands: v.optional(v.nullable(v.strictObject({ for: count(10_000), against: count(10_000), abstain: count(10_000) })), null)
  }),
  roles: CHAIRS,
  rate: 'staff',
  summary: { zh: '宣布动议结果：举手或各方立场', en: 'Declare a motion by show of hands or by the positions of the parties' },
  when: 'SECONDED, DEBATED',
  refusals: [
    'meeting.wrong-state',
    'motion.not-pending',
    'meeting.not-chair',
    'chair.must-hand-over',
    'motion.not-seconded',
    'floor.taken',
    'motion.needs-poll',
    'motion.hands-missing',
    'motion.hands-exceed-present',
    'voting.no-quorum-present',
    'voting.roll-empty',
    'voting.party-not-present',
    'voting.position-twice',
    'voting.reservation-text-missing',
    'matter.wrong-state',
    'matter.wrong-template'
  ]
});

export const givePosition = command({
  name: 'position.give',
  payload: v.strictObject({
    meetingId: id,
    motionId: id,
    party: v.picklist(PARTIES),
    position: v.picklist(['AGREE', 'AGREE_WITH_RESERVATION', 'NO_POSITION', 'OBJECT']),
    reservation: optionalText(1_000),
    /** The lead, when chair, recorder or desk enter it. */
    leadPersonId: v.optional(id)
  }),
  roles: ['PARTY_LEAD', 'CHAIR', 'RECORDER', 'SECRETARY'],
  rate: 'write',
  summary: { zh: '由本方负责人表明本方立场', en: 'Give a party’s position through its lead' },
  when: 'SECONDED, DEBATED, OPEN, CLOSED',
  refusals: [
    'meeting.wrong-state',
    'position.not-lead',
    'position.not-asked',
    'motion.not-pending',
    'seat.none',
    'seat.not-checked-in',
    'recusal.in-force',
    'voting.reservation-text-missing'
  ]
});

export const startInterim = command({
  name: 'interim.start',
  payload: v.strictObject({ matterId: id, party: v.picklist(PARTIES), purpose: line(), cost: optionalLine() }),
  roles: ['PARTY_LEAD', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '开始临时措施（急办、应急）', en: 'Begin an urgent measure (U3, U4)' },
  when: 'TRIAGED, DELIBERATING',
  refusals: ['interim.not-urgent', 'interim.not-your-party', 'matter.wrong-state']
});

export const endInterim = command({
  name: 'interim.end',
  payload: v.strictObject({ measureId: id, reason: line() }),
  roles: ['PARTY_LEAD', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '结束临时措施', en: 'End an urgent measure' },
  when: 'RUNNING, RATIFIED',
  refusals: ['interim.not-running', 'interim.not-your-party']
});

export const lapseInterim = command({
  name: 'interim.lapse',
  payload: v.strictObject({ measureId: id }),
  roles: ['SYSTEM'],
  rate: 'staff',
  summary: { zh: '临时措施到期终止（系统）', en: 'An urgent measure ends by the clock (system)' },
  when: 'RUNNING, RATIFIED',
  refusals: ['interim.not-over']
});
