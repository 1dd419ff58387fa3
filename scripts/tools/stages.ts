/** Runs the stages of the test command one after another, each with a heading, a time-out and its time at the end. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url));

/** One program of a stage: name in `node_modules/.bin` and arguments. */
export type Step = readonly [program: string, ...args: string[]];

export interface Stage {
  readonly title: string;
  readonly steps: readonly Step[];
  readonly timeoutMs: number;
}

/** Environment in which the programs of this project come first, as in an npm script. */
export function projectEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const bin = join(projectRoot, 'node_modules', '.bin');
  return { ...process.env, ...extra, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
}

/** Runs every step of a stage; true when all end with status 0 in time. */
export async function runStage(stage: Stage, env: NodeJS.ProcessEnv): Promise<boolean> {
  console.log(`\n── ${stage.title} ${'─'.repeat(Math.max(3, 72 - stage.title.length))}`);
  const startedAt = performance.now();
  let passed = true;
  for (const step of stage.steps) {
    passed = await runStep(step, env, stage.timeoutMs);
    if (!passed) break;
  }
  console.log(`── ${stage.title}: ${passed ? 'ok' : 'FAILED'} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return passed;
}

function runStep([program, ...args]: Step, env: NodeJS.ProcessEnv, timeoutMs: number): Promise<boolean> {
  const ownGroup = process.platform !== 'win32';
  const child = spawn(program, args, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A group of its own, so that a time-out ends the workers and servers of the program too.
    detached: ownGroup,
    shell: !ownGroup
  });
  const end = (signal: NodeJS.Signals) => {
    try {
      if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // Already gone.
    }
  };
  const stop = () => {
    end('SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const timer = setTimeout(() => {
    console.error(`${program} did not end within ${timeoutMs / 1000} s and is ended.`);
    end('SIGKILL');
  }, timeoutMs);
  return new Promise((resolve) => {
    const finish = (passed: boolean) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(passed);
    };
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
