/** The schema of both databases, written once: every table of the catalogue, the journal, the answered commands. drizzle-kit makes the migrations from it. */
import { BASE_COLUMNS, BODY_COLUMN, allTables, type Column, type Table } from './tables.ts';
import { idRule } from './dialect.ts';

/** What the schema needs from one dialect of drizzle: column builders and the makers of table, key and indexes. */
export interface SchemaKit<Drizzle> {
  text(name: string): { notNull(): unknown };
  int(name: string): { notNull(): unknown };
  bool(name: string): { notNull(): unknown };
  table(name: string, columns: Record<string, unknown>, extras: (self: Record<string, unknown>) => unknown[]): Drizzle;
  primaryKey(name: string, columns: unknown[]): unknown;
  unique(name: string, columns: unknown[]): unknown;
  index(name: string, columns: unknown[]): unknown;
}

interface Rule {
  readonly name: string;
  readonly columns: readonly string[];
}

interface TablePlan {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: Rule;
  readonly uniques: readonly Rule[];
  readonly indexes: readonly Rule[];
}

function column(name: string, type: Column['type'], isNullable = false): Column {
  return { field: name, name, type, isNullable };
}

const JOURNAL: TablePlan = {
  name: 'journal_line',
  columns: [
    column('community_id', 'text'),
    column('seq', 'int'),
    column('at', 'int'),
    column('actor', 'text'),
    column('type', 'text'),
    column('matter_id', 'text', true),
    column('meeting_id', 'text', true),
    column('poll_id', 'text', true),
    column('about', 'text'),
    column('data', 'text'),
    column('prev_hash', 'text'),
    column('hash', 'text')
  ],
  key: { name: 'journal_line_seq', columns: ['community_id', 'seq'] },
  uniques: [],
  indexes: ['matter_id', 'meeting_id', 'poll_id'].map((about) => ({
    name: `journal_line_by_${about}`,
    columns: ['community_id', about, 'seq']
  }))
};

const COMMAND: TablePlan = {
  name: 'command',
  columns: [
    column('community_id', 'text'),
    column('id', 'text'),
    column('body_hash', 'text'),
    column('actor', 'text'),
    column('at', 'int'),
    column('answer', 'text')
  ],
  key: { name: idRule('command'), columns: ['community_id', 'id'] },
  uniques: [],
  indexes: []
};

function planOf(table: Table): TablePlan {
  return {
    name: table.name,
    columns: [...BASE_COLUMNS, ...table.columns, column(BODY_COLUMN, 'text')],
    key: { name: idRule(table.name), columns: ['community_id', 'id'] },
    uniques: table.uniques,
    indexes: table.indexes
  };
}

/** Every table in one dialect, by name. */
export function defineSchema<Drizzle>(kit: SchemaKit<Drizzle>): Record<string, Drizzle> {
  return Object.fromEntries([...allTables().map(planOf), JOURNAL, COMMAND].map((plan) => [plan.name, defineTable(kit, plan)]));
}

function defineTable<Drizzle>(kit: SchemaKit<Drizzle>, plan: TablePlan): Drizzle {
  const columns = Object.fromEntries(
    plan.columns.map(({ name, type, isNullable }) => {
      const builder = kit[type](name);
      return [name, isNullable ? builder : builder.notNull()];
    })
  );
  return kit.table(plan.name, columns, (self) => {
    const of = ({ columns: names }: Rule) => names.map((name) => self[name]);
    return [
      kit.primaryKey(plan.key.name, of(plan.key)),
      ...plan.uniques.map((rule) => kit.unique(rule.name, of(rule))),
      ...plan.indexes.map((rule) => kit.index(rule.name, of(rule)))
    ];
  });
}
