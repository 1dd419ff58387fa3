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
  /** The slots that begin so and hold something. */
  slots(beginning: string): readonly string[];
}

const PREFIX = 'sifang:outbox:';

/** The outbox over a storage; private windows may refuse it, then memory keeps what it can until the page is left. */
export function createOutbox(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null): Outbox {
  const memory = new Map<string, string>();
  const safely = <T>(act: () => T, otherwise: T): T => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  const stored = (): string[] => (storage ? Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '') : []);
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
    },
    slots(beginning) {
      const keys = safely(stored, []).filter((key) => key.startsWith(PREFIX));
      const all = new Set([...memory.keys(), ...keys.map((key) => key.slice(PREFIX.length))]);
      return [...all].filter((slot) => slot.startsWith(beginning) && this.kept(slot) !== null);
    }
  };
}
