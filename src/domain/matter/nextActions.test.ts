/** What may be done next: the one obvious command of every state, and the guard that holds it. */
import { describe, expect, it } from 'vitest';
import {
  answered,
  at,
  contextAt,
  decision,
  draft,
  evaluation,
  facts,
  matter,
  opinion,
  poll,
  proof,
  publicity,
  ratings,
  review,
  seconds,
  task
} from './factsFixture.ts';
import type { MatterFacts } from './facts.ts';
import { nextActions } from './nextActions.ts';
import { MATTER_STATES } from './records.ts';

const END = at('2026-08-11', '24:00');
const primary = (over: Partial<MatterFacts>, now = at('2026-08-06')) => {
  const one = nextActions(facts(over), contextAt(now)).find((action) => action.isPrimary);
  return one ? [one.command, one.blockedBy?.code ?? ''] : [];
};
const round = (outcome: string | null) =>
  ({ id: 'r1', meetingId: 'g1', number: 1, outcome, closedAt: outcome ? 1 : null, survey: null }) as never;
const heard = {
  meetings: [{ id: 'g1', noticedAt: 1, startsAt: 1 }] as never,
  seats: [{ meetingId: 'g1', personId: 'p', standing: 'STAKEHOLDER', checkedInAt: 1 }] as never
};
const proofs = [proof('FIRST_DAY', 1), proof('LAST_DAY', at('2026-08-11', '20:00'))];
const result = publicity({ sort: 'RESULT' });
const covenant = matter('RESULT_PUBLICIZING', { resultPublicityId: 'pub1', flags: { ...matter().flags, isCovenant: true } });

describe('the obvious next command', () => {
  it.each<[string, Partial<MatterFacts>, string, string]>([
    ['a proposal without seconds', {}, 'matter.triage', 'matter.not-enough-seconds'],
    ['a proposal with seconds', { seconds: seconds(10) }, 'matter.triage', ''],
    ['a decision waiting', { decisions: [decision()] }, 'decision.confirm', ''],
    ['triaged', { matter: matter('TRIAGED') }, 'meeting.schedule', ''],
    ['a round open', { matter: matter('DELIBERATING'), rounds: [round(null)] }, 'round.close', ''],
    ['a round that asks for another', { matter: matter('DELIBERATING'), rounds: [round('CONTINUE')] }, 'meeting.schedule', ''],
    [
      'a round that ends in a draft',
      { matter: matter('DELIBERATING'), rounds: [round('DRAFT')], ...heard },
      'matter.proceed-to-drafting',
      ''
    ],
    [
      'hearings without notice of the vote',
      { matter: matter('DELIBERATING', { template: 'HEARING_THEN_RESULT' }), rounds: [round('VOTE')] },
      'vote.notice',
      ''
    ],
    ['nothing written', { matter: matter('DRAFTING') }, 'draft.save', ''],
    ['no self-check', { matter: matter('DRAFTING'), drafts: [draft({ selfCheck: null })] }, 'draft.self-check', ''],
    ['no table of opinions', { matter: matter('DRAFTING'), drafts: [draft({ adoption: [] })] }, 'draft.set-adoption', ''],
    ['a draft ready', { matter: matter('DRAFTING'), drafts: [draft()] }, 'draft.complete', ''],
    ['a draft complete', { matter: matter('DRAFTING'), drafts: [draft({ state: 'COMPLETE' })] }, 'publicity.post', ''],
    ['a notice just posted', { matter: matter('PUBLICIZING'), publicities: [publicity()] }, 'publicity.add-proof', ''],
    [
      'a notice that hangs',
      { matter: matter('PUBLICIZING'), publicities: [publicity()], proofs },
      'publicity.close',
      'publicity.period-running'
    ],
    [
      'an opinion to show',
      { matter: matter('PUBLICIZING'), publicities: [publicity()], proofs, opinions: [answered(1, 1, { display: 'PENDING' })] },
      'opinion.moderate',
      ''
    ],
    [
      'an objection to answer',
      { matter: matter('PUBLICIZING'), publicities: [publicity()], proofs, opinions: [opinion(1)] },
      'opinion.answer',
      ''
    ],
    [
      'a material objection',
      { matter: matter('PUBLICIZING'), publicities: [publicity()], proofs, opinions: [opinion(1, { outcome: 'ACCEPTED_MATERIAL' })] },
      'publicity.return-to-draft',
      ''
    ],
    ['no expert', { matter: matter('REVIEWING') }, 'review.appoint', ''],
    ['an expert at work', { matter: matter('REVIEWING'), reviews: [review({ conclusion: null })] }, 'review.conclude', ''],
    [
      'a condition to merge',
      { matter: matter('REVIEWING'), reviews: [review({ conditions: [{ text: 'x', mergedAt: null }] })] },
      'review.merge-condition',
      ''
    ],
    ['a review passed', { matter: matter('REVIEWING'), reviews: [review()] }, 'vote.notice', ''],
    ['a vote noticed', { matter: matter('VOTE_NOTICED', { pollId: 'poll1' }), polls: [poll({ state: 'NOTICED' })] }, 'poll.open', ''],
    ['a vote lost its notice', { matter: matter('VOTE_NOTICED') }, 'vote.notice', ''],
    ['a vote open', { matter: matter('VOTING', { pollId: 'poll1' }), polls: [poll({ state: 'OPEN' })] }, 'poll.close', ''],
    ['a vote closed', { matter: matter('COUNTED', { pollId: 'poll1' }), polls: [poll({ state: 'CLOSED' })] }, 'poll.declare', ''],
    ['a vote declared', { matter: matter('COUNTED', { pollId: 'poll1' }), polls: [poll()] }, 'publicity.post', ''],
    ['a vote failed', { matter: matter('FAILED') }, 'matter.redraft', ''],
    ['a covenant not filed', { matter: covenant, publicities: [result], proofs }, 'filing.record', ''],
    ['in force', { matter: matter('IN_FORCE') }, 'task.assign', ''],
    ['a task assigned', { matter: matter('EXECUTING'), tasks: [task()] }, 'task.accept', ''],
    ['a task reported', { matter: matter('EXECUTING'), tasks: [task({ state: 'REPORTED' })] }, 'task.accept-done', ''],
    [
      'an evaluation without report',
      { matter: matter('EVALUATING'), evaluation: evaluation(), ratings: ratings([5]) },
      'evaluation.report',
      ''
    ],
    ['suspended', { matter: matter('SUSPENDED', { resumesTo: 'DRAFTING' }) }, 'matter.resume', '']
  ])('[MT36] %s: %s', (_, over, command, code) => {
    expect(primary(over)).toEqual([command, code]);
  });

  it('[MT36] at the end of the period the chair’s button opens', () => {
    expect(primary({ matter: matter('PUBLICIZING'), publicities: [publicity({ state: 'ENDED' })], proofs }, END)).toEqual([
      'publicity.close',
      ''
    ]);
  });

  it('[MT36] what the clock does is named with its time and what still holds it', () => {
    const held = nextActions(facts({ matter: covenant, publicities: [result], proofs }), contextAt(END)).find(
      (action) => action.weight === 'CLOCK'
    );
    expect(held).toMatchObject({
      command: 'matter.enter-force',
      dueAt: END,
      blockedBy: { code: 'matter.filing-missing' },
      isPrimary: false
    });
  });

  it('[MT36] every state is answered, with one primary command at most', () => {
    for (const state of MATTER_STATES) {
      const actions = nextActions(facts({ matter: matter(state) }), contextAt(END));
      expect(actions.filter((action) => action.isPrimary).length).toBe(actions.some((action) => action.weight === 'NEXT') ? 1 : 0);
    }
  });
});
