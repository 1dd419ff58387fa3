/** Writes the migrations of both databases from the catalogue (`npm run db:generate`); until the first release always as one file 0000. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as kit from 'drizzle-kit/api';
import { postgresSchema } from '../src/server/storage/postgres/schema.ts';
import { sqliteSchema } from '../src/server/storage/sqlite/schema.ts';

const folder = fileURLToPath(new URL('../drizzle', import.meta.url));
const FIRST = '0000_initial.sql';

export type Engine = 'sqlite' | 'postgres';
export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

/** The whole schema as the text of one migration. */
export async function initialMigration(engine: Engine): Promise<string> {
  const statements =
    engine === 'sqlite'
      ? await kit.generateSQLiteMigration(await kit.generateSQLiteDrizzleJson({}), await kit.generateSQLiteDrizzleJson(sqliteSchema))
      : await kit.generateMigration(kit.generateDrizzleJson({}), kit.generateDrizzleJson(postgresSchema));
  return statements.map((statement) => statement.trim()).join('\n--> statement-breakpoint\n') + '\n';
}

/** The migration files that are there, by name. */
export function presentMigrations(engine: Engine): Record<string, string> {
  const names = readdirSync(join(folder, engine)).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, engine, name), 'utf8')]));
}

async function writeMigrations(engine: Engine): Promise<void> {
  const text = await initialMigration(engine);
  mkdirSync(join(folder, engine), { recursive: true });
  for (const name of Object.keys(presentMigrations(engine))) if (name !== FIRST) rmSync(join(folder, engine, name));
  // Renamed into place: a store that opens at this moment reads either the old file or the new one.
  const draft = join(folder, engine, `${FIRST}.${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, join(folder, engine, FIRST));
  console.log(`drizzle/${engine}/${FIRST}: ${text.split('statement-breakpoint').length} statements`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const engine of ENGINES) await writeMigrations(engine);
}
