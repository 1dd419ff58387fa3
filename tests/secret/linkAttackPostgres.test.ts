/** The link attack on PostgreSQL: xmin and the places of rows join everything while the vote runs, and nothing after it is sealed. */
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStage, type Stage } from '../application/stage.ts';
import { pgliteStore } from '../storage/pgliteStore.ts';
import { hits, isBeyondLuck, pairRows, type Guess } from './linkers.ts';
import { play, VOTERS } from './playSecret.ts';
import { closeByClock, openSecret } from './secretWay.ts';

describe('on PostgreSQL', () => {
  let database: PGlite;
  let stage: Stage;
  beforeAll(async () => {
    database = await PGlite.create();
    stage = await newStage({ store: await pgliteStore(database), households: VOTERS });
  });
  afterAll(() => stage.app.close());

  async function pairs(sql: string, pollId: string): Promise<Map<string, string>> {
    const { rows } = await database.query<{ right: string; choice: string }>(sql, [pollId]);
    return new Map(rows.map((row) => [row.right, row.choice]));
  }

  async function attacks(pollId: string): Promise<[string, Guess][]> {
    const ask = async <Row>(sql: string) => (await database.query<Row>(sql, [pollId])).rows;
    const used = await ask<{ right: string }>('SELECT roll_entry_id AS right FROM turnout_mark WHERE poll_id = $1 ORDER BY ctid');
    const byCtid = await ask<{ choice: string }>('SELECT choice FROM sealed_ballot WHERE poll_id = $1 ORDER BY ctid');
    const byXmin = await ask<{ choice: string }>('SELECT choice FROM sealed_ballot WHERE poll_id = $1 ORDER BY xmin::text::bigint, ctid');
    return [
      [
        'xmin of the mark',
        await pairs(
          'SELECT m.roll_entry_id AS right, s.choice FROM turnout_mark m JOIN sealed_ballot s ON s.xmin = m.xmin WHERE m.poll_id = $1',
          pollId
        )
      ],
      [
        'xmin of the line',
        await pairs(
          `SELECT (j.data::json)->>'rollEntryId' AS right, s.choice FROM journal_line j JOIN sealed_ballot s ON s.xmin = j.xmin WHERE j.poll_id = $1 AND j.type = 'RightUsed'`,
          pollId
        )
      ],
      ['place', pairRows(used, byCtid)],
      ['order of xmin', pairRows(used, byXmin)]
    ];
  }

  it('[SB4] control: during the vote xmin and place join every voter and choice', async () => {
    const vote = await openSecret(stage);
    const truth = await play(stage, vote, 21);
    for (const [name, guess] of await attacks(vote.pollId)) expect([name, hits(guess, truth)]).toEqual([name, VOTERS]);
    await closeByClock(stage, vote);
  });

  it('[SB5] after the close all ballots have one xmin, and no order says anything', async () => {
    const pooled = new Map<string, { right: number; tried: number }>();
    const truths: Map<string, string>[] = [];
    for (let round = 0; round < 4; round++) {
      const vote = await openSecret(stage);
      const truth = await play(stage, vote, 40 + round);
      await closeByClock(stage, vote);
      const { rows } = await database.query<{ xmins: string; dead: string }>(
        'SELECT count(DISTINCT xmin::text) AS xmins FROM sealed_ballot WHERE poll_id = $1',
        [vote.pollId]
      );
      expect(Number(rows[0]?.xmins)).toBe(1);
      for (const [name, guess] of await attacks(vote.pollId)) {
        const sum = pooled.get(name) ?? { right: 0, tried: 0 };
        pooled.set(name, { right: sum.right + hits(guess, truth), tried: sum.tried + guess.size });
      }
      truths.push(truth);
    }
    const all = new Map(truths.flatMap((truth) => [...truth]));
    expect(pooled.get('place')).toMatchObject({ tried: 4 * VOTERS });
    expect(pooled.get('xmin of the mark')).toEqual({ right: 0, tried: 0 });
    for (const [name, { right, tried }] of pooled) expect(isBeyondLuck(right, tried, all), `${name}: ${right} of ${tried}`).toBe(false);
  });
});
