/** Makes a vote of a whole city out of a small one: the same commands and rules, with a roll of a million rights instead of a building's. */
import { fileURLToPath } from 'node:url';
import { insert, update, type Change, type Context, type Entry } from '#domain/basics/decision.ts';
import type { OwnersRollUnit } from '#domain/voting/owners/records.ts';
import { decideCastOwnersBallot } from '#domain/voting/castOwnersBallot.ts';
import { rollRow } from '#domain/voting/owners/buildRollRows.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';
import { systemActor } from '#server/application/clockwork.ts';
import { newId, sha256 } from '#server/application/randomness.ts';
import type { Runtime } from '#server/runtime.ts';
import type { PlayClock } from '#server/scenarios/clock.ts';
import { advance, frameOf, playScenario, type Stage } from '#server/scenarios/play.ts';
import { readScenario } from '#server/scenarios/readScenario.ts';
import { instantOf } from '#server/scenarios/times.ts';

const SCENARIO = fileURLToPath(new URL('../../scenarios/owners-one-building-extended.yaml', import.meta.url));
/** The step at which the window of that file opens. */
const OPENS = '2026-07-02 09:00';
/** Rights, or ballots, in one commit. */
const AT_ONCE = 2_000;
/** One right in so many has two owners who both vote, so that it is judged by itself. */
const TOGETHER = 1_000;
/** One right in so many is not used. */
const SILENT = 50;
const BUILDINGS = 200;

export interface CityVote {
  readonly slug: string;
  readonly pollId: string;
  readonly matterId: string;
  readonly ballots: number;
  readonly stage: Stage;
}

/** Plays the file up to its window, puts `rights` on the frozen roll, opens by the clock, casts, and lets the window end. */
export async function fillVote(runtime: Runtime, clock: PlayClock, rights: number): Promise<CityVote> {
  const scenario = await readScenario(SCENARIO);
  const until = scenario.steps.findIndex((step) => step.at === OPENS);
  const before = { ...scenario, steps: scenario.steps.slice(0, until) };
  const options = { app: runtime.app, clock, clockwork: runtime.clockwork, startedAt: Date.now() };
  const { stage, reports } = await playScenario(before, options);
  const wrong = reports.find((report) => !report.holds);
  if (wrong) throw new Error(`${wrong.title}: ${wrong.came}`);
  const pollId = String(stage.names.get('poll'));
  const at = (text: string) => advance(stage, instantOf(text, frameOf(stage)));
  const roll = await fillRoll(stage, pollId, rights);
  await at('2026-07-03 09:00');
  const ballots = await castAll(stage, pollId, roll);
  await at('2026-07-12 18:01');
  return { slug: scenario.community.slug, pollId, matterId: String(stage.names.get('matter')), ballots, stage };
}

interface NewRight {
  readonly id: string;
  readonly index: number;
}

/** Writes rights beside those of the file, and the sums of the roll, as a notice for so large a scope would have. */
async function fillRoll({ app, communityId }: Stage, pollId: string, count: number): Promise<NewRight[]> {
  const rights: NewRight[] = [];
  const sums = new Map<string, { heads: number; areaCenti: number }>();
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => rightRow(pollId, from + n));
    await write(
      { app, communityId },
      rows.map((row) => insert('rollEntry', row)),
      []
    );
    for (const [n, { id, buildingId, areaCenti }] of rows.entries()) {
      const sum = sums.get(buildingId) ?? { heads: 0, areaCenti: 0 };
      sums.set(buildingId, { heads: sum.heads + 1, areaCenti: sum.areaCenti + (areaCenti ?? 0) });
      rights.push({ id, index: from + n });
    }
  }
  const poll = await pollNow({ app, communityId }, pollId);
  const added = [...sums].map(([buildingId, sum]) => ({ buildingId, ...sum }));
  const owners = poll.owners && {
    ...poll.owners,
    rollAreaCenti: poll.owners.rollAreaCenti + added.reduce((sum, one) => sum + one.areaCenti, 0),
    buildings: [...poll.owners.buildings, ...added]
  };
  await write({ app, communityId }, [update('poll', poll, { rollCount: poll.rollCount + count, owners })], []);
  return rights;
}

function rightRow(pollId: string, index: number) {
  const unitId = newId();
  const buildingId = `city-${index % BUILDINGS}`;
  const areaCenti = 6_000 + ((index * 7_919) % 9_000);
  const unit: OwnersRollUnit = {
    ...{ unitId, buildingId, staircase: `${(index % 4) + 1}`, number: `${index}`, areaCenti },
    ...{ areaSource: 'REGISTERED', ownershipId: newId(), ownershipKind: 'REGISTERED' }
  };
  const ownerIds = votersOf(index);
  const row = rollRow({
    ...{ headKey: `owners:${index}`, ownerIds, unitIds: [unitId], label: `${index % BUILDINGS}号楼***室`, areaCenti },
    ...{ isDeveloper: false, voterPersonIds: ownerIds, builtFrom: [unit] }
  });
  return { id: newId(), pollId, ...row };
}

function votersOf(index: number): string[] {
  const own = `city-person-${index}`;
  return index % TOGETHER === 0 ? [own, `${own}-b`] : [own];
}

/** Every voter's ballot by the rule that phones use; only facts and disk writes are taken together. */
async function castAll({ app, clock, communityId }: Stage, pollId: string, rights: readonly NewRight[]): Promise<number> {
  const poll = await pollNow({ app, communityId }, pollId);
  let cast = 0;
  for (let from = 0; from < rights.length; from += AT_ONCE) {
    const ids = rights.slice(from, from + AT_ONCE).filter(({ index }) => index % SILENT !== 7);
    const rows = new Map(
      (await app.store.read(communityId).list('rollEntry', { id: ids.map(({ id }) => id) })).map((row) => [row.id, row])
    );
    const changes: Change[] = [];
    const entries: Entry[] = [];
    for (const { id, index } of ids) {
      const made = ballotsOf(poll, rows.get(id)!, index, clock.now(), communityId);
      changes.push(...made.changes);
      entries.push(...made.entries);
      cast += made.entries.length;
    }
    await write({ app, communityId }, changes, entries);
  }
  return cast;
}

function ballotsOf(poll: Poll, right: RollEntry, index: number, now: number, communityId: string) {
  const changes: Change[] = [];
  const entries: Entry[] = [];
  const facts = {
    poll,
    entries: [right],
    ballots: [] as never[],
    marks: [] as never[],
    profile: { duplicatePolicy: 'FIRST_VALID' as const }
  };
  const choice = index % 10 < 6 ? 'FOR' : index % 10 < 9 ? 'AGAINST' : 'ABSTAIN';
  for (const [nth, voterId] of votersOf(index).entries()) {
    const context: Context = { now: now + nth, actor: systemActor(communityId), zone: 'Asia/Shanghai', newId, sha256 };
    const decided = decideCastOwnersBallot({ ...facts, voterId }, { choice }, { channel: 'PHONE', helperName: '' }, context);
    if (!decided.ok) throw new Error(`ballot ${index}: ${decided.error.code}`);
    const isSecond = nth > 0;
    // The second owner finds the right marked as used; what follows is that it is judged by itself.
    const own = decided.value.changes.filter((change) => !isSecond || change.kind !== 'turnoutMark');
    changes.push(...own.map((change) => (votersOf(index).length > 1 ? asSpecial(change) : change)));
    entries.push(...decided.value.entries);
  }
  return { changes, entries };
}

function asSpecial(change: Change): Change {
  if (change.kind !== 'turnoutMark' || change.op !== 'insert') return change;
  return insert('turnoutMark', { ...change.row, isSpecial: true });
}

async function pollNow({ app, communityId }: Pick<Stage, 'app' | 'communityId'>, pollId: string): Promise<Poll> {
  const poll = await app.store.read(communityId).get('poll', pollId);
  if (!poll) throw new Error('the vote is gone');
  return poll;
}

async function write(
  { app, communityId }: Pick<Stage, 'app' | 'communityId'>,
  changes: readonly Change[],
  entries: readonly Entry[]
): Promise<void> {
  const at = app.now();
  const outcome = await app.store.commit({ communityId, at, actor: 'SYSTEM', guards: [], changes, entries, answer: null });
  if (outcome.kind !== 'COMMITTED') throw new Error(outcome.kind);
}
