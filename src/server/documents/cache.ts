/** Finished documents in memory: the least recently used go first, bounded by number and by bytes. */
import { createHash } from 'node:crypto';
import type { DocumentType, DocumentView } from '#contract/views/documents.ts';

/** Types whose views hold secrets (codes of invitations and ballots): made anew each time. */
const NEVER_KEPT: ReadonlySet<DocumentType> = new Set<DocumentType>(['invitations', 'ballot-paper']);

/**
 * Key of a view, or undefined when it must not be kept: type, `viewHash`, and a digest of all that is printed, so that a caller
 * who hashes only a part of the view never gets another's page.
 */
export function cacheKey(view: DocumentView): string | undefined {
  if (NEVER_KEPT.has(view.type)) return undefined;
  return `${view.type}:${view.viewHash}:${createHash('sha256').update(JSON.stringify(view)).digest('hex')}`;
}

/** A map that forgets. */
export class DocumentCache {
  readonly #entries = new Map<string, Uint8Array>();
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(limits: { readonly cacheEntries: number; readonly cacheBytes: number }) {
    this.#maxEntries = limits.cacheEntries;
    this.#maxBytes = limits.cacheBytes;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** The bytes, which become the most recently used; undefined when they are not here. */
  get(key: string): Uint8Array | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found;
  }

  /** Keeps the bytes and drops the oldest while a bound is passed. */
  set(key: string, bytes: Uint8Array): void {
    this.#drop(key);
    this.#entries.set(key, bytes);
    this.#bytes += bytes.length;
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries && this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.length ?? 0;
    this.#entries.delete(key);
  }
}
