/** Finds rights to vote by name or door, for helpers and for the desk that mends a roll. */
import * as v from 'valibot';
import { id, line } from '#contract/limits.ts';
import type { RightRow, RightsView } from '#contract/views/rights.ts';
import { hasRole } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { Person } from '#domain/register/records.ts';
import { marksOf } from '#domain/voting/paper.ts';
import type { Poll, RollEntry } from '#domain/voting/records.ts';
import { known } from '../../commands/register/known.ts';
import { query, type Reading } from '../../query.ts';
import { householdLabels } from '../register/desk.ts';

/** Rows of one answer: who looks for one person types more letters. */
const FOUND_MAX = 20;

export const rightsQuery = query({
  name: 'poll.rights',
  params: v.strictObject({ pollId: id, who: v.optional(line(60)) }),
  roles: ['SECRETARY', 'TELLER', 'BUILDING_HEAD', 'SYSTEM'],
  audience: 'OWN',
  topics: () => [],
  async run(reading: Reading, { pollId, who }): Promise<Result<RightsView, Refusal>> {
    const poll = await known(reading.read, 'poll', pollId);
    if (!poll.ok) return poll;
    const rows = who === undefined ? [] : await found(reading, poll.value, who);
    const { title, text, options, method, state, conduct, closesAt } = poll.value;
    return ok({
      ...{ pollId, title, text, method, state, conduct, closesAt, marks: marksOf(poll.value), ballotMode: poll.value.ballotMode },
      takesPapers: poll.value.owners === null && poll.value.ballotMode === 'NAMED',
      options: options.map((option) => ({ ...option })),
      rights: rows.slice(0, FOUND_MAX),
      hasMore: rows.length > FOUND_MAX
    });
  }
});

/** The desk finds by a part of the name or of the door; others must know the whole name. Source: 个人信息保护法 6 [L]; SPEC BL7. */
async function found({ read, actor }: Reading, poll: Poll, who: string): Promise<RightRow[]> {
  const isDesk = hasRole(actor, 'SECRETARY', 'SYSTEM');
  const people = isDesk
    ? (await read.list('person', { endedAt: null })).filter((person) => person.name.includes(who))
    : await read.list('person', { name: who, endedAt: null });
  if (isDesk && poll.ruleBase === 'HOUSEHOLDS') return doorsFound(read, poll, who, people);
  const rows: RightRow[] = [];
  for (const person of people.slice(0, FOUND_MAX + 1)) {
    const entries = await read.list('rollEntry', { pollId: poll.id, personId: person.id });
    for (const entry of entries) rows.push(await rowOf(read, poll, entry, { name: person.name, door: entry.label }));
    if (entries.length === 0 && isDesk) rows.push(offRoll({ householdId: null, personId: person.id, name: person.name, door: '' }));
  }
  return rows;
}

async function doorsFound(read: Read, poll: Poll, who: string, people: readonly Person[]): Promise<RightRow[]> {
  const labels = await householdLabels(read);
  const byDoor = [...labels].filter(([, label]) => label.includes(who)).map(([householdId]) => householdId);
  const ids = [...new Set([...people.flatMap((person) => person.householdId ?? []), ...byDoor])].slice(0, FOUND_MAX + 1);
  return Promise.all(
    ids.map(async (householdId) => {
      const entry = await read.find('rollEntry', { pollId: poll.id, rightKey: `household:${householdId}` });
      const household = await read.get('household', householdId);
      const personId = (entry ? entry.personId : household?.votingPersonId) || null;
      const name = personId === null ? '' : ((await read.get('person', personId))?.name ?? '');
      const named = { name, door: labels.get(householdId) ?? '' };
      return entry ? rowOf(read, poll, entry, named) : offRoll({ householdId, personId, ...named });
    })
  );
}

async function rowOf(read: Read, poll: Poll, entry: RollEntry, named: { name: string; door: string }): Promise<RightRow> {
  const { id: rollEntryId, householdId, personId } = entry;
  const used = poll.ballotMode === 'SECRET' ? 'turnoutMark' : 'ballot';
  const hasVoted = (await read.count(used, { pollId: poll.id, rollEntryId })) > 0;
  return { rollEntryId, householdId, personId, ...named, isPresent: poll.conduct === 'WINDOW' || entry.isPresent, hasVoted };
}

function offRoll(right: Pick<RightRow, 'householdId' | 'personId' | 'name' | 'door'>): RightRow {
  return { rollEntryId: null, ...right, isPresent: false, hasVoted: false };
}
