/** Which options of a form go with what is chosen elsewhere in it; without JavaScript all of them stand there, in their groups. */
import type { FieldOption, FieldSpec } from './fields.ts';

/** Holds while the field of that name has one of these values. */
export interface Condition {
  readonly field: string;
  readonly is: readonly string[];
}

/** The values that conditions look at, by field; null before a script has read the form. */
export type Chosen = Readonly<Record<string, string>> | null;

/** The options that go with what is chosen; all of them while nothing is. */
export function offered(options: readonly FieldOption[] | undefined, chosen: Chosen): readonly FieldOption[] | undefined {
  if (chosen === null) return options;
  return options?.filter(({ when }) => !when || !chosen[when.field] || when.is.includes(chosen[when.field] as string));
}

/** Names of the fields that conditions of this form look at. */
export function decidingFields(fields: readonly FieldSpec[]): string[] {
  const conditions = fields.flatMap((field) => (field.options ?? []).map((option) => option.when));
  return [...new Set(conditions.flatMap((condition) => (condition ? [condition.field] : [])))];
}

/** Reads them from the form as it stands. */
export function chosenIn(form: HTMLFormElement, names: readonly string[]): Chosen {
  const data = new FormData(form);
  return Object.fromEntries(names.map((name) => [name, String(data.get(name) ?? '')]));
}

/** Options in their groups, in the order in which the groups first stand; one group of '' where none is named. */
export function grouped(options: readonly FieldOption[]): { label: string; options: FieldOption[] }[] {
  const groups = new Map<string, FieldOption[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? '') ?? [];
    groups.set(option.group ?? '', [...group, option]);
  }
  return [...groups].map(([label, own]) => ({ label, options: own }));
}
