/** Every limit of the making of a document, in one table; tested at the limit and one beyond. */

export interface DocumentLimits {
  /** One document takes longer: its worker is stopped and the document refused. */
  readonly timeoutMs: number;
  /** Heap of the worker in MB. */
  readonly memoryMb: number;
  readonly pages: number;
  /** Rows of all tables and lists of one document together. */
  readonly rows: number;
  /** Characters of all texts of one document together; 300 full pages hold 184,800. */
  readonly characters: number;
  /** Bytes and side in pixels of one seal image. */
  readonly sealBytes: number;
  readonly sealPixels: number;
  /** Documents that may wait for the worker. */
  readonly queue: number;
  /** Finished documents kept in memory: number and bytes together. */
  readonly cacheEntries: number;
  readonly cacheBytes: number;
}

/** Source: F30 of the threat model; product default [D]. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  timeoutMs: 20_000,
  memoryMb: 300,
  pages: 300,
  rows: 5_000,
  characters: 200_000,
  sealBytes: 1_000_000,
  sealPixels: 1_500,
  queue: 100,
  cacheEntries: 200,
  cacheBytes: 64 * 1024 * 1024
};
