/** papers.polls and papers.overview: which votes have paper, and how far one of them is. */
import * as v from 'valibot';
import { PAPER_READERS } from '#contract/commands/papers/issuing.ts';
import { id } from '#contract/limits.ts';
import type { PaperObjectionLine, PaperPollLine, PaperPollsView, PapersOverview, PlaceSums, WaitingFor } from '#contract/views/papers.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { ballotsReady, readinessOf } from '#domain/voting/papers/ballotsReady.ts';
import { buildingOf, papersCounted, paperSums, type SumFacts } from '#domain/voting/papers/paperSums.ts';
import type { BallotPaper, PaperBatch } from '#domain/voting/papers/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import { judgingRules, pollWithProfile, type PollWithProfile } from '../../commands/papers/facts.ts';
import { query, type Query } from '../../query.ts';
import { headOf, inOrder, placesOf, rightsById, type Places } from './readers.ts';

/** Papers that one file prints. Source: product default [D]; SPEC PP17. */
export const VOLUME_PAPERS = 50;

export const overviewQueries: readonly Query[] = [
  query({
    name: 'papers.polls',
    params: v.object({}),
    roles: PAPER_READERS,
    audience: 'SHARED',
    topics: () => [],
    async run({ read }) {
      const polls = (await read.list('poll', { ruleBase: 'OWNERS' })).filter(
        (poll) => poll.ballotMode === 'NAMED' && poll.state !== 'VOID'
      );
      const lines = await Promise.all(polls.map((poll) => pollLine(read, poll)));
      return ok<PaperPollsView>({ polls: lines.sort((a, b) => rank(a) - rank(b) || (b.opensAt ?? 0) - (a.opensAt ?? 0)) });
    }
  }),
  query({
    name: 'papers.overview',
    params: v.strictObject({ pollId: id }),
    roles: PAPER_READERS,
    audience: 'SHARED',
    topics: ({ pollId }) => [`poll:${pollId}`],
    async run({ read, zone }, { pollId }): Promise<Result<PapersOverview, Refusal>> {
      const found = await pollWithProfile(read, pollId);
      return found.ok ? ok(await overview(read, found.value, zone)) : found;
    }
  })
];

const ORDER: readonly Poll['state'][] = ['OPEN', 'NOTICED', 'CLOSED', 'DECLARED', 'VOID'];

function rank({ state }: PaperPollLine): number {
  return ORDER.indexOf(state);
}

async function pollLine(read: Read, poll: Poll): Promise<PaperPollLine> {
  const states = await read.countBy('ballotPaper', { pollId: poll.id }, 'state');
  const { id: pollId, title, state, opensAt, closesAt, rollCount } = poll;
  const issued = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { pollId, title, state, opensAt, closesAt, rollCount, issued, returned: states['RETURNED'] ?? 0 };
}

/** Everything that sums are made of. */
export interface SumSources extends SumFacts {
  readonly batches: readonly PaperBatch[];
  readonly places: Places;
}

/** Reads the paper side of a vote. */
export async function sumSources(read: Read, { poll, profile }: PollWithProfile): Promise<SumSources> {
  const where = { pollId: poll.id };
  const [roll, papers, ballots, proxies, batches, rules] = await Promise.all([
    read.list('rollEntry', where),
    read.list('ballotPaper', where),
    read.list('ballot', where),
    read.list('proxy', where),
    read.list('paperBatch', where),
    judgingRules(read, profile)
  ]);
  return { poll, roll, papers, ballots, proxies, rules, batches, places: await placesOf(read, roll) };
}

/** The sums of every building that has papers, in the order of lists. */
export function sumsByPlace(sources: SumSources): PlaceSums[] {
  const rights = rightsById(sources.roll);
  const used = new Set(sources.papers.map((paper) => buildingOf(paper, rights.get(paper.rollEntryId))));
  return sources.places.buildings
    .filter((building) => used.has(building.id))
    .map((building) => ({ buildingId: building.id, name: building.name, sums: paperSums(sources, building.id) }));
}

async function overview(read: Read, found: PollWithProfile, zone: string): Promise<PapersOverview> {
  const { poll, profile } = found;
  const sources = await sumSources(read, found);
  const ready = {
    ...{ poll, roll: sources.roll, papers: sources.papers, zone },
    ...{ isPerUnit: profile.paperPerUnit, postingDays: profile.undeliverablePostingDays }
  };
  return {
    poll: headOf(poll),
    sums: paperSums(sources),
    places: sumsByPlace(sources),
    notIssued: readinessOf(ready).notIssued,
    opening: waiting(ballotsReady(ready)),
    counting: waiting(papersCounted(sources)),
    postingDays: profile.undeliverablePostingDays,
    objections: objectionsOf(sources),
    volumes: volumesOf(sources)
  };
}

function waiting(checked: Result<unknown, Refusal>): WaitingFor | null {
  if (checked.ok) return null;
  const { code, rule, facts } = checked.error;
  return { code, rule, facts };
}

function objectionsOf({ papers, roll }: SumSources): PaperObjectionLine[] {
  const rights = rightsById(roll);
  return inOrder(papers).flatMap((paper) => {
    if (!paper.objection) return [];
    const { text, at, outcome, answer } = paper.objection;
    return [{ serial: paper.serial, label: rights.get(paper.rollEntryId)?.label ?? '', text, at, outcome, answer }];
  });
}

/** Good papers in runs of at most fifty that one file prints, never over a building: a volume goes to one volunteer. */
export function volumesOf({ papers, roll, places }: Pick<SumSources, 'papers' | 'roll' | 'places'>): PapersOverview['volumes'] {
  const rights = rightsById(roll);
  const names = new Map(places.buildings.map((building) => [building.id, building.name]));
  const volumes: { from: number; to: number; place: string; count: number }[] = [];
  for (const paper of inOrder(papers).filter((one) => one.replacedAt === null)) {
    const place = names.get(buildingOf(paper, rights.get(paper.rollEntryId))) ?? '';
    const last = volumes.at(-1);
    if (last && last.place === place && last.count < VOLUME_PAPERS) [last.to, last.count] = [paper.serial, last.count + 1];
    else volumes.push({ from: paper.serial, to: paper.serial, place, count: 1 });
  }
  return volumes.map(({ from, to, place }) => ({ from, to, place }));
}

/** A paper's building, for filters. */
export function placeIdOf(paper: BallotPaper, rights: ReturnType<typeof rightsById>): string {
  return buildingOf(paper, rights.get(paper.rollEntryId));
}
