/** What the clock does for matters, publicities and evaluations. */
import type { Read } from '#domain/basics/reading.ts';
import { lapsesAt } from '#domain/matter/lapseMatter.ts';
import type { DueCommand, DueFinder } from '../due.ts';
import { presentProfile } from '../matter/loadFacts.ts';

/** Everything of this area that has fallen due; a command whose guard does not hold yet is refused and found again later. */
export const matterDue: DueFinder = async ({ read, now, zone }) => {
  const found = await Promise.all([
    endingPublicities(read, now),
    comingIntoForce(read, now),
    evaluations(read, now),
    lapsing(read, now, zone)
  ]);
  return found.flat();
};

async function endingPublicities(read: Read, now: number): Promise<DueCommand[]> {
  const running = await read.list('publicity', { state: 'RUNNING' });
  return running
    .filter((publicity) => publicity.endsAt <= now)
    .map(({ id, endsAt }) => ({ dueAt: endsAt, id: `due-end-${id}-${endsAt}`, name: 'publicity.end', payload: { publicityId: id } }));
}

/** One millisecond after the end is noted, so that the end always comes first in the journal. */
async function comingIntoForce(read: Read, now: number): Promise<DueCommand[]> {
  const matters = await read.list('matter', { state: 'RESULT_PUBLICIZING' });
  const due: DueCommand[] = [];
  for (const matter of matters) {
    const publicity = matter.resultPublicityId ? await read.get('publicity', matter.resultPublicityId) : undefined;
    if (!publicity || publicity.endsAt > now || publicity.state === 'PAUSED') continue;
    due.push({
      dueAt: publicity.endsAt + 1,
      id: `due-force-${publicity.id}`,
      name: 'matter.enter-force',
      payload: { matterId: matter.id }
    });
  }
  return due;
}

async function evaluations(read: Read, now: number): Promise<DueCommand[]> {
  const open = await read.list('evaluation', { state: ['PLANNED', 'OPEN'] });
  const due: DueCommand[] = [];
  for (const { id, state, opensAt, closesAt } of open) {
    const payload = { evaluationId: id };
    if (state === 'PLANNED' && opensAt <= now)
      due.push({ dueAt: opensAt, id: `due-rate-${id}-${opensAt}`, name: 'evaluation.open', payload });
    if (closesAt <= now) due.push({ dueAt: closesAt, id: `due-rated-${id}-${closesAt}`, name: 'evaluation.close', payload });
  }
  return due;
}

async function lapsing(read: Read, now: number, zone: string): Promise<DueCommand[]> {
  const waiting = await read.list('matter', { state: ['PROPOSED', 'TRIAGED'] });
  const due: DueCommand[] = [];
  for (const matter of waiting) {
    const profile = matter.profile ?? (await presentProfile(read, matter.communityId));
    const at = lapsesAt(matter, profile, zone);
    if (at <= now) due.push({ dueAt: at, id: `due-lapse-${matter.id}-${at}`, name: 'matter.lapse', payload: { matterId: matter.id } });
  }
  return due;
}
