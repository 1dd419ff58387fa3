/** DR16: the worked examples and the end of a measure. */
import { describe, expect, it } from 'vitest';
import { PARTIES } from '../../basics/actor.ts';
import { instantAt } from '../../basics/time.ts';
import { tallyOf } from '../tallyFixture.ts';
import type { Verdict } from '../verdict.ts';
import { jointMajority } from './jointMajority.ts';
import { measureEndsAt, ratify, type RatifyInput } from './ratify.ts';

const ZONE = 'Asia/Shanghai';
const at = (date: string, time: string) => instantAt(date, time, ZONE);
const STARTED = at('2026-03-24', '10:00');

function dr2(present: number, yes: number): Verdict {
  const tally = tallyOf({ roll: 16, present, votes: { FOR: yes, AGAINST: present - yes } });
  const verdict = jointMajority.evaluate({
    body: 'DR2',
    quorum: '>= 2/3',
    eachParty: true,
    partiesPresent: PARTIES,
    majorityBase: 'PRESENT',
    tally
  });
  if (!verdict.ok) throw new Error(verdict.error.code);
  return verdict.value;
}

function evaluate(now: number, firstMeeting: RatifyInput['firstMeeting']) {
  return ratify.evaluate({ measureStartedAt: STARTED, maxDays: 30, zone: ZONE, now, firstMeeting });
}

describe('DR16 ratify', () => {
  it('[DR16] example 1 and AC-1: ratified 14 of 14 on 26 March, ends 23 April 24:00', () => {
    const verdict = evaluate(at('2026-03-26', '20:00'), { heldOn: '2026-03-26', decision: dr2(14, 14) });
    expect(verdict).toMatchObject({
      value: {
        rule: 'DR16',
        variant: 'PRESENT',
        outcome: 'PASSED',
        endsAt: at('2026-04-23', '24:00'),
        tests: [
          { name: 'WITHIN_DAYS', base: 'days', left: { product: 2 }, operator: '<=', right: { product: 30 } },
          {},
          {},
          { name: 'APPROVAL' }
        ]
      }
    });
  });

  it.each([
    ['example 2: not put', null],
    ['lost', dr2(14, 7)],
    ['without quorum', dr2(10, 10)]
  ])('[DR16] %s at the first meeting: lapses that day', (_, decision) => {
    const verdict = evaluate(at('2026-03-26', '20:00'), { heldOn: '2026-03-26', decision });
    expect(verdict).toMatchObject({ value: { outcome: 'LAPSED', endsAt: at('2026-03-26', '24:00') } });
  });

  it('[DR16] example 3: day 31 without decision has expired, day 30 has not', () => {
    expect(evaluate(at('2026-04-23', '23:59'), null)).toMatchObject({ value: { outcome: 'PENDING', endsAt: at('2026-04-23', '24:00') } });
    expect(evaluate(at('2026-04-24', '00:00'), null)).toMatchObject({ value: { outcome: 'EXPIRED', endsAt: at('2026-04-23', '24:00') } });
  });

  it('[DR16] a meeting on day 30 can ratify, one on day 31 comes too late', () => {
    const meeting = (heldOn: string) => evaluate(at(heldOn, '20:00'), { heldOn, decision: dr2(14, 14) });
    expect(meeting('2026-04-23')).toMatchObject({ value: { outcome: 'PASSED' } });
    expect(meeting('2026-04-24')).toMatchObject({ value: { outcome: 'EXPIRED' } });
  });

  it('[DR16] the first day is not counted, holidays do not move the end', () => {
    expect(measureEndsAt(STARTED, 30, ZONE)).toBe(at('2026-04-24', '00:00'));
    expect(measureEndsAt(at('2026-09-01', '00:00'), 30, ZONE)).toBe(at('2026-10-01', '24:00'));
    expect(measureEndsAt(at('2028-01-30', '23:59'), 30, ZONE)).toBe(at('2028-02-29', '24:00'));
  });

  it('[DR16] only DR2 ratifies', () => {
    const decision: Verdict = { ...dr2(14, 14), rule: 'DR4' };
    expect(() => evaluate(at('2026-03-26', '20:00'), { heldOn: '2026-03-26', decision })).toThrow(RangeError);
  });
});
