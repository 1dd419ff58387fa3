/** The record of a secret vote: exported from a vote that was played, counted again by both counters, and refused by both once anything was changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CountRecord } from '#contract/views/countRecord.ts';
import { fingerprintOf, hashOfJson } from '#server/application/countRecord/fingerprint.ts';
import { recountValue } from '#server/application/countRecord/recountRecord.ts';
import { newStage, type Stage } from '../application/stage.ts';
import { closeByClock, openSecret } from '../secret/secretWay.ts';
import { verifyAll } from './python.ts';
import { takenRecord } from './taken.ts';

const VOTED = 22;
let stage: Stage;
let pollId: string;
let record: CountRecord;

beforeAll(async () => {
  stage = await newStage();
  const vote = await openSecret(stage);
  ({ pollId } = vote);
  const choices = ['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN'];
  for (let n = 1; n <= VOTED; n++) await stage.must('ballot.cast', { pollId, choice: choices[n % 5] }, `RESIDENT:${n}`);
  await closeByClock(stage, vote);
  await stage.must('poll.declare', { pollId }, 'SECRETARY');
  record = await takenRecord(stage, { pollId, form: 'MASKED' }, 'SECRETARY');
});
afterAll(() => stage.close());

/** Changed, and with a new fingerprint, as somebody would who knows how it is made. */
function changed(change: (record: CountRecord) => void): CountRecord {
  const copy = structuredClone(record);
  change(copy);
  return { ...copy, fingerprint: fingerprintOf(copy) };
}

const used = (copy: CountRecord, isUsed: boolean) => copy.roll.entries.find((entry) => entry.isUsed === isUsed)!;

describe('a record of a secret vote', () => {
  it('[SB10] is counted again by both counters with the declared result', () => {
    const recount = recountValue(record);
    expect(recount.findings).toEqual([]);
    expect(recount).toMatchObject({ status: 'AGREES', count: { verdict: { outcome: 'PASSED' }, tally: { ballots: VOTED, byParty: {} } } });
    const [python] = verifyAll([record]);
    expect(python?.findings).toBeUndefined();
    expect(python).toEqual({ status: 0, tally: recount.count?.tally, verdict: recount.count?.verdict, excluded: [] });
  });

  it('[SB10] has used rights and sealed ballots, and nothing that joins them; the full one as well', async () => {
    const full = await takenRecord(stage, { pollId, form: 'FULL' }, 'SECRETARY');
    expect(recountValue(full)).toMatchObject({ status: 'AGREES', findings: [] });
    expect(verifyAll([full])[0]?.status).toBe(0);
    for (const one of [record, full]) {
      expect(one.ballots).toEqual([]);
      expect(one.roll.entries.filter((entry) => entry.isUsed)).toHaveLength(VOTED);
      expect(one.sealed!.map((ballot) => ballot.id)).toEqual(one.sealed!.map((ballot) => ballot.id).sort());
      for (const ballot of one.sealed!) expect(Object.keys(ballot).sort()).toEqual(['choices', 'id']);
      const { sealed: _, ...rest } = one;
      const text = JSON.stringify(rest);
      for (const ballot of one.sealed!) expect(text).not.toContain(ballot.id);
      const rights = one.chain.lines.filter((line) => 'type' in line && line.type === 'RightUsed');
      expect(rights).toHaveLength(VOTED);
      expect(JSON.stringify(rights)).not.toMatch(/FOR|AGAINST|ABSTAIN/);
    }
    expect(JSON.stringify(record)).not.toContain(stage.personId('RESIDENT:1'));
  });
});

describe('what was changed in the record of a secret vote', () => {
  const changes: readonly [string, (copy: CountRecord) => void][] = [
    ['a choice', (copy) => (copy.sealed!.find((ballot) => ballot.choices[0] === 'AGAINST')!.choices = ['FOR'])],
    ['two choices that are exchanged', (copy) => exchange(copy)],
    ['the id of a ballot', (copy) => (copy.sealed![0]!.id = `0${copy.sealed![0]!.id.slice(1)}x`)],
    ['a ballot that is left out', (copy) => void copy.sealed!.pop()],
    ['a ballot and a right that are left out', (copy) => (copy.sealed!.pop(), void (used(copy, true).isUsed = false))],
    [
      'a ballot and a right that are added',
      (copy) => (copy.sealed!.push({ id: 'zz', choices: ['FOR'] }), void (used(copy, false).isUsed = true))
    ],
    ['another right that was used', (copy) => anotherRight(copy)],
    ['the order of the ballots', (copy) => void copy.sealed!.reverse()],
    ['a mark that the paper does not have', (copy) => (copy.sealed![0]!.choices = ['MAYBE'])],
    ['the mode', (copy) => (copy.poll.ballotMode = 'NAMED')],
    ['the mode, with everything that shows it', (copy) => asNamed(copy)],
    ['a named ballot', (copy) => void copy.ballots.push(namedBallot(used(copy, true).id))],
    ['a right beside a ballot', (copy) => Object.assign(copy.sealed![0]!, { entryId: used(copy, true).id })],
    ['the declared tally', (copy) => (copy.declared.tally['marked'] = 5)],
    ['the line of the sealing', (copy) => void copy.chain.lines.splice(lineOf(copy, 'PollSealed'), 1)],
    ['what the line of a right says', (copy) => sayOf(copy, 'RightUsed', 'rollEntryId', used(copy, false).id)],
    ['the hash of the box', (copy) => sayOf(copy, 'PollDeclared', 'boxHash', hashOfJson([]))]
  ];

  function anotherRight(copy: CountRecord): void {
    const [right, other] = [used(copy, true), used(copy, false)];
    right.isUsed = false;
    other.isUsed = true;
  }
  function exchange({ sealed }: CountRecord): void {
    const [one, other] = [sealed!.find((b) => b.choices[0] === 'FOR')!, sealed!.find((b) => b.choices[0] === 'AGAINST')!];
    [one.choices, other.choices] = [other.choices, one.choices];
  }
  function lineOf({ chain }: CountRecord, type: string): number {
    return chain.lines.findIndex((line) => 'type' in line && line.type === type);
  }
  function sayOf(copy: CountRecord, type: string, field: string, value: string): void {
    const line = copy.chain.lines[lineOf(copy, type)] as { data: { value: Record<string, unknown> } };
    line.data.value[field] = value;
  }
  function namedBallot(entryId: string): CountRecord['ballots'][number] {
    return {
      ...{ id: 'b1', entryId, unitId: null, choices: ['FOR'], itemVoid: null, ballotVoid: null, channel: 'PHONE' as const },
      ...{ castAt: record.poll.opensAt, serial: '', by: '', proxyId: null }
    };
  }
  function asNamed(copy: CountRecord): void {
    const rights = copy.roll.entries.filter((entry) => entry.isUsed).map((entry) => entry.id);
    copy.ballots = rights.map((entryId, n) => ({ ...namedBallot(entryId), id: `b${n}`, choices: copy.sealed![n]!.choices }));
    for (const entry of copy.roll.entries) delete entry.isUsed;
    delete copy.sealed;
    copy.poll.ballotMode = 'NAMED';
  }

  it.each(changes)('[SB10] [JR3] %s is refused by both counters, also with a new fingerprint', (_, change) => {
    const copy = changed(change);
    expect(recountValue(copy).status).not.toBe('AGREES');
    expect(verifyAll([copy])[0]?.status).not.toBe(0);
  });
});
