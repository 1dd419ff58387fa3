/** The link attack on a secret vote: the same thieves get files of the time of the vote, where they must succeed, and files after the close, where they must not. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApplication } from '#server/application/application.ts';
import { createClockwork } from '#server/application/clockwork.ts';
import { sha256 } from '#server/application/randomness.ts';
import { openSqliteStore } from '#server/storage/sqlite/openSqliteStore.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { BESIDE, BYTE_LINKERS, hits, isBeyondLuck, pairRows, type Guess, type Known } from './linkers.ts';
import { knownOf, play, VOTERS } from './playSecret.ts';
import { CHOICES, closeByClock, openSecret, type SecretVote } from './secretWay.ts';
import { readStolen, stealFile } from './sqlitePages.ts';

/** Also the other way round: a thief tries both. */
function bestOf(guess: Guess, truth: ReadonlyMap<string, string>): number {
  const [rights, choices] = [[...guess.keys()], [...guess.values()].reverse()];
  return Math.max(hits(guess, truth), hits(new Map(rights.map((right, n) => [right, choices[n]!])), truth));
}

describe('on SQLite files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sifang-link-'));
  const file = join(folder, 'sifang.db');
  let stage: Stage;
  let truth: Map<string, string>;
  let before: Known;
  const during = join(folder, 'during.db');

  /** A copy of the two files, and the copy with its log folded in: what a thief can make of it. */
  function steal(name: string): { raw: ReturnType<typeof readStolen>; folded: ReturnType<typeof readStolen>; path: string } {
    const { main, wal } = stealFile(file);
    const path = join(folder, name);
    writeFileSync(path, main);
    writeFileSync(`${path}-wal`, wal);
    const raw = readStolen(main, wal);
    const copy = new Database(path);
    copy.pragma('wal_checkpoint(TRUNCATE)');
    copy.close();
    const folded = stealFile(path);
    return { raw, folded: readStolen(folded.main, folded.wal), path };
  }

  /** Everything that can be read in order with SQL, paired in that order. */
  function bySql(path: string, pollId: string): Guess[] {
    const copy = new Database(path, { readonly: true });
    const ask = (sql: string) => copy.prepare(sql).all(pollId) as { right: string; choice: string }[];
    const box = ask('SELECT choice FROM sealed_ballot WHERE poll_id = ? ORDER BY rowid');
    const byId = ask('SELECT choice FROM sealed_ballot WHERE poll_id = ? ORDER BY id');
    const used = ask('SELECT roll_entry_id AS right FROM turnout_mark WHERE poll_id = ? ORDER BY rowid');
    const lines = ask(
      `SELECT json_extract(data, '$.rollEntryId') AS right FROM journal_line WHERE poll_id = ? AND type = 'RightUsed' ORDER BY seq`
    );
    const commands = ask(
      `SELECT json_extract(answer, '$.rollEntryId') AS right FROM command WHERE json_extract(answer, '$.pollId') = ? ORDER BY rowid`
    ).filter((row) => row.right !== null);
    copy.close();
    return [used, lines, commands].flatMap((order) => [pairRows(order, box), pairRows(order, byId)]);
  }

  let vote: SecretVote;
  beforeAll(async () => {
    stage = await newStage({ store: await openSqliteStore({ file }), households: VOTERS });
    vote = await openSecret(stage);
    truth = await play(stage, vote, 1);
    before = await knownOf(stage, vote.pollId, truth);
  });
  afterAll(async () => {
    await stage.app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('[SB4] control: a copy made during the vote gives nearly every choice away, by bytes and by SQL', () => {
    const stolen = steal('during.db');
    const found = BYTE_LINKERS.map(({ name, link }) => [
      name,
      Math.max(hits(link(stolen.raw, before), truth), hits(link(stolen.folded, before), truth))
    ]);
    const best = Object.fromEntries(found) as Record<string, number>;
    expect(best['order of cells in the pages of the tables']).toBeGreaterThanOrEqual(95);
    expect(best['order of cells in the pages of the indexes']).toBeGreaterThanOrEqual(60);
    expect(best['frames of one commit in the write-ahead log']).toBeGreaterThanOrEqual(40);
    expect(
      bySql(stolen.path, vote.pollId)
        .map((guess) => hits(guess, truth))
        .filter((right) => right === VOTERS).length
    ).toBe(3);
    copyFileSync(stolen.path, during);
    expect(isBeyondLuck(95, VOTERS, truth)).toBe(true);
  });

  it('[SB4] not even during the vote does a kept command say what was chosen; control: that of a named vote does', async () => {
    const { pollId } = vote;
    const guessed = (kept: string, personId: string, poll: string) =>
      CHOICES.filter((choice) =>
        [
          { pollId: poll, choice },
          { choice, pollId: poll }
        ].some((body) => sha256(JSON.stringify(['ballot.cast', personId, body])) === kept)
      );
    const copy = new Database(during, { readonly: true });
    const rows = copy.prepare('SELECT body_hash AS kept, actor FROM command WHERE answer LIKE ?').all(`%${pollId}%`) as {
      kept: string;
      actor: string;
    }[];
    copy.close();
    expect(rows.length).toBeGreaterThanOrEqual(VOTERS);
    expect(rows.flatMap(({ kept, actor }) => guessed(kept, actor, pollId))).toEqual([]);
    const named = await openSecret(stage, { ballotMode: 'NAMED' });
    const id = 'a-named-ballot-0001';
    await stage.run('ballot.cast', { pollId: named.pollId, choice: 'AGAINST' }, 'RESIDENT:1', id);
    const kept = await stage.app.store.knownCommand(stage.communityId, id);
    expect(guessed(kept!.bodyHash, stage.personId('RESIDENT:1'), named.pollId)).toEqual(['AGAINST']);
  });

  it('[SB4] no right stands beside a choice anywhere in the bytes; control: of a named vote every one does', async () => {
    const beside = BYTE_LINKERS.find(({ name }) => name === BESIDE)!;
    const named = await openSecret(stage, { ballotMode: 'NAMED' });
    const chosen = await play(stage, named, 3);
    const known = await knownOf(stage, named.pollId, chosen);
    const stolen = steal('named.db');
    expect(hits(beside.link(stolen.folded, known), chosen)).toBeGreaterThanOrEqual(95);
    expect(beside.link(stolen.folded, before).size).toBe(0);
    const whileOpen = readStolen(stealFile(during).main, Buffer.alloc(0));
    expect(beside.link(whileOpen, before).size).toBe(0);
  });

  it('[SB5] after the close the files hold none of the old ballots, and every attack is down to guessing', async () => {
    // Several votes: one alone would leave much to luck.
    const pooled = new Map<string, { right: number; tried: number }>();
    const truths: Map<string, string>[] = [];
    for (let round = 0; round < 4; round++) {
      const now = await openSecret(stage);
      const chosen = await play(stage, now, 100 + round);
      const old = await knownOf(stage, now.pollId, chosen);
      await closeByClock(stage, now);
      const stolen = steal(`after-${round}.db`);
      const bytes = Buffer.concat([...stolen.raw.pages, ...stolen.raw.frames.map((frame) => frame.bytes)]);
      expect([...old.ballots.keys()].filter((id) => bytes.includes(id))).toEqual([]);
      const known = await knownOf(stage, now.pollId, chosen);
      expect(known.ballots.size).toBe(VOTERS);
      const guesses: [string, Guess][] = [
        ...BYTE_LINKERS.flatMap(({ name, link }): [string, Guess][] => [
          [name, link(stolen.raw, known)],
          [`${name}, folded`, link(stolen.folded, known)]
        ]),
        ...bySql(stolen.path, now.pollId).map((guess, n): [string, Guess] => [`SQL ${n}`, guess])
      ];
      for (const [name, guess] of guesses) {
        const sum = pooled.get(name) ?? { right: 0, tried: 0 };
        pooled.set(name, { right: sum.right + hits(guess, chosen), tried: sum.tried + guess.size });
      }
      truths.push(chosen);
    }
    const all = new Map(truths.flatMap((chosen) => [...chosen]));
    expect(pooled.get('SQL 0')?.tried).toBe(4 * VOTERS);
    expect(pooled.get('order of cells in the pages of the tables, folded')?.tried).toBeGreaterThanOrEqual(4 * VOTERS * 0.9);
    for (const [name, { right, tried }] of pooled) expect(isBeyondLuck(right, tried, all), `${name}: ${right} of ${tried}`).toBe(false);
  });

  it('[SB5] the file of a process that is stopped after the close, too, and the thief who reads backwards', async () => {
    const now = await openSecret(stage);
    const chosen = await play(stage, now, 7);
    const old = await knownOf(stage, now.pollId, chosen);
    await closeByClock(stage, now);
    await stage.must('poll.declare', { pollId: now.pollId }, 'SECRETARY');
    const known = await knownOf(stage, now.pollId, chosen);
    const stolen = steal('declared.db');
    for (const { name, link } of BYTE_LINKERS) {
      const guess = link(stolen.folded, known);
      expect(isBeyondLuck(bestOf(guess, chosen), guess.size, chosen), name).toBe(false);
    }
    const bytes = Buffer.concat(stolen.folded.pages);
    expect([...old.ballots.keys()].filter((id) => bytes.includes(id))).toEqual([]);
  });
});

describe('a crash in the middle of the sealing', () => {
  it.each(['before the ballots were mixed', 'after they were mixed'])(
    '[SB5][SB6] %s leaves it to the next start, which does it again',
    async (when) => {
      const folder = mkdtempSync(join(tmpdir(), 'sifang-link-'));
      const file = join(folder, 'sifang.db');
      const stage = await newStage({ store: await openSqliteStore({ file }), households: 12 });
      const vote = await openSecret(stage);
      for (let n = 1; n <= 12; n++) await stage.must('ballot.cast', { pollId: vote.pollId, choice: CHOICES[n % 3] }, `RESIDENT:${n}`);
      const old = (await stage.app.store.read(stage.communityId).list('sealedBallot', {})).map((ballot) => ballot.id);
      await closeByClock(stage, vote, false);
      if (when.startsWith('after')) await stage.app.store.sealBallots(stage.communityId, vote.pollId);
      expect(await stage.refusal('poll.declare', { pollId: vote.pollId }, 'SECRETARY')).toBe('poll.not-sealed');
      const secretary = await stage.as('SECRETARY');
      await stage.app.close();

      const store = await openSqliteStore({ file });
      const app = createApplication({ store, now: stage.clock.now });
      await createClockwork(app, () => undefined).settle(stage.communityId);
      const read = store.read(stage.communityId);
      expect((await read.get('poll', vote.pollId))?.sealedAt).toBeDefined();
      expect(await read.countBy('sealedBallot', { pollId: vote.pollId }, 'choice')).toEqual({ FOR: 4, AGAINST: 4, ABSTAIN: 4 });
      const { main, wal } = stealFile(file);
      expect(old.filter((id) => main.includes(id) || wal.includes(id))).toEqual([]);
      const declare = { id: 'declare-after-the-crash', name: 'poll.declare', payload: { pollId: vote.pollId } };
      expect(await app.execute(declare, secretary)).toMatchObject({ ok: true, data: { tally: { ballots: 12, counts: { FOR: 4 } } } });
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  );
});
