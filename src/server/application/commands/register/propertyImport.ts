/** The command that writes a looked-at table into the register of property, bound to its plan. */
import { importProperty } from '#contract/commands/register/propertyImport.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { decideImportProperty } from '#domain/register/property/import/importProperty.ts';
import { bind, type Binding } from '../../binding.ts';

export const propertyImportCommands: readonly Binding[] = [
  bind(
    importProperty,
    async ({ read, context, planOfUpload }, payload) =>
      planOfUpload ? planOfUpload(payload, { read, context }) : refuse('import.upload-gone', 'RG31'),
    decideImportProperty
  )
];
