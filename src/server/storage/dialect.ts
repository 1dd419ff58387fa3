/** The few differences between the two databases in the SQL that the store writes and the values it gets. */
import type { Column, SqlValue, Table } from './tables.ts';

/** A statement as data: who runs it (a worker in one step, or a pool that is awaited) does not concern its author. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Rows as lists in the order of the selected columns, and how many rows were written. */
export interface StatementResult {
  readonly rows: readonly (readonly unknown[])[];
  readonly changes: number;
}

export interface Dialect {
  readonly engine: 'sqlite' | 'postgres';
  /** The place of the nth parameter, counted from 1. */
  place(position: number): string;
  /** Condition "column is one of these", with the whole list as one parameter: one prepared statement for any length. */
  isOneOf(column: Column, position: number): string;
  /** Sort term "in order of id" that leaves the choice of the index to the condition. */
  readonly orderById: string;
  listParameter(values: readonly (string | number | boolean)[]): SqlValue;
  toSql(value: string | number | boolean | null): SqlValue;
  fromSql(column: Column, value: unknown): string | number | boolean | null;
  /** The name of the unique rule that an error reports, or null when the error is something else. */
  brokenRule(error: unknown, tableNamed: (name: string) => Table | undefined): string | null;
}

/** Name of the rule "one record per id". */
export function idRule(table: string): string {
  return `${table}_id`;
}
