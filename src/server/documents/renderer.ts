/** Hands views to the one worker thread, in turn; stops it when a document takes too long or too much, and starts another. */
import { Worker } from 'node:worker_threads';
import type { DocumentView } from '#contract/views/documents.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { err, ok, type Result } from '#domain/basics/result.ts';
import { cacheKey, DocumentCache } from './cache.ts';
import type { FontPaths } from './layout/fonts.ts';
import type { DocumentLimits } from './limits.ts';
import type { JobAnswer, WorkerSettings } from './worker.ts';

type Rendered = Result<Uint8Array, Refusal>;

interface Waiting {
  readonly id: number;
  readonly view: DocumentView;
  readonly resolve: (rendered: Rendered) => void;
  readonly reject: (error: Error) => void;
}

export interface RendererOptions {
  readonly limits: DocumentLimits;
  readonly fonts: FontPaths;
  /** Script of the worker; another one only in tests of its death. */
  readonly script?: URL;
}

/** One worker, one queue, one cache. */
export class DocumentRenderer {
  readonly #options: RendererOptions;
  readonly #cache: DocumentCache;
  readonly #queue: Waiting[] = [];
  readonly #inFlight = new Map<string, Promise<Rendered>>();
  #worker: Worker | undefined;
  #current: Waiting | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #isClosed = false;

  constructor(options: RendererOptions) {
    this.#options = options;
    this.#cache = new DocumentCache(options.limits);
  }

  /**
   * The PDF of a view; the same view asked for twice at once is made once. Refuses `document.busy`, `document.timeout`,
   * `document.memory-exceeded`, `document.closed` and what `renderPdf` refuses; rejects on programmer errors.
   */
  render(view: DocumentView): Promise<Rendered> {
    const key = cacheKey(view);
    if (key === undefined) return this.#enqueue(view);
    const kept = this.#cache.get(key);
    if (kept !== undefined) return Promise.resolve(ok(kept));
    const running = this.#inFlight.get(key);
    if (running !== undefined) return running;
    const made = this.#enqueue(view)
      .then((rendered) => {
        if (rendered.ok) this.#cache.set(key, rendered.value);
        return rendered;
      })
      .finally(() => this.#inFlight.delete(key));
    this.#inFlight.set(key, made);
    return made;
  }

  /** Stops the worker; what waits is refused as `document.closed`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const waiting = [...(this.#current === undefined ? [] : [this.#current]), ...this.#queue.splice(0)];
    this.#current = undefined;
    clearTimeout(this.#timer);
    for (const job of waiting) job.resolve(refuse('document.closed', 'DC7'));
    await this.#stopWorker();
  }

  #enqueue(view: DocumentView): Promise<Rendered> {
    if (this.#isClosed) return Promise.resolve(refuse('document.closed', 'DC7'));
    const limit = this.#options.limits.queue;
    if (this.#queue.length >= limit) return Promise.resolve(refuse('document.busy', 'DC7', { waiting: this.#queue.length, limit }));
    return new Promise((resolve, reject) => {
      this.#lastId += 1;
      this.#queue.push({ id: this.#lastId, view, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== undefined || this.#isClosed) return;
    const job = this.#queue.shift();
    if (job === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#current = job;
    const worker = this.#startWorker();
    worker.ref();
    worker.postMessage({ id: job.id, view: job.view });
    const { timeoutMs } = this.#options.limits;
    this.#timer = setTimeout(
      () => this.#abandon(err({ code: 'document.timeout', rule: 'DC7', facts: { seconds: timeoutMs / 1000 } })),
      timeoutMs
    );
  }

  #startWorker(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { fonts, limits, script } = this.#options;
    const settings: WorkerSettings = { fonts, limits };
    const worker = new Worker(script ?? new URL('./worker.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 32 }
    });
    worker.on('message', (answer: JobAnswer) => this.#settle(worker, answer));
    worker.on('error', (error) => this.#died(worker, error));
    worker.on('exit', () => this.#died(worker, new Error('The document worker ended.')));
    this.#worker = worker;
    return worker;
  }

  #settle(worker: Worker, answer: JobAnswer): void {
    const job = this.#current;
    if (worker !== this.#worker || job === undefined || job.id !== answer.id) return;
    clearTimeout(this.#timer);
    this.#current = undefined;
    if (answer.kind === 'made') job.resolve(ok(answer.bytes));
    else if (answer.kind === 'refused') job.resolve(err(answer.refusal));
    else job.reject(new Error(answer.message));
    this.#next();
  }

  /** Memory used up ends the thread and is the document's fault; any other death is ours. */
  #died(worker: Worker, error: Error): void {
    if (worker !== this.#worker) return;
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const megabytes = this.#options.limits.memoryMb;
    this.#abandon(isMemory ? err({ code: 'document.memory-exceeded', rule: 'DC7', facts: { megabytes } }) : error);
  }

  /** Gives the running job up and its worker with it; the next job gets a fresh one. */
  #abandon(outcome: Rendered | Error): void {
    const job = this.#current;
    clearTimeout(this.#timer);
    this.#current = undefined;
    void this.#stopWorker();
    if (outcome instanceof Error) job?.reject(outcome);
    else job?.resolve(outcome);
    this.#next();
  }

  async #stopWorker(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
