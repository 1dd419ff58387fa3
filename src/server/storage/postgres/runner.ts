/** The little that the store needs from a PostgreSQL client: run one statement anywhere, or many in one transaction. */
import type { Statement, StatementResult } from '../dialect.ts';

export type RunOne = (statement: Statement) => Promise<StatementResult>;

export interface PostgresRunner {
  /** Runs one statement that reads. */
  run: RunOne;
  /** Runs `work` in a READ COMMITTED transaction: committed when it resolves, rolled back when it rejects. */
  transaction<Result>(work: (run: RunOne) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
