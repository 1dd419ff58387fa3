/** What the clock must do by itself: each area names the SYSTEM commands that have fallen due. */
import type { Read } from '#domain/basics/reading.ts';

export interface DueCommand {
  /** The instant it fell due, epoch ms: commands are carried out in this order. */
  readonly dueAt: number;
  /** Deterministic: the same due thing has the same id, so it is carried out once. [a-z0-9-], 16–64 characters. */
  readonly id: string;
  readonly name: string;
  readonly payload: Record<string, unknown>;
}

export type DueFinder = (from: { read: Read; now: number; zone: string }) => Promise<readonly DueCommand[]>;
