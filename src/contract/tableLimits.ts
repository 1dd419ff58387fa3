/** Every limit of tables that are taken in, in one place; tested at the limit and one beyond. */
import { LIMITS } from './limits.ts';

export const TABLE_LIMITS = {
  /** Bytes of the uploaded file. */
  bytes: LIMITS.uploadBytes,
  /** Lines below the heading. */
  rows: LIMITS.csvRows,
  columns: 60,
  /** Characters kept of one cell. */
  cellChars: 500,
  /** Parts of a spreadsheet file, which is a zip archive. */
  parts: 1_000,
  /** Bytes of all parts of a spreadsheet together, unpacked. */
  unpackedBytes: 150 * 1024 * 1024,
  /** Time and memory that reading one table may take; it is read in a thread of its own. */
  readMs: 30_000,
  readMemoryMb: 700,
  /** Tables that are held at once on the server, and how long one is held without being touched. */
  held: 8,
  heldMs: 2 * 60 * 60 * 1000
} as const;
