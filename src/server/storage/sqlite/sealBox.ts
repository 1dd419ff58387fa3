/** Seals the ballots of a secret vote in a SQLite file: mixes them, then writes the whole file anew, so that no page and no log frame remembers how they came. */
import { mixSealedBallots } from '../sealBallots.ts';
import { StorageFailure } from '../storageFailure.ts';
import { runSteps, type Connection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import type { RunStatement } from './writeGroup.ts';

/**
 * Three things must be gone: the rows (deleted and written in another order), the places in the pages where they lay (VACUUM writes every
 * page anew from the rows that are left), and the write-ahead log with one frame per commit. The log is first begun from its start, so
 * that the new file is written over the old frames and not beside them, and then cut to nothing. Gives back the number of ballots. Throws
 * what SQLite throws, and `StorageFailure` BUSY while somebody still reads an older picture of the file. Source: reliability 3.3; SPEC SB5.
 */
export function sealBox(connection: Connection, run: RunStatement, box: { readonly communityId: string; readonly pollId: string }): number {
  const mix = connection.transaction(() => runSteps(mixSealedBallots(sqliteDialect, box.communityId, box.pollId), run));
  const ballots = mix.immediate();
  checkpoint(connection, 'RESTART');
  connection.exec('VACUUM');
  checkpoint(connection, 'TRUNCATE');
  return ballots;
}

function checkpoint(connection: Connection, how: 'RESTART' | 'TRUNCATE'): void {
  const [done] = connection.pragma(`wal_checkpoint(${how})`) as { busy: number }[];
  if (done?.busy !== 0) throw new StorageFailure('BUSY', 'the write-ahead log is still being read: the ballots are not sealed yet');
}
