/** Mixes the sealed ballots of one vote: all are read, deleted and written again in random order under fresh random ids, in one transaction. */
import { randomBytes, randomInt } from 'node:crypto';
import { insertRow, type Steps } from './applyCommit.ts';
import type { Dialect } from './dialect.ts';
import { selectMany } from './selects.ts';
import { toRecord } from './rows.ts';
import { tableOf } from './tables.ts';

export const SEALED_TABLE = 'sealed_ballot';

/** Bytes of a new id: nobody meets one twice, and none says when it was made. */
const ID_BYTES = 13;

/**
 * Gives back how many ballots the box holds. The caller holds the transaction, and afterwards makes the database forget the old rows: until
 * then they still lie in free places of the file. Doing it twice does no harm. Source: reliability 3.3; SPEC SB5.
 */
export function* mixSealedBallots(dialect: Dialect, communityId: string, pollId: string): Steps<number> {
  const table = tableOf('sealedBallot');
  const found = selectMany(dialect, table, communityId, { pollId } as never);
  if (!found) return 0;
  const { rows } = yield found;
  const mixed = shuffled(rows.map((row) => toRecord<'sealedBallot'>(dialect, table, row)));
  const where = `"community_id" = ${dialect.place(1)} AND "poll_id" = ${dialect.place(2)}`;
  yield { sql: `DELETE FROM "${SEALED_TABLE}" WHERE ${where}`, params: [communityId, pollId] };
  for (const { choice } of mixed) {
    // Only what a ballot is: whatever else a row might have carried is left behind.
    yield insertRow(dialect, table, communityId, { id: randomBytes(ID_BYTES).toString('hex'), pollId, choice });
  }
  return mixed.length;
}

/** Every order is as likely as every other one (Fisher and Yates, with the random numbers of the operating system). */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
  }
  return mixed;
}
