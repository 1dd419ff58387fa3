/** The server's side of the writer thread: hands commits over and settles their promises when the data is on disk. */
import { Worker } from 'node:worker_threads';
import { StorageFailure } from '../storageFailure.ts';
import type { Commit, CommitOutcome } from '../store.ts';
import { outcomeOf, type FromWriter, type Settled, type ToWriter, type WriterOptions, type Written } from './writerProtocol.ts';

/** Commits handed over at once at most: the writer begins with the first while the server still decides the next. */
const TOGETHER_MAX = 64;

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (outcome: CommitOutcome) => void;
  readonly reject: (error: Error) => void;
}

export interface WriterThread {
  readonly synchronous: string;
  readonly version: string;
  commit(commit: Commit): Promise<CommitOutcome>;
  /** See `Store.sealBallots`; goes after all commits that were handed over before. */
  seal(communityId: string, pollId: string): Promise<number>;
  /** Writes what waits, closes the file, ends the thread. */
  close(): Promise<void>;
}

/** Starts the thread; rejects with `StorageFailure` UNFIT when the file cannot be used. `othersWrote` hears of writes by another process. */
export async function startWriter(options: WriterOptions, othersWrote: () => void): Promise<WriterThread> {
  const worker = new Worker(new URL('./writer.ts', import.meta.url), { workerData: options, name: 'sifang-writer' });
  const ready = await firstMessage(worker);
  const waiting = new Map<number, Waiting>();
  const sealing = new Map<number, PromiseWithResolvers<number>>();
  const gathered: string[] = [];
  let nextTicket = 1;
  let ended: StorageFailure | null = null;

  function end(failure: StorageFailure): void {
    ended ??= failure;
    for (const { reject } of [...waiting.values(), ...sealing.values()]) reject(ended);
    waiting.clear();
    sealing.clear();
  }

  function sealed(message: Extract<FromWriter, { kind: 'SEALED' | 'NOT_SEALED' }>): void {
    const caller = sealing.get(message.ticket);
    sealing.delete(message.ticket);
    if (message.kind === 'SEALED') caller?.resolve(message.ballots);
    else caller?.reject(new StorageFailure(message.reason, message.message));
  }

  worker.on('message', (message: FromWriter) => {
    if (message.kind === 'OTHERS_WROTE') return othersWrote();
    if (message.kind === 'SEALED' || message.kind === 'NOT_SEALED') return sealed(message);
    if (message.kind !== 'SETTLED') return;
    for (const [ticket, settled] of message.answers) {
      const caller = waiting.get(ticket);
      waiting.delete(ticket);
      if (caller) settle(caller, settled);
    }
  });
  worker.on('error', (error) => end(new StorageFailure('IO', `the writer thread failed: ${String(error)}`, { cause: error })));
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  void exited.then(() => end(new StorageFailure('CLOSED', 'the store is closed')));

  function handOver(): void {
    if (gathered.length === 0) return;
    const commits = gathered.splice(0);
    if (!ended) post(worker, { kind: 'COMMITS', ticket: nextTicket - commits.length, commits: `[${commits.join()}]` });
  }

  return {
    synchronous: ready.synchronous,
    version: ready.version,
    async commit(commit) {
      if (ended) throw ended;
      if (gathered.push(JSON.stringify(commit)) === 1) setImmediate(handOver);
      const settled = new Promise<CommitOutcome>((resolve, reject) => waiting.set(nextTicket++, { commit, resolve, reject }));
      if (gathered.length >= TOGETHER_MAX) handOver();
      return settled;
    },
    async seal(communityId, pollId) {
      handOver();
      if (ended) throw ended;
      const ticket = nextTicket++;
      const asked = Promise.withResolvers<number>();
      sealing.set(ticket, asked);
      post(worker, { kind: 'SEAL', ticket, communityId, pollId });
      return asked.promise;
    },
    async close() {
      handOver();
      if (!ended) post(worker, { kind: 'CLOSE' });
      ended ??= new StorageFailure('CLOSED', 'the store is closed');
      await exited;
    }
  };
}

function post(worker: Worker, message: ToWriter): void {
  worker.postMessage(message);
}

function settle({ commit, resolve, reject }: Waiting, settled: Settled | Written): void {
  if (settled.kind === 'WRITTEN') resolve(outcomeOf(commit, settled));
  else if (settled.kind === 'DONE') resolve(settled.outcome);
  else if (settled.kind === 'FAULT') reject(new TypeError(settled.message));
  else reject(new StorageFailure(settled.reason, settled.message));
}

function firstMessage(worker: Worker): Promise<Extract<FromWriter, { kind: 'READY' }>> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: FromWriter) => {
      worker.off('error', reject);
      if (message.kind === 'READY') resolve(message);
      else reject(new StorageFailure('UNFIT', message.kind === 'UNFIT' ? message.message : 'the writer thread did not start'));
    });
  });
}
