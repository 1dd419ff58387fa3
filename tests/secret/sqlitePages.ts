/** Reads the bytes of a SQLite file and its write-ahead log as somebody who stole a copy would: pages, cells, free places, frames, commits. */
import { readFileSync } from 'node:fs';

export interface Frame {
  readonly page: number;
  readonly bytes: Buffer;
  /** True for the last frame of a commit. */
  readonly isCommit: boolean;
  /** Goes up whenever the log begins again from its start. */
  readonly round: number;
}

export interface StolenFile {
  readonly pageSize: number;
  /** Pages of the main file, from 1; what lies beyond what the header counts is there as well. */
  readonly pages: readonly Buffer[];
  readonly frames: readonly Frame[];
}

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** Takes a file apart; `wal` may be absent or empty. */
export function readStolen(file: Buffer, wal: Buffer): StolenFile {
  const declared = file.readUInt16BE(16);
  const pageSize = declared === 1 ? 65_536 : declared;
  const pages = Array.from({ length: Math.floor(file.length / pageSize) }, (_, n) => file.subarray(n * pageSize, (n + 1) * pageSize));
  const frames: Frame[] = [];
  for (let at = WAL_HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    const bytes = wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize);
    frames.push({ page: wal.readUInt32BE(at), bytes, isCommit: wal.readUInt32BE(at + 4) !== 0, round: wal.readUInt32BE(at + 8) });
  }
  // Frames of earlier rounds still lie behind those of the present one: a thief reads them first.
  frames.sort((a, b) => a.round - b.round);
  return { pageSize, pages, frames };
}

/** The two files as they lie on the disk. */
export function stealFile(file: string): { main: Buffer; wal: Buffer } {
  let wal: Buffer = Buffer.alloc(0);
  try {
    wal = readFileSync(`${file}-wal`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { main: readFileSync(file), wal };
}

/** Every place at which a text begins, in the order of the bytes. */
export function placesOf(bytes: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at);
  return found;
}
