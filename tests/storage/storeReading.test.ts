/** Reading on every database: searches, order, limits, counts, the look-ups before a community is known, and the journal with its chain. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert } from '#domain/basics/decision.ts';
import { newPaper } from '#domain/voting/papers/issuePapers.ts';
import { acting } from '#domain/voting/papers/paperFixture.ts';
import { eachRow } from '#server/application/eachRow.ts';
import type { Store } from '#server/storage/store.ts';
import { ENGINES, type OpenEngine } from './engines.ts';
import { ballotRow, commitOf, found, happened, NOW, personRow, remarkRow, sessionRow } from './samples.ts';

describe.each(ENGINES)('reading on $name', ({ open }) => {
  let engine: OpenEngine;
  let store: Store;
  beforeAll(async () => {
    engine = await open();
    store = engine.store();
  });
  afterAll(() => engine.remove());

  it('[ST11] gives back every field as it was written', async () => {
    const id = await found(store);
    const text = '“文明养犬”\n公约 𠮷 👨‍👩‍👧 \u0000 % _ \' " \\';
    const rows = [
      remarkRow('k1', { text, at: Number.MAX_SAFE_INTEGER, annex: -1 }),
      remarkRow('k2', { text: '', at: 0, byPersonId: 'o\'Neill %_"\\ 𠮷' })
    ];
    await store.commit(
      commitOf(
        id,
        rows.map((row) => insert('remark', row))
      )
    );
    for (const row of rows) expect(await store.read(id).get('remark', row.id)).toEqual({ ...row, communityId: id, revision: 1 });
    const session = sessionRow('s1', { revokedAt: null });
    await store.commit(commitOf(id, [insert('session', { ...session, tokenHash: `${id}-1` })]));
    expect(await store.read(id).get('session', 's1')).toMatchObject({ device: '微信 📱', meetingId: null, expiresAt: NOW + 1 });
  });

  it('[ST11] gives back lists, objects and truth values of the body and of columns', async () => {
    const id = await found(store);
    const row = {
      id: 'seat',
      meetingId: 'm1',
      personId: 'p1',
      name: '张三',
      title: '',
      label: '3号楼***室',
      warnedMotionId: null,
      party: null,
      householdId: null,
      standing: 'STANDING' as const,
      hasVote: true,
      recusals: [{ matterId: 'x', reason: '亲属', by: 'p2' }],
      checkedInAt: NOW,
      checkInBy: 'QR' as const,
      helperName: '',
      leftAt: null,
      excusedReason: '',
      warnings: 0,
      mutedForMotionId: null
    };
    const other = { ...row, id: 'seat2', personId: 'p2', hasVote: false, recusals: [] };
    await store.commit(commitOf(id, [insert('seat', row), insert('seat', other)]));
    const read = store.read(id);
    expect(await read.get('seat', 'seat')).toEqual({ ...row, communityId: id, revision: 1 });
    expect(await read.find('seat', { hasVote: false })).toMatchObject({ id: 'seat2', hasVote: false });
    expect(await read.count('seat', { hasVote: [true] })).toBe(1);
    expect(await read.countBy('seat', {}, 'hasVote')).toEqual({ true: 1, false: 1 });
    expect(await read.countBy('seat', {}, 'party')).toEqual({ null: 2 });
  });

  it('[ST11] finds by one value, by one of several, and by null', async () => {
    const id = await found(store);
    const rows = [
      personRow('p1', { householdId: 'h1' }),
      personRow('p2', { householdId: 'h2', boundAt: NOW }),
      personRow('p3'),
      personRow('p4', { householdId: 'h1', boundAt: NOW + 1 })
    ];
    await store.commit(
      commitOf(
        id,
        rows.map((row) => insert('person', row))
      )
    );
    const read = store.read(id);
    const ids = async (...search: Parameters<typeof read.list<'person'>>) => (await read.list(...search)).map((person) => person.id);
    expect(await ids('person', { householdId: 'h1' })).toEqual(['p1', 'p4']);
    expect(await ids('person', { householdId: ['h1', 'h2', 'nowhere'] })).toEqual(['p1', 'p2', 'p4']);
    expect(await ids('person', { householdId: null })).toEqual(['p3']);
    expect(await ids('person', { householdId: [null, 'h2'] })).toEqual(['p2', 'p3']);
    expect(await ids('person', { householdId: [] })).toEqual([]);
    expect(await ids('person', { boundAt: [NOW, NOW + 1], householdId: 'h1' })).toEqual(['p4']);
    expect(await ids('person', { id: ['p3', 'p1'] })).toEqual(['p1', 'p3']);
    expect(await read.find('person', { householdId: 'nowhere' })).toBeUndefined();
    expect(await read.find('person', { householdId: [] })).toBeUndefined();
    expect(await read.count('person', { householdId: ['h1'] })).toBe(2);
    expect(await read.count('person', { householdId: [] })).toBe(0);
  });

  it('[ST11] sorts the same on every database: null first, text by code point, ties by id', async () => {
    const id = await found(store);
    const named = [
      ['p1', 'b', NOW],
      ['p2', 'B', null],
      ['p3', '乙', 5],
      ['p4', 'a', null],
      ['p5', '', NOW]
    ] as const;
    await store.commit(
      commitOf(
        id,
        named.map(([person, name, boundAt]) => insert('person', personRow(person, { name, boundAt })))
      )
    );
    const read = store.read(id);
    const ids = async (...search: Parameters<typeof read.list<'person'>>) => (await read.list(...search)).map((person) => person.id);
    expect(await ids('person', {}, { orderBy: 'name' })).toEqual(['p5', 'p2', 'p4', 'p1', 'p3']);
    expect(await ids('person', {}, { orderBy: 'boundAt' })).toEqual(['p2', 'p4', 'p3', 'p1', 'p5']);
    expect(await ids('person', {}, { orderBy: 'boundAt', descending: true })).toEqual(['p1', 'p5', 'p3', 'p2', 'p4']);
    expect(await ids('person', {}, { orderBy: 'boundAt', descending: true, limit: 3 })).toEqual(['p1', 'p5', 'p3']);
    expect(await ids('person', {}, { limit: 2 })).toEqual(['p1', 'p2']);
    expect(await ids('person', {}, { limit: 0 })).toEqual([]);
  });

  it('[CT4] gives a long list page by page, each row once and in order of id', async () => {
    const id = await found(store);
    const people = Array.from({ length: 4_501 }, (_, n) =>
      personRow(`p${String((n * 7_919) % 4_501)}`, { name: n % 3 === 0 ? '甲' : '乙' })
    );
    for (let from = 0; from < people.length; from += 1_000)
      await store.commit(
        commitOf(
          id,
          people.slice(from, from + 1_000).map((row) => insert('person', row))
        )
      );
    const read = store.read(id);
    const page = await read.list('person', { name: '甲' }, { after: 'p2', limit: 3 });
    expect(page.map((person) => person.id)).toEqual(
      people
        .filter((row) => row.name === '甲' && row.id > 'p2')
        .map((row) => row.id)
        .sort()
        .slice(0, 3)
    );
    const walked: string[] = [];
    for await (const person of eachRow(read, 'person', {})) walked.push(person.id);
    expect(walked).toEqual(people.map((row) => row.id).sort());
    await expect(read.list('person', {}, { after: '', orderBy: 'name' })).rejects.toThrow('in order of id');
  });

  it('[ST11] counts per value of a column', async () => {
    const id = await found(store);
    const choices = ['FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'FOR'];
    await store.commit(
      commitOf(
        id,
        choices.map((choice, n) => insert('ballot', ballotRow(`b${n}`, `r${n}`, { choice })))
      )
    );
    const read = store.read(id);
    expect(await read.countBy('ballot', { pollId: 'poll' }, 'choice')).toEqual({ FOR: 3, AGAINST: 1, ABSTAIN: 1 });
    expect(await read.countBy('ballot', { pollId: [] }, 'choice')).toEqual({});
    expect(await read.countBy('ballot', { pollId: 'other' }, 'choice')).toEqual({});
  });

  it('[ST11] adds up a column per combination of values', async () => {
    const id = await found(store);
    const rows = [
      ['FOR', 'PHONE', 10_025],
      ['FOR', 'PHONE', 9_650],
      ['FOR', 'PAPER', 12_000_000_000],
      ['AGAINST', 'PHONE', null],
      ['ABSTAIN', 'PHONE', 1]
    ] as const;
    await store.commit(
      commitOf(
        id,
        rows.map(([choice, channel, areaCenti], n) => insert('ballot', ballotRow(`b${n}`, `r${n}`, { choice, channel, areaCenti })))
      )
    );
    const read = store.read(id);
    const sorted = async (...search: Parameters<typeof read.sumBy<'ballot'>>) =>
      (await read.sumBy(...search)).toSorted((a, b) => (JSON.stringify(a.values) < JSON.stringify(b.values) ? -1 : 1));
    expect(await sorted('ballot', { pollId: 'poll' }, ['choice', 'channel'], 'areaCenti')).toEqual([
      { values: ['ABSTAIN', 'PHONE'], count: 1, sum: 1 },
      { values: ['AGAINST', 'PHONE'], count: 1, sum: 0 },
      { values: ['FOR', 'PAPER'], count: 1, sum: 12_000_000_000 },
      { values: ['FOR', 'PHONE'], count: 2, sum: 19_675 }
    ]);
    expect(await sorted('ballot', { pollId: 'poll', voidReason: null }, [], 'areaCenti')).toEqual([
      { values: [], count: 5, sum: 12_000_019_676 }
    ]);
    expect(await sorted('ballot', { pollId: 'poll' }, ['voidReason'], 'at')).toMatchObject([{ values: [null], count: 5 }]);
    expect(await read.sumBy('ballot', { pollId: 'other' }, [], 'areaCenti')).toEqual([]);
    expect(await read.sumBy('ballot', { pollId: [] }, ['choice'], 'areaCenti')).toEqual([]);
    await expect(read.sumBy('ballot', { pollId: 'poll' }, [], 'choice')).rejects.toThrow(TypeError);
  });

  it('[ST11] reads its own commits at once', async () => {
    const id = await found(store);
    for (let n = 0; n < 20; n++) {
      await store.commit(commitOf(id, [insert('person', personRow(`p${n}`))]));
      expect(await store.read(id).count('person', {})).toBe(n + 1);
    }
  });

  it('[ST12] refuses a search that is a mistake of the program', async () => {
    const read = store.read(await found(store));
    await expect(read.list('remark', { text: 'x' })).rejects.toThrow('remark.text is not a column');
    await expect(read.list('person', {}, { orderBy: 'nothing' as never })).rejects.toThrow('person.nothing is not a column');
    await expect(read.find('person', { householdId: undefined as never })).rejects.toThrow('searched for undefined');
    await expect(read.get('persn' as never, 'p1')).rejects.toThrow('no table for record kind persn');
    await expect(read.list('person', {}, { limit: -1 })).rejects.toThrow('limit -1');
  });

  it('[ST9] looks up what must be known before the community is', async () => {
    const id = await found(store);
    const hash = `token-${id}`;
    await store.commit(
      commitOf(id, [
        insert('session', sessionRow('s1', { tokenHash: hash })),
        insert('account', {
          id: 'a1',
          personId: 'p1',
          login: `login-${id}`,
          passwordHash: '$argon2id$…',
          mustChange: false,
          endedAt: null,
          failedCount: 0,
          lockedUntil: null
        }),
        insert('invitation', {
          id: 'i1',
          personId: 'p1',
          codeHash: hash,
          purpose: 'BIND',
          meetingId: null,
          expiresAt: NOW,
          usedAt: null,
          revokedAt: null
        })
      ])
    );
    expect(await store.sessionByTokenHash(hash)).toMatchObject({ communityId: id, id: 's1', device: '微信 📱' });
    expect(await store.accountByLogin(`login-${id}`)).toMatchObject({ communityId: id, passwordHash: '$argon2id$…' });
    expect(await store.invitationByCodeHash(hash)).toMatchObject({ communityId: id, purpose: 'BIND' });
    const paper = newPaper(
      { pollId: 'p1', rollEntryId: 'r1', unitId: null, serial: 7, handIn: '' },
      { id: 'bp1', codeHash: hash },
      acting('s1', NOW)
    );
    await store.commit(commitOf(id, [insert('ballotPaper', paper)]));
    expect(await store.ballotPaperByCodeHash(hash)).toMatchObject({ communityId: id, serial: 7 });
    expect(await store.ballotPaperByCodeHash('unknown')).toBeUndefined();
    expect(await store.communityBySlug(`slug-${id}`)).toMatchObject({ id, communityId: id });
    expect((await store.communities()).map((community) => community.id)).toContain(id);
    expect(await store.sessionByTokenHash('unknown')).toBeUndefined();
    expect(await store.documentByCode('unknown')).toBeUndefined();
    expect(await store.meetingByCode('unknown')).toBeUndefined();
  });

  describe('the journal', () => {
    /** A community with four lines: founding, two about a matter (one of them in a poll), one about a meeting. */
    async function fourLines(): Promise<string> {
      const id = await found(store);
      await store.commit(
        commitOf(id, [], {
          actor: 'p1',
          entries: [
            happened('MatterProposed', { matterId: 'm1', personIds: ['p1'] }, { title: '养犬公约', b: 1, a: [null, true, { z: '𠮷' }] }),
            happened('PollOpened', { matterId: 'm1', pollId: 'v1' }),
            happened('MeetingOpened', { meetingId: 't1', matterId: undefined } as never, { gone: undefined } as never)
          ]
        })
      );
      return id;
    }

    it('[JR1] chains every line of a commit to the one before, without gaps', async () => {
      const id = await fourLines();
      const lines = await store.journal(id, {});
      expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(lines.map(({ prevHash }) => prevHash)).toEqual(['', lines[0]?.hash, lines[1]?.hash, lines[2]?.hash]);
      expect(lines[1]).toMatchObject({
        at: NOW,
        actor: 'p1',
        about: { matterId: 'm1', personIds: ['p1'] },
        data: { title: '养犬公约', b: 1, a: [null, true, { z: '𠮷' }] }
      });
      expect(lines[3]).toMatchObject({ about: { meetingId: 't1' }, data: {} });
      expect(await store.head(id)).toEqual({ seq: 4, hash: lines[3]?.hash });
      expect(await store.head('nobody')).toEqual({ seq: 0, hash: '' });
    });

    it('[JR3] is read by matter, meeting, poll, type, position and number of lines', async () => {
      const id = await fourLines();
      const seqs = async (filter: Parameters<Store['journal']>[1]) => (await store.journal(id, filter)).map(({ seq }) => seq);
      expect(await seqs({ matterId: 'm1' })).toEqual([2, 3]);
      expect(await seqs({ meetingId: 't1' })).toEqual([4]);
      expect(await seqs({ matterId: 'm1', pollId: 'v1' })).toEqual([3]);
      expect(await seqs({ types: ['PollOpened', 'MeetingOpened'] })).toEqual([3, 4]);
      expect(await seqs({ types: [] })).toEqual([]);
      expect(await seqs({ afterSeq: 1, limit: 2 })).toEqual([2, 3]);
      expect(await seqs({ matterId: 'm1', limit: 1, newestFirst: true })).toEqual([3]);
      expect(await seqs({ matterId: 'other' })).toEqual([]);
    });

    it.each([
      ['its data', `UPDATE journal_line SET data = '{"title":"另一份"}' WHERE seq = 2`, 2],
      ['its data into no JSON', `UPDATE journal_line SET data = '{' WHERE seq = 2`, 2],
      ['the actor', `UPDATE journal_line SET actor = 'p2' WHERE seq = 3`, 3],
      ['the time', `UPDATE journal_line SET at = at + 1 WHERE seq = 4`, 4],
      ['the matter it is filed under', `UPDATE journal_line SET matter_id = 'm2' WHERE seq = 3`, 3],
      ['the hash', `UPDATE journal_line SET hash = 'abc' WHERE seq = 2`, 2],
      ['nothing but removes a line', `DELETE FROM journal_line WHERE seq = 3`, 3],
      ['the order of two lines', `UPDATE journal_line SET seq = 9 WHERE seq = 2`, 2]
    ])('[JR2] finds the line where somebody changed %s', async (_, sql, seq) => {
      const id = await fourLines();
      expect(await store.verifyChain(id)).toBeNull();
      await engine.tamper(`${sql} AND community_id = '${id}'`);
      expect(await store.verifyChain(id)).toBe(seq);
    });

    it('[JR2] checks a journal of more lines than are read at a time', async () => {
      const id = await found(store);
      const entries = Array.from({ length: 1_100 }, (_, n) => happened('Counted', {}, { n }));
      await store.commit(commitOf(id, [], { entries }));
      expect(await store.verifyChain(id)).toBeNull();
      await engine.tamper(`UPDATE journal_line SET type = 'X' WHERE seq = 1050 AND community_id = '${id}'`);
      expect(await store.verifyChain(id)).toBe(1050);
    });
  });
});
