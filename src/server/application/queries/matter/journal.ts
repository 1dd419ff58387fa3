/** matter.journal: the entries about one matter, newest first, for those who work with it; ballots are left out. */
import * as v from 'valibot';
import type { MatterJournal, MatterJournalLine } from '#contract/views/matterJournal.ts';
import { id } from '#contract/limits.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { JournalLine } from '#server/storage/store.ts';
import { query } from '../../query.ts';
import { MATTER_READERS } from './detail.ts';

/** Lines of one matter that are read at most: a long matter has some hundreds. */
const LINES_MAX = 2_000;

/** Secret or passing: ballots, the speaking queue, seats and check-in, the picture on the wall. */
const CHATTER = /^(Ballot|Floor|Scene|Seat|Checked|CheckIn)/;

/** Fields that say something to a reader; everything else of an entry stays in the journal. */
const TOLD = [
  'title',
  'subject',
  'transition',
  'from',
  'to',
  'reason',
  'summary',
  'outcome',
  'version',
  'number',
  'sort',
  'stance',
  'occasion',
  'place',
  'answer',
  'conclusion',
  'field',
  'expert',
  'text',
  'name',
  'role',
  'type',
  'docNumber',
  'responsibleName',
  'dueOn',
  'receiver',
  'ground',
  'document'
] as const;

export const matterJournal = query({
  name: 'matter.journal',
  params: v.object({ matterId: id }),
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: ({ matterId }) => [`matter:${matterId}`],
  async run({ read, journal }, { matterId }) {
    const matter = await read.get('matter', matterId);
    if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
    const lines = (await journal({ matterId, limit: LINES_MAX })).filter((line) => !CHATTER.test(line.type));
    const people = await read.list('person', { id: [...new Set(lines.map((line) => line.actor))] });
    const names = new Map(people.map((person) => [person.id, person.name]));
    const view: MatterJournal = { lines: lines.map((line) => lineView(line, names.get(line.actor) ?? '')).reverse() };
    return ok(view);
  }
});

function lineView({ seq, at, type, data }: JournalLine, by: string): MatterJournalLine {
  const told = (data ?? {}) as Readonly<Record<string, unknown>>;
  const facts = Object.fromEntries(
    TOLD.flatMap((name): [string, string][] => {
      const value = told[name];
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      return value === '' ? [] : [[name, String(value)]];
    })
  );
  return { seq, at, type, by, facts };
}
