/** Opens the store that the environment names: PostgreSQL by DATABASE_URL, otherwise SQLite in DATA_DIR. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE_FILE } from './dataFolder.ts';
import { StorageFailure } from './storageFailure.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
  /** `postgres://…` or `postgresql://…`; empty or absent = SQLite. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the SQLite file; made when it does not exist. */
  readonly dataDir: string;
}

/** Opens, migrates and checks. Rejects with `StorageFailure`; a DATABASE_URL of another kind is refused as UNFIT. */
export async function openStore({ databaseUrl, dataDir }: StoreOptions): Promise<Store> {
  if (databaseUrl) {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl)) throw new StorageFailure('UNFIT', 'DATABASE_URL must begin with postgres://');
    const { openPostgresStore } = await import('./postgres/openPostgresStore.ts');
    return openPostgresStore({ url: databaseUrl });
  }
  await mkdir(dataDir, { recursive: true });
  const { openSqliteStore } = await import('./sqlite/openSqliteStore.ts');
  return openSqliteStore({ file: join(dataDir, DATABASE_FILE) });
}
