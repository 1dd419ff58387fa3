/** Reads everything on record about one matter: the facts of its guards, of "what may be done next", and of its documents. */
import type { HolidayTable } from '#domain/basics/calendar.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import type { Matter } from '#domain/matter/records.ts';
import { opinionSeries } from '#domain/publicity/submitOpinion.ts';
import { completeProfile, newestVersion } from '#domain/register/defineProfile.ts';
import { DEFAULT_PROFILE, type RuleProfile } from '#domain/register/profile.ts';
import type { Sequence } from '#domain/register/records.ts';

/** All facts of a matter. Refuses `record.not-found`. */
export async function loadFacts(read: Read, matterId: string): Promise<Result<MatterFacts, Refusal>> {
  const matter = await read.get('matter', matterId);
  if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
  return ok(await factsOf(read, matter));
}

/** All facts of a matter that was read already. */
export async function factsOf(read: Read, matter: Matter): Promise<MatterFacts> {
  const matterId = matter.id;
  const [course, texts, after] = await Promise.all([readCourse(read, matterId), readTexts(read, matterId), readAfter(read, matterId)]);
  const open = texts.publicities.find((one) => ['RUNNING', 'PAUSED', 'ENDED'].includes(one.state));
  return {
    matter,
    ...course,
    ...texts,
    ...after,
    opinionCounter: open ? await counter(read, opinionSeries(open.id)) : null,
    households: await read.count('household', {}),
    tables: await holidayTables(read),
    profile: matter.profile ?? (await presentProfile(read, matter.communityId))
  };
}

async function readCourse(read: Read, matterId: string) {
  const rounds = await read.list('round', { matterId }, { orderBy: 'number' });
  const meetingIds = [...new Set(rounds.map((round) => round.meetingId))];
  return {
    seconds: await read.list('second', { matterId }),
    decisions: await read.list('jointDecision', { matterId }),
    rounds,
    meetings: (await Promise.all(meetingIds.map((id) => read.get('meeting', id)))).filter((meeting) => meeting !== undefined),
    seats: meetingIds.length === 0 ? [] : await read.list('seat', { meetingId: meetingIds }),
    statements: await read.list('statement', { matterId })
  };
}

async function readTexts(read: Read, matterId: string) {
  return {
    drafts: await read.list('draft', { matterId }, { orderBy: 'version' }),
    publicities: await read.list('publicity', { matterId }, { orderBy: 'postedAt' }),
    proofs: await read.list('postingProof', { matterId }),
    opinions: await read.list('opinion', { matterId }),
    reviews: await read.list('review', { matterId }, { orderBy: 'appointedAt' })
  };
}

async function readAfter(read: Read, matterId: string) {
  const polls = await read.list('poll', { matterId });
  const noticed = polls.find((poll) => poll.state === 'NOTICED' && poll.owners !== null);
  return {
    polls,
    openRollObjections: noticed ? await read.count('rollObjection', { pollId: noticed.id, outcome: null }) : 0,
    tasks: await read.list('task', { matterId }, { orderBy: 'number' }),
    ratings: await read.list('rating', { matterId }),
    evaluation: (await read.find('evaluation', { matterId })) ?? null
  };
}

/** The record of a series of numbers, null before its first number. */
export async function counter(read: Read, name: string): Promise<Sequence | null> {
  return (await read.find('sequence', { name })) ?? null;
}

/** Holiday tables of all years. */
export async function holidayTables(read: Read): Promise<HolidayTable[]> {
  return (await read.list('holidayYear', {})).map(({ year, holidays, adjustedWorkdays }) => ({ year, holidays, adjustedWorkdays }));
}

/** The newest version of a named profile, null when there is none. */
export async function profileNamed(read: Read, name: string): Promise<RuleProfile | null> {
  const newest = newestVersion(await read.list('namedProfile', { name }));
  if (!newest) return name === DEFAULT_PROFILE.name ? DEFAULT_PROFILE : null;
  const profile = completeProfile(newest);
  if (!profile.ok) throw new Error(`profile ${name} version ${newest.version} is damaged: ${profile.error.code}`);
  return profile.value;
}

/** The profile that triage would freeze now. */
export async function presentProfile(read: Read, communityId: string): Promise<RuleProfile> {
  const community = await read.get('community', communityId);
  return (community ? await profileNamed(read, community.profileName) : null) ?? DEFAULT_PROFILE;
}
