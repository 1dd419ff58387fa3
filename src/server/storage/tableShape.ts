/** What the catalogue may say about one record kind: which fields are columns, what is unique, what is indexed. */
import type { RecordBase } from '#domain/basics/decision.ts';
import type { RecordKind, Records } from '#domain/records.ts';

/** Fields every record has; the store writes them itself. */
export type BaseField = keyof RecordBase;
export const BASE_FIELDS = ['id', 'communityId', 'revision'] as const satisfies readonly BaseField[];

/** A trailing `?` says that the column may be null. `int` is a whole number of up to 53 bits (instants, fen, 0.01 m²). */
export type ColumnType = 'text' | 'int' | 'bool' | 'text?' | 'int?' | 'bool?';

type PlainType<Value> = [Value] extends [boolean] ? 'bool' : [Value] extends [number] ? 'int' : [Value] extends [string] ? 'text' : never;
/** The one column type that fits a field of this type; `never` for lists and objects, which cannot be columns. */
type TypeOf<Value> = null extends Value ? `${PlainType<NonNullable<Value>>}?` : PlainType<Value>;

export type OwnField<K extends RecordKind> = Exclude<keyof Records[K], BaseField>;

export interface TableShape<K extends RecordKind> {
  /** Fields that are searched, counted, sorted or unique. Every other field of the record lies in its JSON body. */
  readonly columns: { readonly [F in OwnField<K>]?: TypeOf<Records[K][F]> };
  /** Unique within one community: name → fields. */
  readonly unique?: Readonly<Record<string, readonly OwnField<K>[]>>;
  /** Unique in the whole store, because it is looked up before the community is known: name → fields. */
  readonly uniqueInStore?: Readonly<Record<string, readonly OwnField<K>[]>>;
  /** Searches that must be fast; the community is always the first column of the index. */
  readonly indexes?: readonly (readonly OwnField<K>[])[];
}

export type CatalogueOf<Kinds extends RecordKind> = { readonly [K in Kinds]: TableShape<K> };
export type Catalogue = CatalogueOf<RecordKind>;

/** `rollEntryId` → `roll_entry_id`: the one spelling of tables and columns. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
