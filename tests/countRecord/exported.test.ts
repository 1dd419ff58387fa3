/** Votes that were really held, exported and counted again by both counters; and what both refuse when anything was changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountRecord, CountRecordView } from '#contract/views/countRecord.ts';
import { fingerprintOf } from '#server/application/countRecord/fingerprint.ts';
import { recountValue } from '#server/application/countRecord/recountRecord.ts';
import { asPerson, countInPublic, enterEstate, enterScrutineer, ownerPerson, toOwnersOpen, vote } from '../application/ownersWay.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { verifyAll } from './python.ts';
import { takenRecord } from './taken.ts';

let stage: Stage;
let names: Map<string, unknown>;
let pollId: string;
let record: CountRecord;

const view = (form: string, as: Parameters<Stage['view']>[2]) => stage.view<CountRecordView>('poll.count-record', { pollId, form }, as);

beforeAll(async () => {
  stage = await newStage();
  names = await enterEstate(stage);
  await enterScrutineer(stage);
  ({ pollId } = await toOwnersOpen(stage));
  for (const head of [1, 2, 3, 4, 5]) await vote(stage, names, head, { pollId, choice: 'FOR' });
  await vote(stage, names, 9, { pollId, choice: 'FOR' });
  await vote(stage, names, 10, { pollId, choice: 'AGAINST' });
  await countInPublic(stage, pollId);
  await stage.must('poll.declare', { pollId }, 'CHAIR');
  record = await takenRecord(stage, { pollId, form: 'MASKED' }, await asPerson(stage, ownerPerson(names, 1)));
});
afterAll(() => stage.close());

/** One square metre from a right against to a right for: the sums stay as they were. */
function exchangeAreas(copy: CountRecord): void {
  const rightOf = (choice: string) => {
    const { entryId } = copy.ballots.find((ballot) => ballot.choices[0] === choice)!;
    return copy.roll.entries.find((entry) => entry.id === entryId)!;
  };
  for (const [right, more] of [
    [rightOf('FOR'), 100],
    [rightOf('AGAINST'), -100]
  ] as const) {
    right.areaCenti! += more;
    right.units[0]!.areaCenti += more;
  }
}

/** Changed, and with a new fingerprint, as somebody would who knows how it is made. */
function changed(change: (record: CountRecord) => void): CountRecord {
  const copy = structuredClone(record);
  change(copy);
  return { ...copy, fingerprint: fingerprintOf(copy) };
}

describe('a record of an owners’ vote', () => {
  it('[CT1][JR2] is counted again by both counters with the declared result', () => {
    const recount = recountValue(record);
    expect(recount.findings).toEqual([]);
    expect(recount).toMatchObject({ status: 'AGREES', count: { verdict: { outcome: 'PASSED' } } });
    const [python] = verifyAll([record]);
    expect(python?.findings).toBeUndefined();
    expect(python).toEqual({ status: 0, tally: recount.count?.tally, verdict: recount.count?.verdict, excluded: [] });
  });

  it('[JR6] lists the checkpoints that were taken, each a line of its chain', () => {
    const { lines, checkpoints } = record.chain;
    expect(checkpoints.length).toBeGreaterThan(1);
    for (const { seq, hash } of checkpoints) expect(lines.find((line) => line.seq === seq)?.hash).toBe(hash);
  });

  it('[CT1] names nobody when it is masked, and shows persons and topics when it is full', async () => {
    const text = JSON.stringify(record);
    for (const head of [1, 2, 3, 4, 5, 9, 10]) expect(text).not.toContain(ownerPerson(names, head));
    const full = await takenRecord(stage, { pollId, form: 'FULL' }, 'SECRETARY');
    expect(JSON.stringify(full)).toContain(ownerPerson(names, 1));
    expect(recountValue(full)).toMatchObject({ status: 'AGREES', findings: [] });
    expect(verifyAll([full])[0]?.status).toBe(0);
  });

  it('[CT1] visitors get the fingerprint, the full record only those who keep it', async () => {
    expect(await view('FINGERPRINT', 'VISITOR')).toMatchObject({ pollId, fingerprint: record.fingerprint, pieces: null });
    await expect(view('MASKED', 'VISITOR')).rejects.toThrow('authority.not-signed-in');
    await expect(view('FULL', await asPerson(stage, ownerPerson(names, 1)))).rejects.toThrow('authority.role-missing');
    await expect(view('MASKED', 'RESIDENT:20')).rejects.toThrow('authority.role-missing');
  });
});

it('[CT1] the page behind the code of a paper leads to the record of its vote', async () => {
  await stage.settle();
  const issued = await stage.app.store.read(stage.communityId).list('issuedDocument', { isPublic: true, voidedAt: null });
  const ofVote = issued.filter((paper) => paper.type === 'count-sheet' || paper.type === 'resolution');
  expect(ofVote.length).toBeGreaterThan(0);
  for (const { code } of ofVote) expect(await stage.view('document.verify', { code }, 'VISITOR')).toMatchObject({ recordPollId: pollId });
  const other = issued.find((paper) => paper.type === 'publicity-notice')!;
  expect(await stage.view('document.verify', { code: other.code }, 'VISITOR')).toMatchObject({ recordPollId: null });
});

it('[CT1] the counter itself is handed out to everybody', async () => {
  const { text } = await stage.view<{ text: string }>('poll.verifier', {}, 'VISITOR');
  expect(text).toContain('#!/usr/bin/env python3');
});

describe('what was changed', () => {
  const against = (copy: CountRecord) => copy.ballots.find((ballot) => ballot.choices[0] === 'AGAINST')!;
  const changes: readonly [string, (copy: CountRecord) => void][] = [
    ['a choice', (copy) => (against(copy).choices = ['FOR'])],
    ['the time of a ballot', (copy) => (against(copy).castAt = copy.poll.closesAt)],
    ['the channel of a ballot', (copy) => (against(copy).channel = 'PAPER')],
    [
      'the right of a ballot',
      (copy) => (against(copy).entryId = copy.roll.entries.find((entry) => !copy.ballots.some((one) => one.entryId === entry.id))!.id)
    ],
    ['a ballot that is left out', (copy) => void copy.ballots.splice(copy.ballots.indexOf(against(copy)), 1)],
    ['a ballot that was never cast', (copy) => copy.ballots.push({ ...against(copy), id: 'made-up' })],
    ['a ballot that is made void', (copy) => (against(copy).ballotVoid = 'NO_SIGNATURE')],
    ['an entry that is left out', (copy) => void copy.roll.entries.splice(0, 1)],
    ['an area', (copy) => (copy.roll.entries[0]!.areaCenti! += 1)],
    ['areas that two rights exchange', (copy) => exchangeAreas(copy)],
    ['a label', (copy) => (copy.roll.entries[0]!.label += '1')],
    ['the class of the matter', (copy) => (copy.poll.variant = 'GENERAL')],
    ['the rule', (copy) => Object.assign(copy.poll, { rule: 'DR5', body: 'DR5' })],
    ['the end of the window', (copy) => (copy.poll.closesAt += 1)],
    ['an extension', (copy) => copy.poll.extensions.push({ from: copy.poll.closesAt, to: copy.poll.closesAt })],
    ['the text', (copy) => (copy.poll.text += '。')],
    ['a setting', (copy) => (copy.profile.values['duplicatePolicy'] = 'LAST_VALID')],
    ['the clause on silence', (copy) => (copy.silentClause = { title: '', article: '', adoptedOn: '2026-01-01' })],
    ['the declared tally', (copy) => (copy.declared.tally['marked'] = 8)],
    ['the declared outcome', (copy) => (copy.declared.verdict['outcome'] = 'FAILED')],
    ['an excluded ballot', (copy) => copy.declared.excluded.push({ ballotId: copy.ballots[0]!.id, reason: 'DUPLICATE' })],
    ['a line that is left out', (copy) => void copy.chain.lines.splice(3, 1)],
    ['the hash of a line', (copy) => (copy.chain.lines[2]!.hash = '0'.repeat(64))],
    ['a checkpoint that is left out', (copy) => void copy.chain.checkpoints.shift()],
    ['a checkpoint that is added', (copy) => copy.chain.checkpoints.push({ ...copy.chain.checkpoints[0]! })],
    ['the hash of a checkpoint', (copy) => (copy.chain.checkpoints[0]!.hash = '0'.repeat(64))],
    ['the time of a checkpoint', (copy) => (copy.chain.checkpoints[0]!.at += 1)],
    ['an unknown field', (copy) => Object.assign(copy, { note: '' })],
    ['a fraction', (copy) => (copy.roll.entries[0]!.areaCenti = 0.5)]
  ];

  it.each(changes)('[JR3] [RL9] %s is refused by both counters, also with a new fingerprint', (_, change) => {
    let copy: CountRecord;
    try {
      copy = changed(change);
    } catch (error) {
      // What canonical JSON cannot hold has no fingerprint; the old one stays.
      if (!(error instanceof TypeError)) throw error;
      copy = structuredClone(record);
      change(copy);
    }
    expect(recountValue(copy).status).not.toBe('AGREES');
    expect(verifyAll([copy])[0]?.status).not.toBe(0);
  });

  it('[JR3] any of it is refused with the old fingerprint', () => {
    const copy = structuredClone(record);
    copy.community.name += '（改）';
    expect(recountValue(copy).findings).toMatchObject([{ where: 'fingerprint' }]);
    expect(verifyAll([copy])[0]?.status).toBe(1);
  });
});
