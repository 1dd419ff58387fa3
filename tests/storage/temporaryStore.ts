/** A fresh SQLite store in a folder of its own, for any test that needs a real one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStoreOptions } from '#server/storage/sqlite/openSqliteStore.ts';
import type { Store } from '#server/storage/store.ts';

export interface TemporaryStore {
  readonly store: Store;
  readonly folder: string;
  readonly file: string;
  /** Closes the store and removes its folder. */
  remove(): Promise<void>;
}

/** Opens an empty store; call `remove` in `afterEach` or `afterAll`. */
export async function temporarySqliteStore(options: Omit<SqliteStoreOptions, 'file'> = {}): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'sifang-store-'));
  const file = join(folder, 'sifang.db');
  const store = await openSqliteStore({ ...options, file });
  return {
    store,
    folder,
    file,
    async remove() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
}
