/** Tables that people are importing: held in the memory of this process only, for two hours at most, never on a disk or in a backup. */
import type { ImportCheck, ImportStage } from '#contract/views/property.ts';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { ImportSettings, Progress, PropertyCounts } from '#domain/register/property/import/planTypes.ts';
import { newId } from '../randomness.ts';
import type { Lines } from './table/readTable.ts';

export interface Upload {
  readonly id: string;
  readonly communityId: string;
  /** Only who brought the table sees it. */
  readonly personId: string;
  readonly fileName: string;
  readonly fileSha256: string;
  stage: ImportStage;
  lines: Lines;
  settings: ImportSettings | null;
  progress: Progress | null;
  refusal: Refusal | null;
  check: ImportCheck | null;
  applied: { estateId: string; counts: PropertyCounts } | null;
  /** Ends what is under way. */
  work: AbortController;
  /** The commit is on its way to the disk: it can no longer be stopped. */
  isWriting: boolean;
  touchedAt: number;
}

const OVER: readonly ImportStage[] = ['APPLIED', 'REFUSED', 'CANCELLED'];
const WAITING: readonly ImportStage[] = ['READ', 'CHECKED'];

/** Source: 个人信息保护法 19, 51 [L]; SPEC RG31. */
export class Uploads {
  readonly #held = new Map<string, Upload>();

  /** A place for a table of this person; null when as many as may be held are under way. */
  hold(actor: Actor, fileName: string, fileSha256: string): Upload | null {
    this.#makeRoom(actor.personId);
    if (this.#held.size >= TABLE_LIMITS.held) return null;
    const upload: Upload = {
      id: newId(),
      communityId: actor.communityId,
      personId: actor.personId,
      fileName: fileName.slice(0, 120),
      fileSha256,
      stage: 'READING',
      lines: [],
      settings: null,
      progress: null,
      refusal: null,
      check: null,
      applied: null,
      work: new AbortController(),
      isWriting: false,
      touchedAt: Date.now()
    };
    this.#held.set(upload.id, upload);
    setTimeout(() => this.#sweep(), TABLE_LIMITS.heldMs + 1_000).unref();
    return upload;
  }

  /** The table, when it is this person's and still held. */
  get(id: string, { communityId, personId }: Pick<Actor, 'communityId' | 'personId'>): Upload | undefined {
    this.#sweep();
    const upload = this.#held.get(id);
    if (!upload || upload.communityId !== communityId || upload.personId !== personId) return undefined;
    upload.touchedAt = Date.now();
    return upload;
  }

  /** Before a table is turned away: those that are over go, then what this person left waiting, the oldest first. */
  #makeRoom(personId: string): void {
    this.#sweep();
    const byAge = [...this.#held.values()].sort((a, b) => a.touchedAt - b.touchedAt);
    const leaving = [
      ...byAge.filter(({ stage }) => OVER.includes(stage)),
      ...byAge.filter((upload) => WAITING.includes(upload.stage) && upload.personId === personId)
    ];
    for (const upload of leaving) if (this.#held.size >= TABLE_LIMITS.held) this.#drop(upload);
  }

  #sweep(): void {
    for (const upload of this.#held.values()) if (Date.now() - upload.touchedAt >= TABLE_LIMITS.heldMs) this.#drop(upload);
  }

  #drop(upload: Upload): void {
    upload.work.abort(new Error('the table is no longer held'));
    this.#held.delete(upload.id);
  }
}
