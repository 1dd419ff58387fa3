/** What may be chosen in the forms of a matter, and how codes become options; empty choices are enough to read a form back. */
import type { FieldOption, FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

export interface MatterChoices {
  /** People of the register that the desk may name. */
  readonly people?: readonly FieldOption[];
  /** Preselected where exactly one person was found. */
  readonly person?: string | undefined;
  readonly experts?: readonly FieldOption[];
  /** Those who hold the post of chair, of recorder. */
  readonly chairs?: readonly FieldOption[];
  readonly recorders?: readonly FieldOption[];
  /** Other open matters. */
  readonly matters?: readonly FieldOption[];
  /** Meetings that were called for this matter and are still to come. */
  readonly meetings?: readonly FieldOption[];
  readonly profiles?: readonly FieldOption[];
  /** Kinds of body with their names in this community. */
  readonly bodies?: readonly FieldOption[];
  /** Rights to vote that were found in the register. */
  readonly rights?: readonly FieldOption[];
  /** Names of the confirmed candidates, in the order of the paper. */
  readonly candidates?: readonly string[];
  /** Options of the poll. */
  readonly pollOptions?: readonly FieldOption[];
  readonly subjects?: readonly FieldOption[];
  /** Estates of the register of property; their buildings and staircases as places of an owners' vote. */
  readonly estates?: readonly FieldOption[];
  readonly places?: readonly FieldOption[];
  /** Calendar date at the server, for date fields. */
  readonly today?: string;
  /** What stands in the fields at first, by name of the field. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The fields of one command. */
export type FieldsOf = (words: Messages, choices: MatterChoices) => FieldSpec[];

/** Codes with their words, in the given order. */
export function optionsOf<Code extends string>(codes: readonly Code[], labels: Readonly<Record<string, string>>): FieldOption[] {
  return codes.map((value) => ({ value, label: labels[value] ?? value }));
}

/** The required reason of a command. */
export function reasonOf(words: Messages): FieldSpec {
  return { name: 'reason', kind: 'textarea', label: words.matter.fields.reason, isRequired: true, maxChars: 1000, rows: 3 };
}

/** The optional person of a paper that the desk enters for somebody. */
export function personOf(words: Messages, choices: MatterChoices, name = 'personId', isRequired = true): FieldSpec {
  return { name, kind: 'select', label: words.matter.fields.person, isRequired, options: choices.people ?? [], value: choices.person };
}

/** Fields with the values that stand in them at first. */
export function filled(fields: readonly FieldSpec[], values: Readonly<Record<string, unknown>> = {}): FieldSpec[] {
  return fields.map((field) => (values[field.name] === undefined ? field : { ...field, value: values[field.name] }));
}
