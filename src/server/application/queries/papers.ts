/** Views of paper in owners' votes. */
import type { Query } from '../query.ts';
import { batchQueries } from './papers/batches.ts';
import { doorQueries } from './papers/doors.ts';
import { listQueries } from './papers/lists.ts';
import { overviewQueries } from './papers/overview.ts';
import { ownPaperQueries } from './papers/own.ts';
import { printQueries } from './papers/print.ts';
import { proxyQueries } from './papers/proxies.ts';

export const paperQueries: readonly Query[] = [
  ...overviewQueries,
  ...listQueries,
  ...doorQueries,
  ...batchQueries,
  ...printQueries,
  ...proxyQueries,
  ...ownPaperQueries
];
