/** The list of every view that can be read; one query serves page, push and scenario file. */
import type { Query } from './query.ts';
import { boardQueries } from './queries/board.ts';
import { deskQueries } from './queries/desk.ts';
import { documentQueries } from './queries/documents.ts';
import { electionQueries } from './queries/election/nominations.ts';
import { meetingQueries } from './queries/meeting.ts';
import { lotteryQueries } from './queries/lottery/lotteries.ts';
import { matterQueries } from './queries/matter.ts';
import { moneyQueries } from './queries/money.ts';
import { paperQueries } from './queries/papers.ts';
import { registerQueries } from './queries/register.ts';
import { ownersVoteQueries } from './queries/voting.ts';

export type Queries = ReadonlyMap<string, Query>;

/** Every query by its name. Throws when a name stands twice. */
export function buildQueries(): Queries {
  const queries = new Map<string, Query>();
  for (const query of [
    ...boardQueries,
    ...deskQueries,
    ...documentQueries,
    ...meetingQueries,
    ...matterQueries,
    ...paperQueries,
    ...registerQueries,
    ...ownersVoteQueries,
    ...moneyQueries,
    ...lotteryQueries,
    ...electionQueries
  ]) {
    if (queries.has(query.name)) throw new Error(`two queries are named ${query.name}`);
    queries.set(query.name, query);
  }
  return queries;
}
