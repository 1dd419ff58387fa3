/** Who speaks next. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { request } from './meetingFixture.ts';
import { nextSpeaker, speakingOrder } from './nextSpeaker.ts';
import { STANCES } from './records.ts';

const waits = (personId: string, requestedAt: number, stance: (typeof STANCES)[number] = 'FOR') =>
  request(personId, { requestedAt, stance });
const spoke = (personId: string, startedAt: number, stance: (typeof STANCES)[number] = 'FOR') =>
  request(personId, { startedAt, stance, state: 'DONE' });

describe('the queue', () => {
  it('[RD3] is sorted by times spoken, then by time of request', () => {
    const order = speakingOrder(
      [waits('twice', 1), waits('late', 9), waits('early', 5), waits('once', 2)],
      [spoke('twice', 1), spoke('twice', 2), spoke('once', 3)]
    );
    expect(order.map((one) => one.personId)).toEqual(['early', 'late', 'once', 'twice']);
  });

  it('[RD3] does not depend on the order in which requests are read', () => {
    const anyRequest = fc.record({
      person: fc.integer({ min: 0, max: 20 }),
      at: fc.integer({ min: 0, max: 5 }),
      stance: fc.constantFrom(...STANCES)
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRequest, { selector: (one) => one.person }),
        fc.array(fc.integer({ min: 0, max: 20 })),
        (raw, speeches) => {
          const waiting = raw.map((one) => waits(`p${one.person}`, one.at, one.stance));
          const given = speeches.map((person, index) => spoke(`p${person}`, index));
          const forward = speakingOrder(waiting, given).map((one) => one.id);
          const backward = speakingOrder([...waiting].reverse(), [...given].reverse()).map((one) => one.id);
          expect(backward).toEqual(forward);
        }
      )
    );
  });
});

describe('the next speaker', () => {
  it('[RD7] is of the other side when somebody of it waits', () => {
    const waiting = [waits('pro', 1, 'FOR'), waits('con', 9, 'AGAINST')];
    expect(nextSpeaker(waiting, [spoke('x', 1, 'FOR')])?.personId).toBe('con');
    expect(nextSpeaker(waiting, [spoke('x', 1, 'AGAINST')])?.personId).toBe('pro');
    expect(nextSpeaker(waiting, [])?.personId).toBe('pro');
  });

  it('[RD7] may be a question on either turn, and a question does not end a side’s turn', () => {
    const waiting = [waits('pro', 1, 'FOR'), waits('asks', 2, 'QUESTION'), waits('con', 3, 'AGAINST')];
    expect(nextSpeaker(waiting, [spoke('x', 1, 'FOR'), spoke('y', 2, 'QUESTION')])?.personId).toBe('asks');
  });

  it('[RD7] is the first of the queue when only one side waits; nobody when nobody waits', () => {
    expect(nextSpeaker([waits('b', 2), waits('a', 1)], [spoke('x', 1, 'FOR')])?.personId).toBe('a');
    expect(nextSpeaker([], [spoke('x', 1)])).toBeUndefined();
  });
});
