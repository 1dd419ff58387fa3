/** The writer thread: owns the only connection that writes, so an fsync never blocks the server's loop. */
import { parentPort, workerData } from 'node:worker_threads';
import { openForWriting, statementRunner, type Opened } from './connection.ts';
import { groupQueue } from './groupQueue.ts';
import { groupWriter } from './writeGroup.ts';
import type { FromWriter, Settled, ToWriter, WriterOptions } from './writerProtocol.ts';

type Waiting = Extract<ToWriter, { kind: 'COMMIT' }>;

function send(message: FromWriter): void {
  parentPort?.postMessage(message);
}

function serve({ connection, synchronous, version }: Opened): void {
  const write = groupWriter(connection, statementRunner(connection));
  const queue = groupQueue<Waiting>((group) => {
    const settled = write(group.map(({ commit }) => commit));
    send({ kind: 'SETTLED', answers: group.map(({ ticket }, index) => [ticket, settled[index] as Settled] as const) });
  });

  parentPort?.on('message', (message: ToWriter) => {
    if (message.kind === 'COMMIT') return queue.add(message);
    queue.flush();
    connection.close();
    send({ kind: 'CLOSED' });
    parentPort?.close();
  });
  send({ kind: 'READY', synchronous, version });
}

const { file, pagesMax } = workerData as WriterOptions;
try {
  serve(openForWriting(file, pagesMax));
} catch (error) {
  send({ kind: 'UNFIT', message: (error as Error).message });
  parentPort?.close();
}
