/** desk.today: what is due, most urgent first: the list that a secretary works off. */
import * as v from 'valibot';
import type { DeskToday, DueLine } from '#contract/views/desk.ts';
import { ok } from '#domain/basics/result.ts';
import { addDays, calendarDateAt, DAY_MS, endOfDay } from '#domain/basics/time.ts';
import { lapsesAt } from '#domain/matter/lapseMatter.ts';
import type { Matter } from '#domain/matter/records.ts';
import { FINAL_STATES } from '#domain/matter/steps.ts';
import { isWorkday } from '#domain/basics/calendar.ts';
import { factsOf, holidayTables } from '../../matter/loadFacts.ts';
import { query, type Reading } from '../../query.ts';
import { MATTER_READERS } from '../matter/detail.ts';
import { taskViews } from '../matter/duties.ts';
import { meetingLines } from './meetingLines.ts';
import { linesOf, type Due } from './matterLines.ts';

/** Days before a deadline from which a line is called soon. */
const SOON_DAYS = 3;
/** Tasks are shown when they are due within so many days. */
const TASKS_AHEAD_DAYS = 7;
/** A matter is announced before it lapses. */
const LAPSE_AHEAD_MS = 14 * DAY_MS;

export const deskToday = query({
  name: 'desk.today',
  params: v.object({}),
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: () => ['community'],
  async run(reading) {
    const { read, now, zone } = reading;
    const matters = (await read.list('matter', {})).filter((matter) => !FINAL_STATES.includes(matter.state) || matter.rejection !== null);
    const facts = await Promise.all(matters.map((matter) => factsOf(read, matter)));
    const due = [
      ...facts.flatMap((one) => linesOf(one, { now, zone })),
      ...facts.flatMap(({ matter, profile }) => lapseLine(matter, lapsesAt(matter, profile, zone), now)),
      ...(await meetingLines(reading)),
      ...(await holidayLine(reading))
    ];
    const lines = due.map((line) => rank(line, now, zone)).sort(byUrgency);
    const count = (urgency: DueLine['urgency']) => lines.filter((line) => line.urgency === urgency).length;
    const until = addDays(calendarDateAt(now, zone), TASKS_AHEAD_DAYS);
    const tasks = await read.list('task', { state: ['ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'REPORTED', 'REWORK'] });
    const view: DeskToday = {
      serverNow: now,
      lines,
      counts: { late: count('LATE'), today: count('TODAY'), soon: count('SOON') },
      tasks: await taskViews(
        reading,
        tasks.filter((task) => task.dueOn <= until || task.state === 'REPORTED')
      )
    };
    return ok(view);
  }
});

function lapseLine(matter: Matter, at: number, now: number): Due[] {
  const isNear = ['PROPOSED', 'TRIAGED'].includes(matter.state) && at - now <= LAPSE_AHEAD_MS;
  return isNear ? [{ kind: 'LAPSE', matter, dueAt: at }] : [];
}

/** The table of the running year, and in December that of the next one, is owed by the administrator. */
async function holidayLine({ read, now, zone }: Reading): Promise<Due[]> {
  const tables = await holidayTables(read);
  const [year, month] = calendarDateAt(now, zone).split('-').map(Number) as [number, number];
  const missing = [year, ...(month === 12 ? [year + 1] : [])].filter((one) => !tables.some((table) => table.year === one));
  const today = calendarDateAt(now, zone);
  return missing.map((one) => ({ kind: 'HOLIDAYS', title: String(one), dueAt: isWorkday(today, tables) ? null : endOfDay(today, zone) }));
}

function rank(line: Due, now: number, zone: string): DueLine {
  const { kind, matter, title, subjectId, meetingCode, count, dueAt } = line;
  const endOfToday = endOfDay(calendarDateAt(now, zone), zone);
  const at = dueAt ?? null;
  const urgency =
    at === null
      ? 'OPEN'
      : line.isRunning
        ? 'TODAY'
        : at <= now
          ? 'LATE'
          : at <= endOfToday
            ? 'TODAY'
            : at <= endOfToday + SOON_DAYS * DAY_MS
              ? 'SOON'
              : 'OPEN';
  return {
    kind,
    matterId: matter?.id ?? '',
    matterNumber: matter?.number ?? '',
    title: title ?? matter?.title ?? '',
    subjectId: subjectId ?? null,
    meetingCode: meetingCode ?? null,
    count: count ?? 1,
    dueAt: at,
    urgency
  };
}

const ORDER: readonly DueLine['urgency'][] = ['LATE', 'TODAY', 'SOON', 'OPEN'];

function byUrgency(a: DueLine, b: DueLine): number {
  const [first, second] = [a.dueAt ?? Number.MAX_SAFE_INTEGER, b.dueAt ?? Number.MAX_SAFE_INTEGER];
  return ORDER.indexOf(a.urgency) - ORDER.indexOf(b.urgency) || first - second;
}
