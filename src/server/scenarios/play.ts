/** Plays a scenario: sets the community up, gives each step's command through the one door, and compares what came with what was expected. */
import type { CommandAnswer } from '#contract/command.ts';
import type { Scenario, ScenarioStep } from '#contract/scenario.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Application } from '#server/application/application.ts';
import type { Clockwork } from '#server/application/clockwork.ts';
import { createCast, type Cast } from './cast.ts';
import type { PlayClock } from './clock.ts';
import { differenceFrom } from './fragment.ts';
import { resolveReferences } from './references.ts';
import { setUp } from './setUp.ts';
import { stepCommands, type StepCommand } from './shortForms.ts';
import { instantOf, type TimeFrame } from './times.ts';

export interface Stage {
  readonly app: Application;
  readonly clock: PlayClock;
  readonly clockwork: Clockwork;
  readonly communityId: string;
  readonly names: Map<string, unknown>;
  readonly cast: Cast;
  readonly zone: string;
  /** Real time when the play began. */
  readonly startedAt: number;
  /** Makes command ids that no other step has. */
  readonly commandId: () => string;
}

export interface StepReport {
  readonly index: number;
  readonly at: number;
  readonly title: string;
  readonly expected: string;
  readonly came: string;
  readonly holds: boolean;
}

export interface PlayOptions {
  readonly app: Application;
  readonly clock: PlayClock;
  readonly clockwork: Clockwork;
  /** Real time, epoch ms: what `now` means in the file. */
  readonly startedAt: number;
  readonly onStep?: (report: StepReport) => void;
}

/** Plays the whole file. Goes on after a step that did not hold, so that the report is complete. */
export async function playScenario(scenario: Scenario, options: PlayOptions): Promise<{ stage: Stage; reports: StepReport[] }> {
  const zone = scenario.community.zone;
  const start = instantOf(scenario.start, { previous: options.startedAt, now: options.startedAt, zone });
  options.clock.set(start);
  let made = 0;
  const commandId = () => `play-${scenario.community.slug}-${String(++made).padStart(8, '0')}`.slice(-64);
  const { communityId, names } = await setUp(scenario, { app: options.app, commandId });
  const cast = createCast(options.app, communityId, names);
  const stage: Stage = { ...options, communityId, names, cast, zone, commandId };
  const reports: StepReport[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const report = await playStep(stage, step, index);
    reports.push(report);
    options.onStep?.(report);
  }
  return { stage, reports };
}

async function playStep(stage: Stage, step: ScenarioStep, index: number): Promise<StepReport> {
  const at = step.at ? instantOf(step.at, frameOf(stage)) : stage.clock.now();
  await advance(stage, at);
  const title = [
    step.as,
    step.command ?? (step.ballots ? 'ballots' : step.papers ? 'papers' : step.checkIn ? 'check-in' : 'look'),
    step.note
  ]
    .filter(Boolean)
    .join(' · ');
  const expected = describe(step.expect);
  try {
    const came = await carryOut(stage, step);
    return { index, at, title, expected, came: came ?? expected, holds: came === null };
  } catch (error) {
    return { index, at, title, expected, came: error instanceof Error ? error.message : String(error), holds: false };
  }
}

/** What differed from the expectation, or null. */
async function carryOut(stage: Stage, step: ScenarioStep): Promise<string | null> {
  const expectations = Array.isArray(step.expect) ? step.expect : [step.expect];
  const code = expectations.find((one) => typeof one === 'string') ?? 'ok';
  for (const command of await stepCommands(stage, step)) {
    const answer = await give(stage, command);
    const came = answer.ok ? 'ok' : answer.code;
    if (came !== code) return `${came}${answer.ok ? '' : ` ${answer.rule ?? ''} ${JSON.stringify(answer.facts ?? {})}`} (${command.name})`;
    if (answer.ok) save(stage, step, answer);
  }
  await stage.clockwork.settle(stage.communityId);
  await lookUp(stage, step);
  for (const expectation of expectations) {
    if (typeof expectation === 'string') continue;
    const difference = await viewDifference(stage, step, expectation);
    if (difference) return difference;
  }
  return null;
}

async function give(stage: Stage, command: StepCommand): Promise<CommandAnswer> {
  const payload = typeof command.payload === 'function' ? await command.payload() : command.payload;
  const envelope = { id: stage.commandId(), name: command.name, payload };
  return stage.app.execute(envelope, command.actor);
}

function save(stage: Stage, step: ScenarioStep, answer: Extract<CommandAnswer, { ok: true }>): void {
  for (const [name, field] of Object.entries(step.save ?? {})) {
    const value = pathIn(answer.data, field);
    if (value === undefined) throw new Error(`the answer has no ${field}: ${JSON.stringify(answer.data)}`);
    stage.names.set(name, value);
  }
}

async function lookUp(stage: Stage, step: ScenarioStep): Promise<void> {
  for (const [name, look] of Object.entries(step.look ?? {})) {
    const actor = await stage.cast.actor(look.as ?? step.as);
    const view = await viewOf(stage, look.view, look.params, actor);
    if (!view.ok) throw new Error(`view ${look.view}: ${view.error.code}`);
    const value = pathIn(view.value, look.path);
    if (value === undefined) throw new Error(`view ${look.view} has no ${look.path}`);
    stage.names.set(name, value);
  }
}

async function viewDifference(
  stage: Stage,
  step: ScenarioStep,
  wanted: Exclude<ScenarioStep['expect'], string | unknown[]>
): Promise<string | null> {
  const actor = await stage.cast.actor(wanted.as ?? step.as);
  const view = await viewOf(stage, wanted.view, wanted.params, actor);
  if (wanted.refused)
    return !view.ok && view.error.code === wanted.refused ? null : `view ${wanted.view} was not refused with ${wanted.refused}`;
  if (!view.ok) return `view ${wanted.view}: ${view.error.code}`;
  const plain: unknown = JSON.parse(JSON.stringify(view.value));
  const frame = frameOf(stage);
  if (wanted.has !== undefined) {
    const difference = differenceFrom(plain, resolveReferences(wanted.has, stage.names, frame));
    if (difference) return difference;
  }
  if (wanted.lacks !== undefined && differenceFrom(plain, resolveReferences(wanted.lacks, stage.names, frame)) === null) {
    return `view ${wanted.view} holds what it must not`;
  }
  return null;
}

function viewOf(stage: Stage, view: string, params: Record<string, unknown>, actor: Actor) {
  return stage.app.query(view, resolveReferences(params, stage.names, frameOf(stage)), actor);
}

/** Moves the clock to `target`, stopping at every instant at which something falls due. */
export async function advance(stage: Stage, target: number): Promise<void> {
  let reached = stage.clock.now();
  for (;;) {
    const next = await stage.clockwork.nextDue(stage.communityId, reached, target);
    if (next === null) break;
    reached = Math.max(next, reached);
    stage.clock.set(reached);
    await stage.clockwork.settle(stage.communityId);
  }
  stage.clock.set(target);
  await stage.clockwork.settle(stage.communityId);
}

export function frameOf(stage: Stage): TimeFrame {
  return { previous: stage.clock.now(), now: stage.startedAt, zone: stage.zone };
}

function describe(expect: ScenarioStep['expect']): string {
  const all = Array.isArray(expect) ? expect : [expect];
  return all
    .map((one) => (typeof one === 'string' ? one : `${one.view} ${JSON.stringify(one.has ?? one.lacks ?? one.refused)}`))
    .join('; ');
}

/** The value at `a.b.0.c` (`last` = the last of a list); undefined when there is none. */
function pathIn(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    if (inner === null || typeof inner !== 'object') return undefined;
    if (Array.isArray(inner) && step === 'last') return inner.at(-1);
    return (inner as Record<string, unknown>)[step];
  }, value);
}
