/** Short forms of a scenario step, written out as the commands that people would give one by one. */
import type { ScenarioStep } from '#contract/scenario.ts';
import type { Actor, Party } from '#domain/basics/actor.ts';
import { checkInCodeAt } from '#domain/meeting/checkInCode.ts';
import type { Seat } from '#domain/meeting/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import { sha256 } from '#server/application/randomness.ts';
import { chooseRights } from './chooseRights.ts';
import { papersCommands } from './paperForms.ts';
import type { Stage } from './play.ts';
import { frameOf } from './play.ts';
import { resolveReferences } from './references.ts';

export interface StepCommand {
  readonly actor: Actor;
  readonly name: string;
  /** A function where it follows from what an earlier command of the step came to. */
  readonly payload: Record<string, unknown> | (() => Promise<Record<string, unknown>>);
}

/** The commands of a step: one, or many for `each`, `checkIn`, `ballots` and `papers`; none for a step that only looks. */
export async function stepCommands(stage: Stage, step: ScenarioStep): Promise<StepCommand[]> {
  if (step.checkIn) return checkIns(stage, step.checkIn);
  if (step.ballots) return ballots(stage, step.ballots, step.as);
  if (step.papers) return papersCommands(stage, step.papers, await stage.cast.actor(step.as));
  if (!step.command) return [];
  if (step.each) return eachPerson(stage, step, step.each);
  const payload = resolveReferences(step.payload, stage.names, frameOf(stage)) as Record<string, unknown>;
  return [{ actor: await stage.cast.actor(step.as), name: step.command, payload }];
}

function resolved(stage: Stage, text: string): string {
  return String(resolveReferences(text, stage.names, frameOf(stage)));
}

async function eachPerson(stage: Stage, step: ScenarioStep, each: NonNullable<ScenarioStep['each']>): Promise<StepCommand[]> {
  const people = await peopleOf(stage, each);
  const chosen = people.slice(each.skip, each.skip + each.count);
  if (chosen.length < each.count) throw new Error(`only ${people.length} people are there for ${each.skip} + ${each.count}`);
  const commands: StepCommand[] = [];
  for (const [index, personId] of chosen.entries()) {
    const names = new Map([...stage.names, ['person', personId], ['index', index + 1 + each.skip]]);
    const payload = resolveReferences(step.payload, names, frameOf(stage)) as Record<string, unknown>;
    commands.push({ actor: await stage.cast.actorOf(personId), name: step.command!, payload });
  }
  return commands;
}

/** Records of people in the order of the file: voters by their dwellings, owners by their heads, then the people of the header. Ids are random and give no order. */
function inOrder<T extends { personId: string }>(stage: Stage, records: readonly T[]): T[] {
  const voters = stage.names.get('voters') as string[];
  const owners = (stage.names.get('owners') as readonly (readonly string[])[]).flat();
  const ranks = new Map(
    [...voters, ...owners, ...stage.names.values()].filter((value) => typeof value === 'string').map((personId, rank) => [personId, rank])
  );
  return records.toSorted((a, b) => (ranks.get(a.personId) ?? 0) - (ranks.get(b.personId) ?? 0));
}

async function peopleOf(stage: Stage, each: NonNullable<ScenarioStep['each']>): Promise<string[]> {
  const read = stage.app.store.read(stage.communityId);
  switch (each.of) {
    case 'VOTERS':
    case 'RESIDENTS':
      return stage.names.get('voters') as string[];
    case 'OWNERS':
      return (stage.names.get('owners') as readonly (readonly string[])[]).map(([personId]) => personId ?? '');
    case 'SEATS':
      return inOrder(stage, await read.list('seat', { meetingId: resolved(stage, each.meeting ?? '') })).map((seat) => seat.personId);
    case 'ROLL':
      return inOrder(stage, await read.list('rollEntry', { pollId: resolved(stage, each.poll ?? '') })).map((entry) => entry.personId);
  }
}

async function checkIns(stage: Stage, form: NonNullable<ScenarioStep['checkIn']>): Promise<StepCommand[]> {
  const meetingId = resolved(stage, form.meeting);
  const read = stage.app.store.read(stage.communityId);
  const meeting = await read.get('meeting', meetingId);
  if (!meeting) throw new Error(`there is no meeting ${form.meeting}`);
  const seats = inOrder(stage, await read.list('seat', { meetingId }));
  const waiting = seats.filter((seat) => seat.checkedInAt === null);
  const chosen = form.parties
    ? Object.entries(form.parties).flatMap(([group, count]) => take(waiting, group, count))
    : waiting.slice(0, form.count ?? waiting.length);
  if (form.count !== undefined && chosen.length < form.count) throw new Error(`only ${chosen.length} seats are there to check in`);
  // What the QR on the wall holds at this minute.
  const { code } = checkInCodeAt(meeting, stage.clock.now(), sha256);
  return Promise.all(
    chosen.map(async (seat) => ({ actor: await stage.cast.actorOf(seat.personId), name: 'meeting.check-in', payload: { meetingId, code } }))
  );
}

const GROUPS: Readonly<Record<string, (seat: Seat) => boolean>> = {
  STAKEHOLDERS: (seat) => seat.standing === 'STAKEHOLDER',
  REPRESENTATIVES: (seat) => seat.standing === 'REPRESENTATIVE',
  OBSERVERS: (seat) => seat.standing === 'OBSERVER'
};

function take(seats: readonly Seat[], group: string, count: number): Seat[] {
  const belongs = GROUPS[group] ?? ((seat: Seat) => seat.standing === 'STANDING' && seat.party === (group as Party));
  const chosen = seats.filter(belongs).slice(0, count);
  if (chosen.length < count) throw new Error(`${group}: only ${chosen.length} seats, not ${count}`);
  return chosen;
}

/** The chair's ballot is the last, as the rules of debate ask. */
async function ballots(stage: Stage, form: NonNullable<ScenarioStep['ballots']>, as: string): Promise<StepCommand[]> {
  const pollId = resolved(stage, form.poll);
  const read = stage.app.store.read(stage.communityId);
  const poll = await read.get('poll', pollId);
  if (poll?.owners) return ownersBallots(stage, poll, form.counts);
  const used = [...(await read.list('ballot', { pollId })), ...(await read.list('turnoutMark', { pollId }))];
  const cast = new Set(used.map(({ rollEntryId }) => rollEntryId));
  const roll = inOrder(stage, await read.list('rollEntry', { pollId })).filter((entry) => entry.personId !== '' && !cast.has(entry.id));
  const able = roll.filter((entry) => entry.isPresent || poll?.conduct === 'WINDOW').sort((a, b) => Number(a.isChair) - Number(b.isChair));
  const marks = Object.entries(form.counts).flatMap(([choice, count]) => {
    if (typeof count !== 'number') throw new Error(`${choice}: heads and area are counted in owners' votes only`);
    return Array.from({ length: count }, () => resolved(stage, choice));
  });
  if (marks.length > able.length) throw new Error(`${marks.length} ballots, but ${able.length} people can vote`);
  const reader = form.onPaper ? await stage.cast.actor(as) : undefined;
  return Promise.all(
    marks.map(async (choice, index) => {
      const { id: rollEntryId, personId } = able[index]!;
      if (!reader) return { actor: await stage.cast.actorOf(personId), name: 'ballot.cast', payload: { pollId, choice, rollEntryId } };
      const marked = { pollId, rollEntryId, choice: choice === 'BLANK' ? '' : choice, helperName: reader.name, isPaper: true };
      return { actor: reader, name: 'ballot.cast-for', payload: marked };
    })
  );
}

/** Heads of the roll that somebody can vote for and nobody has voted for yet, in the order of the file; so many of them, or so many with that area. */
async function ownersBallots(stage: Stage, poll: Poll, counts: NonNullable<ScenarioStep['ballots']>['counts']): Promise<StepCommand[]> {
  const read = stage.app.store.read(stage.communityId);
  const [roll, marks] = await Promise.all([read.list('rollEntry', { pollId: poll.id }), read.list('turnoutMark', { pollId: poll.id })]);
  const used = new Set(marks.map((mark) => mark.rollEntryId));
  const rights = roll
    .filter((entry) => entry.voterIds.length > 0 && !used.has(entry.id))
    .map((entry) => ({ id: entry.id, personId: entry.voterIds[0]!, areaCenti: entry.areaCenti ?? 0 }));
  let left = inOrder(stage, rights);
  const commands: StepCommand[] = [];
  for (const [choice, count] of Object.entries(counts)) {
    const heads = typeof count === 'number' ? count : count.heads;
    const chosen = typeof count === 'number' ? left.slice(0, heads) : chooseRights(left, { heads, areaCenti: count.area });
    if (!chosen || chosen.length < heads) throw new Error(`${choice}: no ${heads} heads of ${left.length} fit`);
    const taken = new Set(chosen.map((right) => right.id));
    left = left.filter((right) => !taken.has(right.id));
    for (const right of chosen) {
      const payload = { pollId: poll.id, choice: resolved(stage, choice), rollEntryId: right.id };
      commands.push({ actor: await stage.cast.actorOf(right.personId), name: 'ballot.cast', payload });
    }
  }
  return commands;
}
