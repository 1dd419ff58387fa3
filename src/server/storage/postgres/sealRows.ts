/** Seals the ballots of a secret vote in PostgreSQL: one transaction writes them all in random order, then the table is written anew without its dead rows. */
import { mixSealedBallots, SEALED_TABLE } from '../sealBallots.ts';
import { StorageFailure } from '../storageFailure.ts';
import { postgresDialect } from './dialect.ts';
import type { PostgresRunner } from './runner.ts';
import { awaitSteps, LOCK_SPACE } from './writeGroup.ts';

/**
 * After it all rows have one `xmin`, their places say nothing, and no dead row is left that still has the `xmin` of the voter's commit.
 * Rejects with `StorageFailure` CONNECTION when the server refuses (VACUUM FULL needs the owner of the table); the vote is then not sealed
 * and not counted. WAL archives and replicas of the time of the vote are out of reach. Source: reliability 3.3; SPEC SB5.
 */
export async function sealRows(runner: PostgresRunner, communityId: string, pollId: string): Promise<number> {
  try {
    const ballots = await runner.transaction(async (run) => {
      await run({ sql: 'SELECT pg_advisory_xact_lock($1, hashtext($2))', params: [LOCK_SPACE, communityId] });
      return awaitSteps(mixSealedBallots(postgresDialect, communityId, pollId), run);
    });
    // Outside a transaction, as PostgreSQL asks.
    await runner.run({ sql: `VACUUM FULL "${SEALED_TABLE}"`, params: [] });
    return ballots;
  } catch (error) {
    throw new StorageFailure('CONNECTION', `the ballots are not sealed: ${(error as Error).message}`, { cause: error });
  }
}
