/** 会议纪要: what was settled, by topic; people are named by party and post only. */
import type { MinutesView } from '#contract/views/documents.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { AgendaItem, Seat, Statement } from '#domain/meeting/records.ts';
import type { Loading } from '../binding.ts';
import { framed, type DocumentBuilder } from './frame.ts';
import { groupOf, headOf, meetingFacts, meetingFrame, signersOf, type MeetingFacts } from './meeting.ts';
import { pollsOfMeeting, type MeetingMotions } from './motions.ts';
import { PARTY_NAMES, ROUND_OUTCOMES } from './terms.ts';

/** Refuses `document.not-ready` before the record is confirmed. Source: domain 2.7, 2.10; SPEC DC39. */
export const buildMinutes: DocumentBuilder = async (loading, meetingId) => {
  const found = await meetingFacts(loading, meetingId);
  if (!found.ok) return found;
  const facts = found.value;
  if (!['RECORD_CONFIRMED', 'MINUTES_PUBLISHED'].includes(facts.meeting.state)) return refuse('document.not-ready', 'DC39');
  const decided = await pollsOfMeeting(loading, facts.meeting);
  const statements = await loading.read.list('statement', { meetingId }, { orderBy: 'at' });
  const adjourned = (await loading.journal({ meetingId, types: ['MeetingAdjourned'] })).at(-1);
  const next = (adjourned?.data as Record<string, unknown> | undefined)?.['nextMeeting'];
  const content: Partial<MinutesView> = {
    meeting: headOf(facts, masked),
    topics: await Promise.all(facts.meeting.agenda.map((item) => topic(loading, facts, item, decided, statements))),
    dissent: statements.filter((one) => one.stance === 'AGAINST').map((one) => `${speakerGroup(facts, one)}：${one.gist}`),
    ...(typeof next === 'string' && next !== '' ? { nextMeeting: next } : {}),
    signers: signersOf(facts)
  };
  return ok(await framed(loading, { type: 'minutes', title: `${facts.meeting.title}纪要`, ...meetingFrame(facts) }, content));
};

/** Post instead of name. Source: domain 2.7 [D], 2.13; SPEC DC39. */
function masked(seat: Seat): string {
  if (seat.title !== '') return seat.title;
  return seat.checkedInAt === null ? `${groupOf(seat)}成员` : '成员';
}

async function topic(
  { read }: Loading,
  { rounds, seats }: MeetingFacts,
  item: AgendaItem,
  { motions, formal }: MeetingMotions,
  statements: readonly Statement[]
): Promise<MinutesView['topics'][number]> {
  const round = rounds.find((one) => one.matterId === item.matterId);
  const own = statements.filter((one) => one.matterId === item.matterId);
  const moved = motions.filter((motion) => motion.itemId === item.id);
  const voted = [...formal.values()].filter((vote) => vote.matterId !== null && vote.matterId === item.matterId);
  const groups = [...PARTIES.map((party) => PARTY_NAMES[party]), '利害关系人', '代表', '列席'];
  const tasks = item.matterId ? await read.list('task', { matterId: item.matterId }, { orderBy: 'number' }) : [];
  const outcome = round?.outcome ? `协商结果：${ROUND_OUTCOMES[round.outcome]}。` : '';
  return {
    title: item.title,
    situation: `${round?.summary ?? ''}${outcome}` || '会议讨论了本议题。',
    opinions: groups.flatMap((party) => {
      const points = own.filter((one) => groupFor(seats, one) === party).map((one) => one.gist);
      return points.length === 0 ? [] : [{ party, points }];
    }),
    motions: [...moved, ...voted].map(({ number, text, outcome: result, verdict, count }) => ({
      number,
      text,
      outcome: result,
      ...(verdict ? { verdict } : {}),
      ...(count ? { count } : {})
    })),
    decided: [...moved, ...voted].filter((one) => one.isCarried).map((one) => one.text.replace(/^表决事项：/u, '')),
    tasks: tasks.map((task) => ({
      text: task.text,
      responsible: PARTY_NAMES[task.party],
      dueOn: task.dueOn,
      supervisor: task.supervisorName
    }))
  };
}

function groupFor(seats: readonly Seat[], statement: Statement): string {
  const seat = seats.find((one) => one.personId === statement.personId);
  return statement.party ? PARTY_NAMES[statement.party] : seat ? groupOf(seat) : '列席';
}

function speakerGroup({ seats }: MeetingFacts, statement: Statement): string {
  return groupFor(seats, statement);
}
