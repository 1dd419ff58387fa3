/** The manifest of a backup: what is in it, so that a restore can tell a whole one from a damaged or foreign one. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { StorageFailure } from '../storageFailure.ts';

export const MANIFEST_FILE = 'manifest.json';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const communitySchema = v.strictObject({
  id: v.string(),
  slug: v.string(),
  /** Last line of the journal: number and hash. */
  seq: count,
  hash: v.string(),
  /** Records per kind. */
  records: v.record(v.string(), count)
});
const manifestSchema = v.strictObject({
  format: v.literal('sifang-backup'),
  formatVersion: v.literal(1),
  /** When the copy was begun, ISO 8601 in UTC. */
  madeAt: v.string(),
  sqliteVersion: v.string(),
  migrations: v.array(v.strictObject({ name: v.string(), hash: v.string() })),
  communities: v.array(communitySchema),
  files: v.array(v.strictObject({ path: v.string(), bytes: count, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }))
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type CommunityCount = v.InferOutput<typeof communitySchema>;

/** Writes the manifest into the folder of the backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads the manifest. Throws `StorageFailure` UNFIT when there is none or it cannot be understood. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new StorageFailure('UNFIT', `${folder} is not a backup: it has no ${MANIFEST_FILE}`);
    throw error;
  });
  const parsed = v.safeParse(manifestSchema, parseJson(text));
  if (parsed.success) return parsed.output;
  throw new StorageFailure('UNFIT', `${folder}: the ${MANIFEST_FILE} is damaged or was written by another version of this program`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What is no JSON is no manifest: the schema then says so.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
