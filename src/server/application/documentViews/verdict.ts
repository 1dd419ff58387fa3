/** The sum of a declared vote as it is printed in notices, count sheets, minutes and resolutions. */
import type { ChoiceCountView, CountSheetView, VerdictView } from '#contract/views/documents.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Verdict } from '#domain/voting/verdict.ts';
import { profileName, ruleName, unitLabel } from './terms.ts';

const YES_NO: Record<string, string> = { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权' };

const OUTCOMES: Partial<Record<Verdict['outcome'], string>> = {
  PASSED: '通过',
  FAILED: '未通过',
  NO_QUORUM: '未达到规定的参加人数，表决无效',
  RUN_OFF: '没有选项过半数，进入第二轮表决',
  STATUS_QUO: '没有方案过半数，维持现状'
};

/** Name of an option of a poll. */
export function optionTitle(poll: Pick<Poll, 'options'>, id: string): string {
  return YES_NO[id] ?? poll.options.find((option) => option.id === id)?.title ?? id;
}

/** The printed verdict, null before the declaration. Positions alone (DR1) have no count of ballots. */
export function verdictView(poll: Poll, profile: RuleProfile, profileHash: string | null): VerdictView | null {
  const { verdict, tally } = poll;
  if (!verdict) return null;
  const ids = [...poll.options.map((option) => option.id).filter((id) => id !== 'ABSTAIN'), 'ABSTAIN'];
  const choices: ChoiceCountView[] = tally ? ids.map((id) => ({ label: optionTitle(poll, id), count: tally.counts[id] ?? 0 })) : [];
  const participating = tally?.participating ?? poll.presentCount;
  const roll = tally?.roll ?? poll.rollCount;
  const parties = tally && poll.bodyRule === 'DR2' ? PARTIES.filter((party) => tally.byParty[party]) : [];
  return {
    subject: poll.title,
    rule: ruleName(poll.rule),
    profile: { name: profileName(profile), ...(profileHash ? { hash: profileHash } : {}) },
    unitLabel: unitLabel(poll),
    roll,
    participating,
    choices,
    voids: tally && tally.voidItems > 0 ? [{ label: '该项填写不符合要求', count: tally.voidItems }] : [],
    notReturned: roll - participating,
    ...(parties.length > 0
      ? { byParty: parties.map((party) => ({ party, counts: ids.map((id) => tally?.byParty[party]?.counts[id] ?? 0) })) }
      : {}),
    tests: verdict.tests.map((test) => (test.option === undefined ? test : { ...test, option: optionTitle(poll, test.option) })),
    outcome: verdict.outcome,
    statement: statementOf(poll, verdict, choices, { roll, participating }),
    ...(poll.conduct === 'WINDOW' && poll.opensAt !== null && poll.closesAt !== null
      ? { window: { from: poll.opensAt, to: poll.closesAt } }
      : {})
  };
}

function statementOf(
  poll: Poll,
  verdict: Verdict,
  choices: readonly ChoiceCountView[],
  sum: { roll: number; participating: number }
): string {
  const unit = unitLabel(poll);
  const counts = choices.map(({ label, count }) => `${label}${count}${unit}`).join('、');
  const winner = verdict.winner === undefined ? '' : `“${optionTitle(poll, verdict.winner)}”`;
  const base = `名册${sum.roll}${unit}，参加${sum.participating}${unit}${counts === '' ? '' : `，${counts}`}`;
  return `${base}，${winner}${OUTCOMES[verdict.outcome] ?? verdict.outcome}。`;
}

/** Papers of a written or live vote: everybody on the roll had one. */
export function ballotCounts(poll: Poll): NonNullable<CountSheetView['ballots']> | undefined {
  const { tally } = poll;
  if (!tally || poll.conduct !== 'WINDOW') return undefined;
  const valid = tally.ballots - tally.voidBallots;
  const voids = tally.voidBallots > 0 ? [{ label: '整张票无效', count: tally.voidBallots }] : [];
  return { issued: tally.roll, delivered: tally.roll, returned: tally.ballots, valid, voids };
}
