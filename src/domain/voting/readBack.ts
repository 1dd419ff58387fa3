/** Roll-call read-back (唱票核对): between close and declaration a named vote is read back on the wall, and everybody may object to the own line. */
import { entry, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { mayEnter, type Refused } from '../meeting/checks.ts';
import type { Meeting, Motion } from '../meeting/records.ts';
import type { RuleProfile } from '../register/profile.ts';
import type { Poll, ReadBack, RollEntry } from './records.ts';

/** Lines that a hall reads at a time, and how long it has for them. Source: [D]. */
export const READ_BACK_PAGE = { lines: 24, seconds: 12 } as const;

/** True for a vote that may be read back: with names, of a meeting. Votes of owners are counted in public instead. Source: SPEC RB1. */
export function canBeReadBack({
  ballotMode,
  conduct,
  meetingId,
  owners
}: Pick<Poll, 'ballotMode' | 'conduct' | 'meetingId' | 'owners'>): boolean {
  return ballotMode === 'NAMED' && conduct === 'IN_MEETING' && meetingId !== null && owners === null;
}

/** The lines that are read: one for each right that was present at the opening. */
export function readBackLines(roll: readonly RollEntry[]): RollEntry[] {
  return roll.filter((one) => one.isPresent);
}

export interface ShowReadBackFacts {
  readonly poll: Poll;
  readonly meeting: Meeting | undefined;
  readonly roll: readonly RollEntry[];
  readonly profile: RuleProfile;
}

/**
 * Shows the roll call on the wall: by its chair, its recorder or the desk. From now on objections to one's own line run for
 * `readBackSeconds`, and at least until every page was shown once. A scene that was held gives way. Twice is a no-op. Refuses
 * `poll.no-read-back`, `poll.not-closed`, `meeting.not-chair`. Source: reliability 3.2; SPEC RB1, RB2.
 */
export function decideShowReadBack(
  { poll, meeting, roll, profile }: ShowReadBackFacts,
  _payload: unknown,
  context: Context
): Result<Decision, Refusal> {
  if (!meeting || !canBeReadBack(poll)) return refuse('poll.no-read-back', 'RB1');
  if (poll.state !== 'CLOSED') return refuse('poll.not-closed', 'RB1', { state: poll.state });
  if (!mayEnter(meeting, context.actor)) return refuse('meeting.not-chair', 'MG3');
  if (poll.readBack) return ok({ changes: [], entries: [] });
  const lines = readBackLines(roll).length;
  const pages = Math.ceil(lines / READ_BACK_PAGE.lines);
  const seconds = Math.max(profile.readBackSeconds, pages * READ_BACK_PAGE.seconds);
  const readBack: ReadBack = { shownAt: context.now, endsAt: context.now + seconds * 1_000, lines, objections: [] };
  const changes: Change[] = [update('poll', poll, { readBack })];
  if (meeting.sceneHeld !== null) changes.push(update('meeting', meeting, { sceneHeld: null }));
  const data = { title: poll.title, lines, endsAt: readBack.endsAt, by: context.actor.name };
  return ok({ changes, entries: [entry('ReadBackShown', aboutPoll(poll), data)] });
}

export interface ObjectToLineFacts {
  readonly poll: Poll;
  /** The right that is named, if there is one. */
  readonly right: RollEntry | undefined;
}

/**
 * Whoever has the right says that its line is wrong. Nothing is corrected by this: the chair is told at once and voids the vote with a
 * reason, or declares, and the objection stands with the result. Twice is a no-op. Refuses `poll.not-closed`, `poll.read-back-missing`,
 * `voting.not-on-roll`. Source: reliability 3.2; SPEC RB3.
 */
export function decideObjectToLine(
  { poll, right }: ObjectToLineFacts,
  _payload: unknown,
  { now, actor }: Context
): Result<Decision, Refusal> {
  if (poll.state !== 'CLOSED') return refuse('poll.not-closed', 'RB3', { state: poll.state });
  const { readBack } = poll;
  if (!readBack) return refuse('poll.read-back-missing', 'RB3');
  if (!right?.isPresent || right.pollId !== poll.id || right.personId !== actor.personId) return refuse('voting.not-on-roll', 'RB3');
  if (readBack.objections.some((one) => one.rollEntryId === right.id)) return ok({ changes: [], entries: [] });
  const objections = [...readBack.objections, { rollEntryId: right.id, label: right.label, at: now }];
  return ok({
    changes: [update('poll', poll, { readBack: { ...readBack, objections } })],
    entries: [entry('ReadBackObjected', { ...aboutPoll(poll), personIds: [actor.personId] }, { title: poll.title, label: right.label })]
  });
}

/** Whether the profile asks for a read-back before this vote is declared: one that decides a matter, never a procedural one. Source: SPEC RB4 [D]. */
export function needsReadBack(poll: Poll, motion: Pick<Motion, 'sort'> | undefined, { readBackRequired }: RuleProfile): boolean {
  return readBackRequired && canBeReadBack(poll) && (poll.isFormal || motion?.sort === 'DECIDING');
}

/** Until when a declaration waits for objections, epoch ms; null when it need not: not shown, or nobody is left who could object. */
export function readBackEnd({ readBack }: Pick<Poll, 'readBack'>): number | null {
  return readBack && readBack.objections.length < readBack.lines ? readBack.endsAt : null;
}

/**
 * A vote that was read back is declared after the time for objections, or at once when everybody has objected. Refuses
 * `poll.read-back-missing` where the profile asks for one, `poll.read-back-running`. Source: reliability 3.2; SPEC RB4.
 */
export function notReadBack(poll: Poll, motion: Pick<Motion, 'sort'> | undefined, profile: RuleProfile, now: number): Refused {
  if (!poll.readBack) return needsReadBack(poll, motion, profile) ? refuse('poll.read-back-missing', 'RB4') : undefined;
  const end = readBackEnd(poll);
  return end !== null && now < end ? refuse('poll.read-back-running', 'RB4', { endsAt: end }) : undefined;
}

/** What a result says of its read-back; nothing where there was none. */
export function readBackData({ readBack }: Poll): { readBack?: { shownAt: number; objections: string[] } } {
  return readBack ? { readBack: { shownAt: readBack.shownAt, objections: readBack.objections.map(({ label }) => label) } } : {};
}

function aboutPoll({ id, meetingId }: Poll): { pollId: string; meetingId?: string } {
  return { pollId: id, ...(meetingId === null ? {} : { meetingId }) };
}
