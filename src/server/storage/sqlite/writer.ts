/** The writer thread: owns the only connection that writes, so an fsync never blocks the server's loop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Commit } from '../store.ts';
import { openForWriting, statementRunner, type Connection, type Opened } from './connection.ts';
import { groupQueue } from './groupQueue.ts';
import { sealBox } from './sealBox.ts';
import { groupWriter, reasonOf } from './writeGroup.ts';
import { shortened, type FromWriter, type Settled, type ToWriter, type WriterOptions } from './writerProtocol.ts';

/** How often it is asked whether somebody else has written, ms. */
const OTHERS_EVERY_MS = 200;

interface Waiting {
  readonly ticket: number;
  readonly commit: Commit;
}

function send(message: FromWriter): void {
  parentPort?.postMessage(message);
}

function serve({ connection, synchronous, version }: Opened): void {
  const write = groupWriter(connection, statementRunner(connection));
  const queue = groupQueue<Waiting>((group) => {
    const settled = write(group.map(({ commit }) => commit));
    send({ kind: 'SETTLED', answers: group.map(({ ticket }, index) => [ticket, shortened(settled[index] as Settled)] as const) });
  });
  const stopLooking = lookForOthers(connection);
  const seal = ({ ticket, communityId, pollId }: Extract<ToWriter, { kind: 'SEAL' }>): FromWriter => {
    try {
      return { kind: 'SEALED', ticket, ballots: sealBox(connection, statementRunner(connection), { communityId, pollId }) };
    } catch (error) {
      return { kind: 'NOT_SEALED', ticket, reason: reasonOf(error), message: (error as Error).message };
    }
  };

  parentPort?.on('message', (message: ToWriter) => {
    if (message.kind === 'COMMITS') {
      (JSON.parse(message.commits) as Commit[]).forEach((commit, index) => queue.add({ ticket: message.ticket + index, commit }));
      return;
    }
    queue.flush();
    if (message.kind === 'SEAL') return send(seal(message));
    stopLooking();
    connection.close();
    send({ kind: 'CLOSED' });
    parentPort?.close();
  });
  send({ kind: 'READY', synchronous, version });
}

/** SQLite changes this number on a connection only when another one has committed; all that this program writes goes through this one. */
function lookForOthers(connection: Connection): () => void {
  const version = connection.prepare('PRAGMA data_version').pluck();
  let known = version.get();
  const timer = setInterval(() => {
    const now = version.get();
    if (now !== known) send({ kind: 'OTHERS_WROTE' });
    known = now;
  }, OTHERS_EVERY_MS);
  return () => clearInterval(timer);
}

const { file, pagesMax } = workerData as WriterOptions;
try {
  serve(openForWriting(file, pagesMax));
} catch (error) {
  send({ kind: 'UNFIT', message: (error as Error).message });
  parentPort?.close();
}
