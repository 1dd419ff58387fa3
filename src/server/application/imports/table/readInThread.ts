/** Starts the thread that reads one table, and ends it when it takes too long, too much memory, or is not wanted any more. */
import { Worker } from 'node:worker_threads';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { Lines } from './readTable.ts';

/**
 * The lines of a table file. Refuses what `readTable` refuses, and `import.too-large` when reading takes more time or memory than allowed.
 * Rejects when the signal is aborted. Source: reliability F25 [D]; SPEC RG31.
 */
export async function readInThread(bytes: Uint8Array, signal: AbortSignal): Promise<Result<Lines, Refusal>> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), {
    workerData: bytes,
    name: 'sifang-table',
    resourceLimits: { maxOldGenerationSizeMb: TABLE_LIMITS.readMemoryMb, maxYoungGenerationSizeMb: 64 }
  });
  try {
    return await new Promise<Result<Lines, Refusal>>((resolve, reject) => {
      const tooMuch = () => resolve(refuse('import.too-large', 'RG31', { limit: TABLE_LIMITS.bytes }));
      const timer = setTimeout(tooMuch, TABLE_LIMITS.readMs);
      const abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
      worker.once('message', resolve);
      // Whatever the file did to the thread, it is the file's fault, and no reason to stop anything else.
      worker.once('error', (error) =>
        (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? tooMuch()
          : resolve(refuse('import.table-broken', 'RG31', { row: 0 }))
      );
      worker.once('exit', () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      });
    });
  } finally {
    await worker.terminate();
  }
}
