/** Commands of the notice of a vote and its corrections before it opens. */
import * as v from 'valibot';
import { command } from '../../command.ts';
import { count, date, flag, id, instant, LIMITS, line, list, optionalText } from '../../limits.ts';
import { SECRET } from './secret.ts';

export const noticeVote = command({
  name: 'vote.notice',
  payload: v.strictObject({
    matterId: id,
    conduct: v.picklist(['IN_MEETING', 'WINDOW']),
    meetingId: v.optional(id),
    opensAt: v.optional(instant),
    closesAt: v.optional(instant),
    method: v.optional(v.picklist(['YES_NO', 'MAJORITY_RUNOFF', 'APPROVAL', 'ELECTION']), 'YES_NO'),
    /** Candidates are the options, and take so many seats (ELECTION). */
    seats: v.optional(count(LIMITS.candidatesOnPaper - 1)),
    /** SECRET: nobody can join a voter and a choice after the close; not for owners, joint meetings, committees, few people. */
    ballotMode: v.optional(v.picklist(['NAMED', 'SECRET']), 'NAMED'),
    /** Where the template knows no draft. */
    text: optionalText(LIMITS.longTextChars),
    /** Options, or candidates where nobody was nominated: else the confirmed list fills the paper. */
    options: v.optional(list(line(LIMITS.titleChars), LIMITS.candidatesOnPaper), []),
    /** The version put to the vote; the present one unless named. */
    draftVersion: v.optional(count(10_000)),
    /** Owners' votes: a paper for every right before it opens, or phones with paper on request. */
    form: v.optional(v.picklist(['WRITTEN', 'MIXED']), 'MIXED'),
    /** Owners' votes: called between the regular assemblies. */
    isExtraordinary: flag,
    /** Owners' votes: the clause of the estate's own rules that adds delivered silent ballots to the majority. */
    silentClause: v.optional(
      v.strictObject({ title: line(LIMITS.titleChars), article: line(LIMITS.nameChars), documentFileId: id, adoptedOn: date })
    )
  }),
  roles: ['CHAIR', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '发出表决通知，冻结表决名册', en: 'Notice a vote; its roll is frozen' },
  when: 'REVIEWING; DELIBERATING (hearings); NO_QUORUM, FAILED (again)',
  refusals: [
    'matter.wrong-state',
    'matter.wrong-template',
    'voting.rule-not-available',
    'voting.notice-running',
    'review.none',
    'review.not-concluded',
    'review.returned',
    'review.technical-missing',
    'review.conditions-open',
    'voting.window-not-for-body',
    'voting.window-invalid',
    'voting.meeting-not-for-vote',
    'voting.not-on-agenda',
    'voting.item-not-posted',
    'voting.text-changed',
    'voting.text-missing',
    'voting.too-few-options',
    'voting.roll-empty',
    'voting.revote-too-soon',
    'meeting.notice-too-short',
    'matter.body-not-competent',
    'voting.election-not-contested',
    'nomination.ballot-differs',
    'voting.owners-by-window',
    'voting.scope-missing',
    'voting.window-too-short',
    'voting.window-too-long',
    'voting.roll-objections-too-late',
    'voting.area-missing',
    'voting.written-only',
    'voting.silent-clause-missing',
    ...SECRET
  ]
});

export const withdrawOption = command({
  name: 'option.withdraw',
  payload: v.strictObject({ pollId: id, optionId: id, reason: line() }),
  roles: ['CHAIR', 'SECRETARY'],
  rate: 'staff',
  summary: { zh: '表决开始前撤回一个选项，写明理由', en: 'Withdraw an option before the vote opens, with the reason' },
  when: 'NOTICED',
  refusals: ['poll.not-noticed', 'voting.option-unknown', 'voting.too-few-options']
});

export const correctRoll = command({
  name: 'roll.correct',
  payload: v.pipe(
    v.strictObject({
      pollId: id,
      action: v.picklist(['ADD', 'REMOVE', 'REPLACE']),
      /** The right: of a household, or of a person where persons vote. */
      householdId: v.optional(id),
      personId: v.optional(id),
      reason: line()
    }),
    v.check(({ householdId, personId }) => householdId !== undefined || personId !== undefined, 'householdId or personId')
  ),
  roles: ['SECRETARY'],
  rate: 'staff',
  summary: { zh: '更正表决名册，写明理由', en: 'Correct the roll of a vote, with the reason' },
  when: 'NOTICED',
  refusals: ['poll.not-noticed', 'voting.right-there', 'voting.right-unknown', 'voting.roll-empty', 'voting.secret-too-few']
});
