/** A process that casts votes until it is killed and says which were acknowledged: `node votingChild.ts FILE COMMUNITY FIRST`. */
import { insert } from '#domain/basics/decision.ts';
import { openSqliteStore } from '#server/storage/sqlite/openSqliteStore.ts';
import { ballotRow, commitOf, happened } from './samples.ts';

const [file = '', communityId = '', first = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ file });
let next = Number(first);

/** One voter after the other on this lane; 20 lanes at once make groups. */
async function lane(): Promise<void> {
  for (;;) {
    const n = next++;
    const command = { id: `command-${n}`, bodyHash: 'body', actor: `p${n}` };
    const entries = [happened('BallotCast', { pollId: 'poll' }, { n })];
    const outcome = await store.commit(
      commitOf(communityId, [insert('ballot', ballotRow(`b${n}`, `r${n}`))], { command, entries, answer: n })
    );
    // Written without a buffer of our own: what the parent reads was said before the kill.
    if (outcome.kind === 'COMMITTED') process.stdout.write(`${n}\n`);
  }
}

await Promise.all(Array.from({ length: 20 }, lane));
