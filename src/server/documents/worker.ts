/** The thread in which documents are made: one job at a time, fonts opened once. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentView } from '#contract/views/documents.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { openFonts, type FontPaths } from './layout/fonts.ts';
import type { DocumentLimits } from './limits.ts';
import { renderPdf } from './renderPdf.ts';

/** What the thread is started with. */
export interface WorkerSettings {
  readonly fonts: FontPaths;
  readonly limits: DocumentLimits;
}
export interface Job {
  readonly id: number;
  readonly view: DocumentView;
}
/** `failed` is a programmer error with its stack; a refusal is an answer. */
export type JobAnswer =
  | { readonly id: number; readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

if (parentPort !== null) {
  const port = parentPort;
  const { fonts: paths, limits } = workerData as WorkerSettings;
  const fonts = openFonts(paths);
  port.on('message', (job: Job) => {
    void answer(job).then((reply) => port.postMessage(reply));
  });

  const answer = async ({ id, view }: Job): Promise<JobAnswer> => {
    try {
      const made = await renderPdf(view, fonts, limits);
      return made.ok ? { id, kind: 'made', bytes: made.value } : { id, kind: 'refused', refusal: made.error };
    } catch (error) {
      return { id, kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}
