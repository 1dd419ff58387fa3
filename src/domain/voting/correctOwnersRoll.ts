/** A correction of a frozen owners' roll before its vote opens: the register was mended, and the rights of the named units are read anew. */
import { entry, remove, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { insertOwnersRoll, insertVoters, rollRow, rollTerms } from './owners/buildRollRows.ts';
import { aboutPoll } from './owners/extendWindow.ts';
import type { OwnersRoll } from './owners/ownersRoll.ts';
import type { RollVoter } from './papers/records.ts';
import type { Poll, RollEntry } from './records.ts';
import type { RollDraft } from './roll.ts';

export interface CorrectOwnersRollFacts {
  readonly poll: Poll;
  readonly rows: readonly RollEntry[];
  readonly voters: readonly RollVoter[];
  /** Built from the register as it is now. */
  readonly now: Result<OwnersRoll, Refusal>;
  /** Rights for which a paper was issued: they may change, not disappear. */
  readonly withPapers: ReadonlySet<string>;
}

export interface CorrectOwnersRoll {
  readonly unitIds: readonly string[];
  readonly reason: string;
}

interface Exchange {
  readonly was: RollEntry | undefined;
  readonly is: RollDraft | undefined;
}

/**
 * Puts the rights that hold the named units in the place of those that held them, with the reason; all other rights stay as frozen.
 * Refuses `poll.not-owners-vote`, `poll.not-noticed`, `roll.nothing-to-correct`, `roll.right-has-papers`, `voting.area-missing`,
 * `voting.roll-empty`. Answers `{rollCount, rollAreaCenti, changed}`. Source: domain MT14 [D]; SPEC RL6.
 */
export function decideCorrectOwnersRoll(
  facts: CorrectOwnersRollFacts,
  payload: CorrectOwnersRoll,
  context: Context
): Result<Decision, Refusal> {
  const { poll, rows } = facts;
  if (!poll.owners) return refuse('poll.not-owners-vote', 'RL6');
  if (poll.state !== 'NOTICED') return refuse('poll.not-noticed', 'RL6', { state: poll.state });
  if (!facts.now.ok) return facts.now;
  const exchanges = exchangesOf(rows, facts.now.value, new Set(payload.unitIds)).filter(isChange);
  if (exchanges.length === 0) return refuse('roll.nothing-to-correct', 'RL6');
  const lost = exchanges.find(({ was, is }) => was && !is && facts.withPapers.has(was.id));
  if (lost) return refuse('roll.right-has-papers', 'RL6');
  const kept = rows.filter((row) => !exchanges.some(({ was }) => was?.id === row.id));
  const after = [...kept, ...exchanges.flatMap(({ is }) => is ?? [])];
  if (after.length === 0) return refuse('voting.roll-empty', 'DR20');
  const owners = { ...poll.owners, ...rollTerms(facts.now.value, after, context.sha256) };
  const changes: Change[] = [update('poll', poll, { rollCount: after.length, owners })];
  for (const exchange of exchanges) changes.push(...exchangeRows(poll.id, exchange, facts.voters, context));
  const told = exchanges.map(({ was, is }) => ({
    ...{ before: was?.label ?? '', beforeAreaCenti: was?.areaCenti ?? 0, after: is?.label ?? '', afterAreaCenti: is?.areaCenti ?? 0 }
  }));
  const personIds = [...new Set(exchanges.flatMap(({ was, is }) => [...(was?.voterIds ?? []), ...(is?.voterIds ?? [])]))];
  const totals = { rollCount: after.length, rollAreaCenti: owners.rollAreaCenti };
  const data = { ...totals, changed: told, reason: payload.reason, by: context.actor.name };
  return ok({ changes, entries: [entry('RollCorrected', aboutPoll(poll, personIds), data)], answer: { ...totals, changed: told.length } });
}

/** Rights before and after that hold one of the units; the same head, or the same units under another head, are one right that changed. */
function exchangesOf(rows: readonly RollEntry[], roll: OwnersRoll, unitIds: ReadonlySet<string>): Exchange[] {
  const drafts = roll.entries.map(rollRow);
  const touches = (row: Pick<RollDraft, 'builtFrom'>) => row.builtFrom.some((unit) => unitIds.has(unit.unitId));
  const keys = new Set([...rows, ...drafts].filter(touches).map((row) => row.rightKey));
  const before = rows.filter((row) => keys.has(row.rightKey));
  const left = drafts.filter((row) => keys.has(row.rightKey));
  const exchanges: Exchange[] = [];
  const take = (was: RollEntry, found: (row: RollDraft) => boolean) => {
    const at = left.findIndex(found);
    if (at >= 0) exchanges.push({ was, is: left.splice(at, 1)[0] });
    return at >= 0;
  };
  const unmatched = before.filter((was) => !take(was, (row) => row.rightKey === was.rightKey));
  const gone = unmatched.filter((was) => !take(was, (row) => row.builtFrom[0]?.unitId === was.builtFrom[0]?.unitId));
  return [...exchanges, ...gone.map((was) => ({ was, is: undefined })), ...left.map((is) => ({ was: undefined, is }))];
}

function isChange({ was, is }: Exchange): boolean {
  if (!was || !is) return true;
  const seen = ({ rightKey, areaCenti, voterIds, label, builtFrom }: RollDraft | RollEntry) =>
    JSON.stringify([rightKey, areaCenti, voterIds, label, builtFrom]);
  return seen(was) !== seen(is);
}

function exchangeRows(pollId: string, { was, is }: Exchange, voters: readonly RollVoter[], context: Context): Change[] {
  const dropped = was ? voters.filter((voter) => voter.rollEntryId === was.id).map((voter) => remove('rollVoter', voter)) : [];
  if (!was) return is ? insertOwnersRoll(pollId, [is], context) : [];
  if (!is) return [remove('rollEntry', was), ...dropped];
  return [update('rollEntry', was, is), ...dropped, ...insertVoters({ id: was.id, pollId }, is.voterIds, context)];
}
