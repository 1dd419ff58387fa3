/** The sum of a declared vote as it is printed in notices, count sheets, minutes and resolutions. */
import type { ChoiceCountView, CountSheetView, OwnersSumView, VerdictView } from '#contract/views/documents.ts';
import { PARTIES, type Party } from '#domain/basics/actor.ts';
import type { RuleProfile } from '#domain/register/profile.ts';
import { headingOf, wholeTitle } from '#domain/voting/pollTitle.ts';
import type { Poll } from '#domain/voting/records.ts';
import { silentOf, type BaseTally } from '#domain/voting/tally.ts';
import type { Verdict } from '#domain/voting/verdict.ts';
import { groupedArea, groupedNumber } from '#server/documents/amounts.ts';
import type { Loading } from '../binding.ts';
import { lastCheckpoint } from '../voting/checkpoints.ts';
import { ownersSumOf } from './ownersSum.ts';
import { profileName, ruleName, unitLabel } from './terms.ts';

const YES_NO: Record<string, string> = { FOR: '赞成', AGAINST: '反对', ABSTAIN: '弃权' };
/** What the ballot of owners says, in the word of the statute. Source: 民法典 278(2) [L]. */
const OWNERS_YES_NO: Record<string, string> = { ...YES_NO, FOR: '同意' };

const OUTCOMES: Partial<Record<Verdict['outcome'], string>> = {
  PASSED: '通过',
  FAILED: '未通过',
  NO_QUORUM: '未达到规定的参加人数，表决无效',
  RUN_OFF: '没有选项过半数，进入第二轮表决',
  STATUS_QUO: '没有方案过半数，维持现状',
  BY_ELECTION: '名额没有选满，另行补选'
};

/** Name of an option of a poll. */
export function optionTitle(poll: Pick<Poll, 'options' | 'owners'>, id: string): string {
  return (poll.owners ? OWNERS_YES_NO : YES_NO)[id] ?? poll.options.find((option) => option.id === id)?.title ?? id;
}

/** The verdict with the last check digits that were shown while its vote ran. Source: reliability 3.2; SPEC JR5. */
export async function withCheckpoint(
  { journal }: Pick<Loading, 'journal'>,
  { id }: Pick<Poll, 'id'>,
  verdict: VerdictView
): Promise<VerdictView> {
  const last = await lastCheckpoint(journal, id);
  return last ? { ...verdict, checkpoint: { digits: last.digits, at: last.at } } : verdict;
}

/** The printed verdict, null before the declaration. Positions alone (DR1) have no count of ballots. */
export function verdictView(poll: Poll, profile: RuleProfile, profileHash: string | null): VerdictView | null {
  const { verdict, tally } = poll;
  if (!verdict) return null;
  const ids = [...poll.options.map((option) => option.id).filter((id) => id !== 'ABSTAIN'), 'ABSTAIN'];
  const choices: ChoiceCountView[] = tally ? ids.map((id) => ({ label: optionTitle(poll, id), count: tally.counts[id] ?? 0 })) : [];
  const participating = tally?.participating ?? poll.presentCount;
  const roll = tally?.roll ?? poll.rollCount;
  const silent = tally && poll.conduct === 'IN_MEETING' ? silentOf(tally) : 0;
  const owners = ownersSumOf(poll, ids, (id) => optionTitle(poll, id));
  const parties = tally && poll.bodyRule === 'DR2' ? PARTIES.filter((party) => tally.byParty[party]) : [];
  return {
    ...namedBy(poll),
    rule: ruleName(poll.rule),
    profile: { name: profileName(profile), ...(profileHash ? { hash: profileHash } : {}) },
    unitLabel: unitLabel(poll),
    roll,
    participating,
    choices,
    voids: tally && tally.voidItems > 0 ? [{ label: '该项填写不符合要求', count: tally.voidItems }] : [],
    ...(poll.conduct === 'IN_MEETING' ? { isInMeeting: true } : {}),
    ...(silent > 0 ? { silent } : {}),
    notReturned: roll - participating,
    ...(tally && parties.length > 0 ? { byParty: parties.map((party) => partyLine(party, ids, tally.byParty[party], silent > 0)) } : {}),
    tests: verdict.tests.map((test) => (test.option === undefined ? test : { ...test, option: optionTitle(poll, test.option) })),
    outcome: verdict.outcome,
    statement: owners
      ? ownersStatement(poll, verdict, choices, owners)
      : statementOf(poll, verdict, choices, { roll, participating, silent }),
    ...(owners ? { owners } : {}),
    ...(poll.ballotMode === 'SECRET' ? { isSecret: true } : {}),
    ...(poll.conduct === 'WINDOW' && poll.opensAt !== null && poll.closesAt !== null
      ? { window: { from: poll.opensAt, to: poll.closesAt } }
      : {})
  };
}

function partyLine(party: Party, ids: readonly string[], sum: BaseTally | undefined, withSilent: boolean) {
  const counts = ids.map((id) => sum?.counts[id] ?? 0);
  return { party, counts, ...(withSilent && sum ? { silent: silentOf(sum) } : {}) };
}

/** The whole title; a vote on a motion is called by its number where the motion's text stands beside it. SPEC DC46. */
function namedBy(poll: Poll): Pick<VerdictView, 'subject' | 'heading'> {
  const [subject, heading] = [wholeTitle(poll), headingOf(poll)];
  return poll.motionId === null || heading === subject ? { subject } : { subject, heading };
}

function statementOf(
  poll: Poll,
  verdict: Verdict,
  choices: readonly ChoiceCountView[],
  sum: { roll: number; participating: number; silent: number }
): string {
  const unit = unitLabel(poll);
  const counts = choices.map(({ label, count }) => `${label}${count}${unit}`).join('、');
  const winner = verdict.winner === undefined ? '' : `“${optionTitle(poll, verdict.winner)}”`;
  const mode = poll.ballotMode === 'SECRET' ? '无记名表决，' : '';
  const took = poll.conduct === 'IN_MEETING' ? '到会' : '参加';
  const silent = sum.silent === 0 ? '' : `、未投${sum.silent}${unit}`;
  const base = `${mode}名册${sum.roll}${unit}，${took}${sum.participating}${unit}${counts === '' ? '' : `，${counts}${silent}`}`;
  return `${base}，${winner}${OUTCOMES[verdict.outcome] ?? verdict.outcome}。`;
}

/** Heads and area in one sentence; of several marks on a paper only who was elected. Source: domain 5.1; SPEC DC44. */
function ownersStatement(
  poll: Poll,
  verdict: Verdict,
  choices: readonly ChoiceCountView[],
  { heads, area, isMany, elected }: OwnersSumView
): string {
  const both = (count: number, areaCenti: number) => `${groupedNumber(count)}人、${groupedArea(areaCenti)}\u00a0㎡`;
  const counts = isMany ? [] : choices.map(({ label }, index) => `${label}${both(heads.counts[index] ?? 0, area.counts[index] ?? 0)}`);
  const winner = verdict.winner === undefined ? '' : `“${optionTitle(poll, verdict.winner)}”`;
  const named = elected.length === 0 ? '' : `${elected.join('、')}当选，`;
  const outcome = poll.method === 'ELECTION' && verdict.outcome === 'PASSED' ? '选举有效' : (OUTCOMES[verdict.outcome] ?? verdict.outcome);
  const parts = [`名册${both(heads.roll, area.roll)}`, `参加${both(heads.participating, area.participating)}`, ...counts];
  return `${parts.join('；')}；${named}${winner}${outcome}。`;
}

/** Papers of a written or live vote: everybody on the roll had one; owners' papers are added up by themselves. */
export function ballotCounts(poll: Poll): NonNullable<CountSheetView['ballots']> | undefined {
  const { tally } = poll;
  if (!tally || poll.conduct !== 'WINDOW' || poll.owners) return undefined;
  const valid = tally.ballots - tally.voidBallots;
  const voids = tally.voidBallots > 0 ? [{ label: '整张票无效', count: tally.voidBallots }] : [];
  return { issued: tally.roll, delivered: tally.roll, returned: tally.ballots, valid, voids };
}
