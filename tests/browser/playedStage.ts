/** A scenario on the stage of the community server: played now, or taken over from a folder in which this run has played it before. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '#contract/scenario.ts';
import type { Runtime } from '#server/runtime.ts';
import { createCast } from '#server/scenarios/cast.ts';
import type { PlayClock } from '#server/scenarios/clock.ts';
import { playScenario, type Stage } from '#server/scenarios/play.ts';
import { PLAYED_FILE } from './community.ts';

interface Played {
  readonly communityId: string;
  readonly names: readonly (readonly [string, unknown])[];
  /** Where the clock of the play stood at its end, epoch ms. */
  readonly endedAt: number;
}

/** The stage at the end of the play. Throws with the first step that did not come as expected. */
export async function stageOf(scenario: Scenario, runtime: Runtime, clock: PlayClock): Promise<Stage> {
  const file = join(runtime.settings.dataDir, PLAYED_FILE);
  if (existsSync(file)) return takenOver(JSON.parse(readFileSync(file, 'utf8')) as Played, scenario, runtime, clock);
  const { stage, reports } = await playScenario(scenario, {
    app: runtime.app,
    clock,
    clockwork: runtime.clockwork,
    startedAt: Date.now()
  });
  const wrong = reports.find((report) => !report.holds);
  if (wrong) throw new Error(`${wrong.title}: expected ${wrong.expected}, came ${wrong.came}`);
  return stage;
}

/** Leaves what a later server needs beside the data to go on where this play ended. */
export function keepStage(stage: Stage, dataDir: string): void {
  const played: Played = { communityId: stage.communityId, names: [...stage.names], endedAt: stage.clock.now() };
  writeFileSync(join(dataDir, PLAYED_FILE), JSON.stringify(played));
}

function takenOver({ communityId, names, endedAt }: Played, scenario: Scenario, { app, clockwork }: Runtime, clock: PlayClock): Stage {
  clock.set(endedAt);
  const known = new Map(names);
  let made = 0;
  return {
    ...{ app, clock, clockwork, communityId, names: known, zone: scenario.community.zone, startedAt: endedAt },
    cast: createCast(app, communityId, known),
    commandId: () => `taken-over-${String(++made).padStart(8, '0')}`
  };
}
