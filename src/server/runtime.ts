/** The one running application of this process, handed to the page handler: the handler's bundle holds no server code of its own. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DocumentView } from '#contract/views/documents.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { createApplication, type Application } from '#server/application/application.ts';
import { createClockwork, type Clockwork } from '#server/application/clockwork.ts';
import { createFileStore, type FileStore } from '#server/application/files/fileStore.ts';
import { printableView, type ReadPicture } from '#server/application/documentViews/printable.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { closeDocuments, renderDocument } from '#server/documents/index.ts';
import { createRates, type Rates } from '#server/realtime/rates.ts';
import { openStore } from '#server/storage/openStore.ts';
import type { Store } from '#server/storage/store.ts';
import { log } from './log.ts';
import type { Settings } from './settings.ts';

export interface Runtime {
  readonly app: Application;
  readonly identity: Identity;
  readonly files: FileStore;
  readonly documents: {
    render(view: DocumentView): Promise<Result<Uint8Array, Refusal>>;
    /** A frozen document with its seals put in; `origin` completes the printed address where the community has none of its own. */
    renderIssued(document: IssuedDocument, origin: string): Promise<Result<Uint8Array, Refusal>>;
  };
  readonly rates: Rates;
  readonly settings: Settings;
  readonly clockwork: Clockwork;
  /** Ids and codes only: what people are called, say or choose is never logged. */
  readonly log: Pick<typeof log, 'info' | 'warn' | 'error'>;
}

const KEY = Symbol.for('sifang.runtime');

/** Opens everything behind the pages. `now` is the server's clock; a demo brings a clock that it has moved. */
export async function openRuntime(settings: Settings, now: () => number = Date.now): Promise<Runtime & { close(): Promise<void> }> {
  const store = await openStore({ databaseUrl: settings.databaseUrl, dataDir: settings.dataDir });
  await refuseBrokenChains(store);
  const failed = (error: unknown) =>
    log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'an import ended by a mistake of the program');
  const app = createApplication({ store, now, failed });
  const identity = await createIdentity(app, { dataDir: settings.dataDir });
  const files = createFileStore(app, { dataDir: settings.dataDir });
  const clockwork = createClockwork(app, (command, code) => log.debug({ command: command.name, code }, 'system command waits'));
  return {
    app,
    identity,
    files,
    documents: {
      render: renderDocument,
      renderIssued: async (document, origin) => renderDocument(await printableView(document, origin, pictureReader(files)))
    },
    rates: createRates(),
    settings,
    clockwork,
    log,
    async close() {
      await closeDocuments();
      await app.close();
    }
  };
}

/** Reads seals for documents; a picture that is gone from the folder leaves its place empty. */
function pictureReader(files: FileStore): ReadPicture {
  return async (fileId) => {
    const path = files.pathOf(fileId);
    return existsSync(path) ? readFile(path) : null;
  };
}

/** A journal whose chain does not hold is not served: somebody must choose a copy that does. */
async function refuseBrokenChains(store: Store): Promise<void> {
  for (const community of await store.communities()) {
    const broken = await store.verifyChain(community.id);
    if (broken !== null) {
      await store.close();
      throw new Error(`the journal of ${community.slug} is broken at entry ${broken}: restore a backup that verifies (npm run restore)`);
    }
  }
}

/** Puts the runtime where the page handler finds it. */
export function publishRuntime(runtime: Runtime): void {
  (globalThis as Record<symbol, unknown>)[KEY] = runtime;
}
