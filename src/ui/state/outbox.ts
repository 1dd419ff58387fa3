/** Commands kept on the phone until they are answered: a vote tapped on a dead network is sent again after a reload, under the same id. */
import type { Envelope } from '#contract/command.ts';

export interface Kept {
  readonly envelope: Envelope;
  /** Time of the tap by this phone's clock; for the eye only. */
  readonly tappedAt: number;
}

export interface Outbox {
  keep(slot: string, envelope: Envelope): void;
  kept(slot: string): Kept | null;
  forget(slot: string, id: string): void;
}

const PREFIX = 'sifang:outbox:';

/** The outbox over a storage; private windows may refuse it, then memory keeps what it can until the page is left. */
export function createOutbox(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): Outbox {
  const memory = new Map<string, string>();
  const safely = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  const read = (slot: string) => memory.get(slot) ?? (storage ? safely(() => storage.getItem(PREFIX + slot), null) : null);
  return {
    keep(slot, envelope) {
      const text = JSON.stringify({ envelope, tappedAt: Date.now() } satisfies Kept);
      memory.set(slot, text);
      if (storage) safely(() => storage.setItem(PREFIX + slot, text), undefined);
    },
    kept(slot) {
      const text = read(slot);
      return text ? safely<Kept | null>(() => JSON.parse(text) as Kept, null) : null;
    },
    forget(slot, id) {
      if (this.kept(slot)?.envelope.id !== id) return;
      memory.delete(slot);
      if (storage) safely(() => storage.removeItem(PREFIX + slot), undefined);
    }
  };
}
