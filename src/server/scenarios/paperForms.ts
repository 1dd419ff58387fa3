/** The short forms of paper written out: what the desk, the volunteers and two tellers would do one by one. */
import type { ScenarioPapers } from '#contract/scenarioPapers.ts';
import type { Actor } from '#domain/basics/actor.ts';
import { BATCH_PAPERS_MAX } from '#domain/voting/papers/openBatch.ts';
import { paperBoxes } from '#domain/voting/papers/paperItem.ts';
import type { BallotPaper } from '#domain/voting/papers/records.ts';
import { SERIALS_MAX } from '#domain/voting/papers/serialList.ts';
import type { Poll } from '#domain/voting/records.ts';
import { chooseRights } from './chooseRights.ts';
import { frameOf, type Stage } from './play.ts';
import type { StepCommand } from './shortForms.ts';
import { resolveReferences } from './references.ts';
import { instantOf } from './times.ts';

/** One paper to be entered: what the first teller reads, and what the second one does. */
interface Reading {
  readonly serial: number;
  readonly first: Record<string, unknown>;
  readonly second: Record<string, unknown>;
}

/** The commands of a `papers` step. `actor` is who the step names: the desk. */
export async function papersCommands(stage: Stage, form: ScenarioPapers, actor: Actor): Promise<StepCommand[]> {
  const pollId = String(resolveReferences(form.poll, stage.names, frameOf(stage)));
  const read = stage.app.store.read(stage.communityId);
  const papers = (await read.list('ballotPaper', { pollId }, { orderBy: 'serial' })).filter((paper) => paper.replacedAt === null);
  if (form.issue !== undefined) return [{ actor, name: 'papers.issue', payload: { pollId, handIn: form.issue } }];
  if (form.deliver) return deliveries(papers, { pollId, ...form.deliver }, actor);
  if (form.post !== undefined) return [{ actor, name: 'papers.post-undelivered', payload: { pollId, note: form.post } }];
  return form.enter ? entries(stage, form.enter, { pollId, papers }) : [];
}

function deliveries(
  papers: readonly BallotPaper[],
  { pollId, allBut, way }: { pollId: string; allBut: number; way: 'IN_PERSON' | 'POST' },
  actor: Actor
): StepCommand[] {
  const waiting = papers.filter((paper) => paper.delivery === null && paper.returnedAt === null);
  if (allBut > waiting.length) throw new Error(`only ${waiting.length} ballots are not delivered`);
  const proof = way === 'IN_PERSON' ? { receivedBy: '本人' } : { note: '挂号信' };
  return inRuns(
    waiting.slice(0, waiting.length - allBut).map((paper) => paper.serial),
    SERIALS_MAX
  ).map((serials) => ({
    actor,
    name: 'papers.deliver',
    payload: { pollId, serials, way, ...proof }
  }));
}

type Enter = NonNullable<ScenarioPapers['enter']>;

async function entries(stage: Stage, form: Enter, of: { pollId: string; papers: readonly BallotPaper[] }): Promise<StepCommand[]> {
  const { pollId, papers } = of;
  const read = stage.app.store.read(stage.communityId);
  const poll = await read.get('poll', pollId);
  if (!poll) throw new Error(`there is no vote ${pollId}`);
  const at = form.handedIn === undefined ? stage.clock.now() : instantOf(form.handedIn, frameOf(stage));
  const chosen = await chosenPapers(stage, form, of);
  const areas = new Map((await read.list('rollEntry', { pollId })).map((right) => [right.id, right.areaCenti ?? 0]));
  const readings = readingsOf(stage, poll, form, { free: chosen, areas });
  const [first, second, third] = await Promise.all(form.tellers.map((key) => stage.cast.actor(key)));
  if (!first || !second) throw new Error('two tellers are needed');
  const fresh = papers.filter((paper) => paper.returnedAt === null && readings.some((one) => one.serial === paper.serial));
  const handed = inRuns(
    fresh.map((paper) => paper.serial),
    SERIALS_MAX
  ).map((serials) => ({
    actor: first,
    name: 'papers.return',
    payload: { pollId, serials, source: 'BOX', at }
  }));
  const batches = inRuns(readings, BATCH_PAPERS_MAX).flatMap((batch) =>
    batchCommands(stage, { pollId, first, second, third: third ?? null, batch })
  );
  return [...handed, ...batches];
}

interface Batch {
  readonly pollId: string;
  readonly first: Actor;
  readonly second: Actor;
  readonly third: Actor | null;
  readonly batch: readonly Reading[];
}

function batchCommands(stage: Stage, { pollId, first, second, third, batch }: Batch): StepCommand[] {
  // The batch has no id before it is opened: each command looks it up when its turn comes.
  const ofNewest = (payload: Record<string, unknown>) => async () => {
    const [newest] = await stage.app.store
      .read(stage.communityId)
      .list('paperBatch', { pollId }, { orderBy: 'number', descending: true, limit: 1 });
    return { batchId: newest?.id ?? '', ...payload };
  };
  const pass = (actor: Actor, which: 'first' | 'second'): StepCommand[] => [
    ...batch.map((reading) => ({ actor, name: 'batch.enter-paper', payload: ofNewest({ serial: reading.serial, ...reading[which] }) })),
    { actor, name: 'batch.finish', payload: ofNewest({}) }
  ];
  const differing = batch.filter((reading) => reading.first !== reading.second);
  if (differing.length > 0 && !third) throw new Error('a mismatch needs a third teller');
  return [
    { actor: first, name: 'batch.open', payload: { pollId, paperCount: batch.length, source: 'BOX' } },
    ...pass(first, 'first'),
    ...pass(second, 'second'),
    ...differing.map(({ serial, first: decided }) => ({
      actor: third!,
      name: 'batch.look-again',
      payload: ofNewest({ serial, ...decided })
    }))
  ];
}

/** Papers that can still be entered, in the order of their numbers: their right has no ballot yet. */
async function chosenPapers(
  stage: Stage,
  form: Enter,
  { pollId, papers }: { pollId: string; papers: readonly BallotPaper[] }
): Promise<BallotPaper[]> {
  const read = stage.app.store.read(stage.communityId);
  const used = new Set((await read.list('turnoutMark', { pollId })).map((mark) => mark.rollEntryId));
  return papers.filter((paper) => !used.has(paper.rollEntryId) && form.papers[String(paper.serial)] === undefined);
}

interface FreePapers {
  readonly free: readonly BallotPaper[];
  /** 0.01 m² by right. */
  readonly areas: ReadonlyMap<string, number>;
}

function readingsOf(stage: Stage, poll: Poll, form: Enter, { free, areas }: FreePapers): Reading[] {
  const named = Object.entries(form.papers).map(([serial, choice]) => ({
    serial: Number(serial),
    reading: { choice: resolvedChoice(stage, choice) }
  }));
  let left = [...free];
  const take = (count: number, why: string): BallotPaper[] => {
    if (count > left.length) throw new Error(`${why}: only ${left.length} papers are left`);
    const taken = left.slice(0, count);
    left = left.slice(count);
    return taken;
  };
  const counted = Object.entries(form.counts).flatMap(([choice, count]) => {
    const reading = { choice: resolvedChoice(stage, choice) };
    const papers = typeof count === 'number' ? take(count, choice) : takeWithArea(left, areas, { ...count, choice });
    left = left.filter((paper) => !papers.includes(paper));
    return papers.map((paper) => ({ serial: paper.serial, reading }));
  });
  const voided = Object.entries(form.voids).flatMap(([reason, count]) =>
    take(count ?? 0, reason).map((paper) => ({ serial: paper.serial, reading: { choice: '', voidReason: reason } }))
  );
  const all = [...named, ...counted, ...voided];
  const boxes = paperBoxes(poll).map((box) => box.id);
  return all.map(({ serial, reading }, index) => {
    const other = { choice: boxes.find((box) => box !== reading.choice) ?? '' };
    return { serial, first: reading, second: index < form.mismatches ? other : reading };
  });
}

function takeWithArea(
  left: readonly BallotPaper[],
  areas: FreePapers['areas'],
  wanted: { heads: number; area: number; choice: string }
): BallotPaper[] {
  const weighted = left.map((paper) => ({ id: paper.id, areaCenti: areas.get(paper.rollEntryId) ?? 0 }));
  const chosen = chooseRights(weighted, { heads: wanted.heads, areaCenti: wanted.area });
  if (!chosen) throw new Error(`${wanted.choice}: no ${wanted.heads} papers with that area`);
  const ids = new Set(chosen.map((one) => one.id));
  return left.filter((paper) => ids.has(paper.id));
}

function resolvedChoice(stage: Stage, choice: string): string {
  return choice === 'BLANK' ? '' : String(resolveReferences(choice, stage.names, frameOf(stage)));
}

function inRuns<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
