/** Views of shared cost and of the declining subsidy. */
import type { Query } from '../query.ts';
import { costQueries } from './money/costs.ts';
import { ladderQueries } from './money/ladders.ts';

export const moneyQueries: readonly Query[] = [...costQueries, ...ladderQueries];
