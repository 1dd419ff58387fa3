/** The settings of an import between the table on its page and the form that is posted: the same names in both directions. */
import { NEEDED_COLUMNS, PROPERTY_COLUMNS, type PropertyColumn } from '#domain/register/property/import/columns.ts';
import { PEOPLE_CHOICES, type ImportSettings } from '#domain/register/property/import/planTypes.ts';
import { SAME_NAME_CHOICES, type SameNameChoice } from '#domain/register/property/import/sameNames.ts';
import { guessColumns } from '#domain/register/property/import/columns.ts';

/** Value of the choice "a new estate". */
export const NEW_ESTATE = 'new';

export interface ColumnSet {
  readonly key: 'place' | 'owner' | 'title';
  readonly columns: readonly PropertyColumn[];
}

/** The meanings of columns in groups, for long lists of choices. */
export const COLUMN_SETS: readonly ColumnSet[] = [
  { key: 'place', columns: ['building', 'staircase', 'number', 'floor', 'use', 'area', 'areaSource', 'status'] },
  { key: 'owner', columns: ['owner', 'coOwners', 'kind', 'idMark', 'phone', 'representative'] },
  { key: 'title', columns: ['share', 'voter', 'ownership', 'since'] }
];

/** `0` is A, `27` is AB: columns as table programs call them. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnLetter(Math.floor(index / 26) - 1)}${letter}`;
}

/** Names that must still be given a column. */
export function neededColumns(matching: ImportSettings['matching']): PropertyColumn[] {
  return NEEDED_COLUMNS.filter((column) => !matching.includes(column));
}

/**
 * The settings that a form says; what it does not say stays as before. When another line is chosen as the heading, its columns are guessed
 * anew. A meaning that was given twice stays with the first column. What is odd is left to the schema that reads it.
 */
export function settingsFromForm(form: FormData, before: ImportSettings, preview: readonly (readonly string[])[]): ImportSettings {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const headingLine = /^\d{1,2}$/.test(text('headingLine')) ? Number(text('headingLine')) : before.headingLine;
  const isMoved = headingLine !== before.headingLine;
  const estate = text('estate');
  const people = PEOPLE_CHOICES.find((choice) => choice === text('people')) ?? before.people;
  return {
    headingLine,
    matching: isMoved ? guessColumns(preview[headingLine] ?? []) : matchingFrom(text, before),
    estateId: estate === '' ? before.estateId : estate === NEW_ESTATE ? '' : estate,
    estateName: text('estateName'),
    asOf: text('asOf') || before.asOf,
    isComplete: text('isComplete') !== '',
    people,
    sameNames: { ...before.sameNames, ...sameNamesFrom(form) }
  };
}

function matchingFrom(text: (name: string) => string, before: ImportSettings): ImportSettings['matching'] {
  const given = new Set<PropertyColumn>();
  return before.matching.map((was, index) => {
    const said = text(`column.${index}`);
    const column = said === '' ? was : (PROPERTY_COLUMNS.find((one) => one === said) ?? null);
    if (column === null || given.has(column)) return null;
    given.add(column);
    return column;
  });
}

function sameNamesFrom(form: FormData): Record<string, SameNameChoice> {
  const found: [string, SameNameChoice][] = [];
  for (const [name, value] of form.entries()) {
    const choice = SAME_NAME_CHOICES.find((one) => one === value);
    if (name.startsWith('same.') && choice) found.push([name.slice('same.'.length), choice]);
  }
  return Object.fromEntries(found);
}
