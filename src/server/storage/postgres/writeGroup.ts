/** Writes a group of commits of one community in one transaction under that community's lock, each behind its own savepoint. */
import { applyCommit, type Steps } from '../applyCommit.ts';
import type { Commit, CommitOutcome } from '../store.ts';
import { postgresDialect } from './dialect.ts';
import type { PostgresRunner, RunOne } from './runner.ts';

/** First key of the advisory locks of this program ("SFNG"), so that other users of the database are not met. */
export const LOCK_SPACE = 0x53464e47;

/** Errors in which the server gave this transaction up in favour of another: nothing was written, the same group may be tried again. */
const GIVEN_UP = new Set(['40P01', '40001']);
const TRIES_MAX = 5;

/** `FAULT` is a mistake of the program in one commit. */
export type Settled = { readonly outcome: CommitOutcome } | { readonly fault: Error };

/** One settled answer per commit, in order. Rejects when the group as a whole was not written. SPEC ST1, ST6. */
export async function writeGroup(runner: PostgresRunner, communityId: string, commits: readonly Commit[]): Promise<Settled[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runner.transaction((run) => writeLocked(run, communityId, commits));
    } catch (error) {
      if (attempt === TRIES_MAX || !GIVEN_UP.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

async function writeLocked(run: RunOne, communityId: string, commits: readonly Commit[]): Promise<Settled[]> {
  // Taken first: at READ COMMITTED every later statement then sees what the holder before has committed.
  await run({ sql: 'SELECT pg_advisory_xact_lock($1, hashtext($2))', params: [LOCK_SPACE, communityId] });
  const settled: Settled[] = [];
  for (const commit of commits) settled.push(await writeOne(run, commit));
  return settled;
}

async function writeOne(run: RunOne, commit: Commit): Promise<Settled> {
  await run({ sql: 'SAVEPOINT one', params: [] });
  const settled = await attempt(run, commit);
  const isWritten = 'outcome' in settled && settled.outcome.kind === 'COMMITTED';
  if (!isWritten) await run({ sql: 'ROLLBACK TO SAVEPOINT one', params: [] });
  await run({ sql: 'RELEASE SAVEPOINT one', params: [] });
  return settled;
}

async function attempt(run: RunOne, commit: Commit): Promise<Settled> {
  try {
    return { outcome: await awaitSteps(applyCommit(postgresDialect, commit), run) };
  } catch (error) {
    const constraint = postgresDialect.brokenRule(error, () => undefined);
    if (constraint !== null) return { outcome: { kind: 'CONFLICT', constraint } };
    // An error with a code comes from the server or the network and concerns the whole group.
    if ((error as { code?: unknown }).code !== undefined) throw error;
    return { fault: error as Error };
  }
}

/** Runs a sequence of steps to its end, in the caller's transaction. */
export async function awaitSteps<Result>(steps: Steps<Result>, run: RunOne): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await run(step.value));
  return step.value;
}
