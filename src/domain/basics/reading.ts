/** How facts are read: one community at a time, one shape for both databases. */
import type { RecordKind, Records } from '../records.ts';

/** Equality per field; an array means "one of these". Only fields that the catalogue indexes as columns may be named. */
export type Where<K extends RecordKind> = { readonly [F in keyof Records[K]]?: Records[K][F] | readonly Records[K][F][] };

export interface ListOptions<K extends RecordKind> {
  readonly orderBy?: keyof Records[K];
  readonly descending?: boolean;
  readonly limit?: number;
  /**
   * Only rows whose id comes after this one, in order of id ('' = from the first): a page of a list that is too long for the memory. Walks the
   * table in that order whatever else is searched for, so a whole walk costs one pass over the community's rows. Not together with `orderBy`.
   */
  readonly after?: string;
}

/** Reads the records of one community. Every method sees only committed rows, and never those of another community. */
export interface Read {
  get<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined>;
  /** The first row that matches, in no promised order unless one matches only. */
  find<K extends RecordKind>(kind: K, where: Where<K>): Promise<Records[K] | undefined>;
  list<K extends RecordKind>(kind: K, where: Where<K>, options?: ListOptions<K>): Promise<Records[K][]>;
  count<K extends RecordKind>(kind: K, where: Where<K>): Promise<number>;
  /** Rows per value of one column, e.g. ballots per choice after the close. */
  countBy<K extends RecordKind>(kind: K, where: Where<K>, column: keyof Records[K]): Promise<Record<string, number>>;
  /**
   * Rows and the sum of a whole-number column per combination of values of the columns `by`, in no promised order: for counts that are too
   * large to be read row by row. A null counts nothing in the sum; without rows there is no group.
   */
  sumBy<K extends RecordKind>(kind: K, where: Where<K>, by: readonly (keyof Records[K])[], sum: keyof Records[K]): Promise<Group[]>;
}

/** One combination of values, how many rows have it, and what their column adds up to. */
export interface Group {
  readonly values: readonly (string | number | boolean | null)[];
  readonly count: number;
  readonly sum: number;
}
