/** The way of a table into the register of property and back: read, matched, checked without writing, applied whole; each step can be cancelled. */
import * as v from 'valibot';
import type { CommandAnswer, Envelope } from '#contract/command.ts';
import { ImportSettingsForm } from '#contract/commands/register/propertyImport.ts';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import type { PropertyImportView } from '#contract/views/property.ts';
import { hasRole, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { calendarDateAt, DEFAULT_ZONE, type CalendarDate } from '#domain/basics/time.ts';
import { guessHeading } from '#domain/register/property/import/columns.ts';
import type { TableLang } from '#domain/register/property/import/exportLines.ts';
import type { ImportPropertyFacts } from '#domain/register/property/import/importProperty.ts';
import { planProperty } from '#domain/register/property/import/planProperty.ts';
import type { ImportSettings, PropertyPlan } from '#domain/register/property/import/planTypes.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';
import type { Loading } from '../binding.ts';
import { newId, sha256 } from '../randomness.ts';
import { checkOf, viewOf } from './importView.ts';
import { inSlices } from './inSlices.ts';
import { exportEstate } from './propertyExport.ts';
import { readPropertyFacts } from './propertyFacts.ts';
import { readInThread } from './table/readInThread.ts';
import type { Lines } from './table/readTable.ts';
import type { TableForm } from './table/writeTable.ts';
import { Uploads, type Upload } from './uploads.ts';

/** Who edits the register reads and writes its tables. SPEC AU7. */
const EDITORS = ['SECRETARY', 'ADMINISTRATOR', 'SYSTEM'] as const;

export interface ImportDoor {
  readonly read: (communityId: string) => Read;
  readonly now: () => number;
  readonly execute: (envelope: Envelope, actor: Actor) => Promise<CommandAnswer>;
  /** Hears of a mistake of the program that ended an import. */
  readonly failed: (error: unknown) => void;
}

/** The imports and exports of one application. Source: [D]; SPEC RG31, RG34, RG35. */
export class PropertyImports {
  readonly #door: ImportDoor;
  readonly #uploads = new Uploads();
  readonly #running = new Map<string, Promise<void>>();

  constructor(door: ImportDoor) {
    this.#door = door;
  }

  /** Holds a table and begins to read it. Refuses `authority.role-missing`, `import.too-large`, `import.busy`. */
  take(bytes: Uint8Array, fileName: string, actor: Actor): Result<{ uploadId: string }, Refusal> {
    if (bytes.length > TABLE_LIMITS.bytes) return refuse('import.too-large', 'RG31', { limit: TABLE_LIMITS.bytes });
    const held = this.#hold(actor, fileName, sha256(bytes));
    if (!held.ok) return held;
    const upload = held.value;
    this.#start(upload, 'READING', async (signal) => {
      const lines = await readInThread(bytes, signal);
      if (!lines.ok) return refused(upload, lines.error);
      const settings = await this.#firstSettings(lines.value, actor);
      signal.throwIfAborted();
      Object.assign(upload, { lines: lines.value, settings, stage: 'READ' });
    });
    return ok({ uploadId: upload.id });
  }

  /** Holds lines that are already read, with their settings: for set-up. Refuses `authority.role-missing`, `import.busy`. */
  hold(lines: Lines, settings: ImportSettings, actor: Actor): Result<{ uploadId: string }, Refusal> {
    const held = this.#hold(actor, '', sha256(JSON.stringify(lines)));
    if (!held.ok) return held;
    Object.assign(held.value, { lines, settings, stage: 'CHECKED' });
    return ok({ uploadId: held.value.id });
  }

  /** Where the table is. Refuses `import.upload-gone`. */
  async view(uploadId: string, actor: Actor): Promise<Result<PropertyImportView, Refusal>> {
    const upload = this.#known(uploadId, actor);
    return upload.ok ? ok(await viewOf(upload.value, this.#door.read(actor.communityId))) : upload;
  }

  /** Takes the settings and begins to check. Refuses `import.upload-gone`, `import.under-way`, `command.payload-invalid`. */
  check(uploadId: string, said: unknown, actor: Actor): Result<null, Refusal> {
    const parsed = v.safeParse(ImportSettingsForm, said);
    if (!parsed.success) return refuse('command.payload-invalid', undefined, { field: v.getDotPath(parsed.issues[0]) ?? '', expected: '' });
    const settings: ImportSettings = parsed.output;
    const found = this.#waiting(uploadId, actor, ['READ', 'CHECKED']);
    if (!found.ok) return found;
    const upload = found.value;
    Object.assign(upload, { settings, check: null });
    this.#start(upload, 'CHECKING', async (signal) => {
      const check = checkOf(await this.#plan(upload, this.#door.read(actor.communityId), signal, false));
      Object.assign(upload, { check, stage: 'CHECKED' });
    });
    return ok(null);
  }

  /** Begins to write what was shown. Refuses `import.upload-gone`, `import.under-way`. */
  apply(uploadId: string, commandId: string, actor: Actor): Result<null, Refusal> {
    const found = this.#waiting(uploadId, actor, ['CHECKED']);
    if (!found.ok) return found;
    const upload = found.value;
    const { check } = upload;
    if (!check?.canApply) return refuse('import.under-way', 'RG34');
    this.#start(upload, 'APPLYING', async () => {
      const payload = { uploadId, planSha256: check.planSha256 };
      const answer = await this.#door.execute({ id: commandId, name: 'property.import', payload }, actor);
      if (answer.ok) Object.assign(upload, { applied: answer.data, stage: 'APPLIED', lines: [], check: null });
      // What was shown no longer holds, or the disk said no: the table stays, to be checked again.
      else if (upload.stage !== 'CANCELLED') Object.assign(upload, { refusal: answer, stage: 'READ', check: null });
    });
    return ok(null);
  }

  /** Stops what is under way and forgets the table; nothing was written. Refuses `import.upload-gone`, `import.too-late`. */
  cancel(uploadId: string, actor: Actor): Result<null, Refusal> {
    const upload = this.#known(uploadId, actor);
    if (!upload.ok) return upload;
    if (upload.value.isWriting || upload.value.stage === 'APPLIED') return refuse('import.too-late', 'RG34');
    upload.value.work.abort(new Error('the import was cancelled'));
    Object.assign(upload.value, { stage: 'CANCELLED', lines: [], check: null, settings: null });
    return ok(null);
  }

  /** The register of an estate as a file. Refuses `authority.role-missing`, `record.not-found`. */
  async export(
    estateId: string,
    form: TableForm,
    lang: TableLang,
    actor: Actor
  ): Promise<Result<{ bytes: Uint8Array; name: string }, Refusal>> {
    if (!hasRole(actor, ...EDITORS)) return refuse('authority.role-missing', 'AU2');
    const read = this.#door.read(actor.communityId);
    const estate = await read.get('estate', estateId);
    if (!estate) return refuse('record.not-found', undefined, { kind: 'estate' });
    const day = await this.#today(actor.communityId);
    return ok({ bytes: await exportEstate(read, estate, form, lang), name: `${estate.name}-${day}.${form}` });
  }

  /** Waits until nothing is under way: for tests and set-up. */
  async settled(uploadId: string): Promise<void> {
    await this.#running.get(uploadId);
  }

  /** For the command: the plan of the table as the register is now. Refuses `import.upload-gone`, `import.cancelled`. */
  async planOf(
    asked: { readonly uploadId: string; readonly bindsPeople: boolean },
    { read, context }: Pick<Loading, 'read' | 'context'>
  ): Promise<Result<ImportPropertyFacts, Refusal>> {
    const upload = this.#uploads.get(asked.uploadId, context.actor);
    if (!upload?.settings || upload.lines.length === 0) return refuse('import.upload-gone', 'RG31');
    const { signal } = upload.work;
    try {
      const plan = await this.#plan(upload, read, signal, asked.bindsPeople);
      upload.isWriting = this.#running.has(upload.id);
      return ok({ plan, fileSha256: upload.fileSha256, bindsPeople: asked.bindsPeople });
    } catch (error) {
      if (!signal.aborted) throw error;
      return refuse('import.cancelled', 'RG34');
    }
  }

  #hold(actor: Actor, fileName: string, fileSha256: string): Result<Upload, Refusal> {
    if (!hasRole(actor, ...EDITORS)) return refuse('authority.role-missing', 'AU2');
    const upload = this.#uploads.hold(actor, fileName, fileSha256);
    return upload ? ok(upload) : refuse('import.busy', 'RG31', { limit: TABLE_LIMITS.held });
  }

  #known(uploadId: string, actor: Actor): Result<Upload, Refusal> {
    const upload = this.#uploads.get(uploadId, actor);
    return upload ? ok(upload) : refuse('import.upload-gone', 'RG31');
  }

  /** A table that waits for somebody in one of these stages. */
  #waiting(uploadId: string, actor: Actor, stages: readonly Upload['stage'][]): Result<Upload, Refusal> {
    const upload = this.#known(uploadId, actor);
    if (!upload.ok) return upload;
    const isReady = !this.#running.has(uploadId) && stages.includes(upload.value.stage);
    return isReady ? upload : refuse('import.under-way', 'RG34');
  }

  #start(upload: Upload, stage: Upload['stage'], work: (signal: AbortSignal) => Promise<void>): void {
    Object.assign(upload, { stage, refusal: null, progress: null, work: new AbortController() });
    const { signal } = upload.work;
    const run = work(signal)
      .catch((error: unknown) => {
        if (signal.aborted) return;
        // A disk that failed ends the process; any other mistake ends this import, and is told.
        if (error instanceof StorageFailure) throw error;
        refused(upload, { code: 'import.failed', rule: 'RG34' });
        this.#door.failed(error);
      })
      .finally(() => {
        Object.assign(upload, { progress: null, isWriting: false });
        this.#running.delete(upload.id);
      });
    this.#running.set(upload.id, run);
  }

  async #plan(upload: Upload, read: Read, signal: AbortSignal, bindsPeople: boolean): Promise<PropertyPlan> {
    const { lines } = upload;
    const settings = upload.settings as ImportSettings;
    const today = await this.#today(upload.communityId);
    const facts = await readPropertyFacts(read, lines, settings, signal);
    const work = planProperty({ lines, settings, facts, newId, now: this.#door.now(), today, bindsPeople });
    return inSlices(work, signal, (progress) => (upload.progress = progress));
  }

  async #firstSettings(lines: Lines, actor: Actor): Promise<ImportSettings> {
    const estates = await this.#door.read(actor.communityId).list('estate', {}, { orderBy: 'position' });
    const asOf = await this.#today(actor.communityId);
    return {
      ...guessHeading(lines),
      estateId: estates[0]?.id ?? '',
      estateName: '',
      asOf,
      isComplete: false,
      people: 'MATCH',
      sameNames: {}
    };
  }

  async #today(communityId: string): Promise<CalendarDate> {
    const community = await this.#door.read(communityId).get('community', communityId);
    return calendarDateAt(this.#door.now(), community?.zone ?? DEFAULT_ZONE);
  }
}

function refused(upload: Upload, refusal: Refusal): void {
  Object.assign(upload, { refusal, stage: 'REFUSED', lines: [] });
}
