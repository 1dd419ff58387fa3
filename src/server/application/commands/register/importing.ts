/** Commands that bring data in from files, each bound to its facts and its decision. */
import Papa from 'papaparse';
import { importRegister, storeFile } from '#contract/commands/register/importing.ts';
import { LIMITS } from '#contract/limits.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import { readImportRows } from '#domain/register/importRows.ts';
import { decideImportRegister } from '#domain/register/importRegister.ts';
import { decideStoreFile } from '#domain/register/storeFile.ts';
import { bind, type Binding } from '../../binding.ts';

export const importingCommands: readonly Binding[] = [
  bind(
    importRegister,
    async ({ read, context }, payload) => {
      const lines = Papa.parse<string[]>(payload.csv.replace(/^\uFEFF/u, ''), { header: false, skipEmptyLines: false }).data;
      if (lines.length - 1 > LIMITS.csvRows) return refuse('import.too-many-rows', 'RG19', { limit: LIMITS.csvRows });
      const people = await read.list('person', { endedAt: null });
      return ok({
        read: readImportRows(lines),
        buildings: await read.list('building', {}),
        households: await read.list('household', {}),
        people,
        fileSha256: context.sha256(payload.csv)
      });
    },
    decideImportRegister
  ),
  bind(storeFile, async () => ok(null), decideStoreFile)
];
