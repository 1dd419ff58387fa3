/** Pictures taken in: checked, re-encoded without metadata, written to the data folder, recorded. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#domain/basics/actor.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import type { Application } from '../application.ts';
import { systemActor } from '../clockwork.ts';
import { newId, sha256 } from '../randomness.ts';
import { encodePicture } from './picture.ts';

export interface StoredPicture {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly isPublic: boolean;
}

export interface FileStore {
  /**
   * Takes a picture in for an actor. `isPublic` lets public pages show it.
   * Refuses `authority.not-signed-in`, `file.too-large`, `file.not-picture`, `file.too-many-pixels`.
   */
  take(bytes: Uint8Array, actor: Actor, options?: { isPublic?: boolean }): Promise<Result<{ fileId: string }, Refusal>>;
  /** The picture when the actor may see it: public ones everybody, others their uploader and staff. Refuses `record.not-found`. */
  read(fileId: string, actor: Actor): Promise<Result<StoredPicture, Refusal>>;
  /** Where the bytes of a file lie: for documents, which print seals. */
  pathOf(fileId: string): string;
}

/** Opens the files of an application under `DATA_DIR/files`. Source: reliability F25, F27; SPEC RG18. */
export function createFileStore(app: Application, options: { dataDir: string }): FileStore {
  const folder = join(options.dataDir, 'files');
  const pathOf = (fileId: string) => {
    if (!/^[a-z0-9]{10,40}$/.test(fileId)) throw new Error('not the id of a file');
    return join(folder, fileId);
  };

  return {
    pathOf,
    async take(bytes, actor, { isPublic = false } = {}) {
      if (actor.kind !== 'PERSON') return refuse('authority.not-signed-in', 'AU1');
      const picture = await encodePicture(bytes);
      if (!picture.ok) return picture;
      const { bytes: encoded, mime, width, height } = picture.value;
      const id = newId();
      await mkdir(folder, { recursive: true });
      await writeDurably(pathOf(id), encoded);
      const record = { id, sha256: sha256(encoded), mime, bytes: encoded.length, width, height, uploadedBy: actor.personId, isPublic };
      const answer = await app.execute({ id: newId(), name: 'file.store', payload: record }, systemActor(actor.communityId));
      return answer.ok ? ok({ fileId: id }) : { ok: false, error: answer };
    },
    async read(fileId, actor) {
      const record = /^[a-z0-9]{10,40}$/.test(fileId) ? await app.store.read(actor.communityId).get('storedFile', fileId) : undefined;
      if (!record) return refuse('record.not-found');
      const isTheirs = actor.kind === 'PERSON' && (record.uploadedBy === actor.personId || hasRole(actor, ...STAFF_ROLES));
      // Whether a private picture exists is nobody's business either.
      if (!record.isPublic && !isTheirs) return refuse('record.not-found');
      return ok({ bytes: await readFile(pathOf(fileId)), mime: record.mime, isPublic: record.isPublic });
    }
  };
}

/** The whole file or none of it, also after a power cut. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(`${path}.new`, 'w', 0o640);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${path}.new`, path);
}
