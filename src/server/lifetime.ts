/** Ends the process in order when it is told to stop, and at once when order takes too long. */
import { log } from './log.ts';

/** Longest time an orderly end may take, ms. */
const END_WITHIN_MS = 8000;

/** Runs `end` once at SIGTERM or SIGINT, then exits. A fault that nobody caught is logged and ends the process: going on would be guessing. */
export function runUntilSignal(end: () => Promise<void>): void {
  let ending = false;
  const stop = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), END_WITHIN_MS).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the end was not orderly');
        process.exit(1);
      }
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const fault = (error: unknown) => {
    log.fatal({ err: error }, 'fault');
    process.exit(1);
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
}

/** Carries out a start; what prevents it is said in one sentence and the process ends with 1. */
export async function startOrSayWhy<T>(start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    log.debug({ err: error }, 'not started');
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
