/** DR1: the worked examples and who may be missing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTIES, type Party } from '../../basics/actor.ts';
import { jointConsensus, type ConsensusPosition } from './jointConsensus.ts';

const LETTERS: Record<string, ConsensusPosition> = { A: 'AGREE', R: 'AGREE_WITH_RESERVATION', N: 'NO_POSITION', O: 'OBJECT' };

/** `AARN`: positions in the order of the parties; `-` = gave none. */
function evaluate(letters: string, partiesPresent: readonly Party[] = PARTIES, roll = 16) {
  const positions = PARTIES.flatMap((party, index) => {
    const position = LETTERS[letters[index] ?? '-'];
    return position ? [{ party, position, ...(position === 'AGREE_WITH_RESERVATION' ? { reservation: '增设2处投放点' } : {}) }] : [];
  });
  return jointConsensus.evaluate({ roll, partiesPresent, positions });
}

describe('DR1 joint consensus', () => {
  it.each([
    ['AAAA', 'PASSED', 'example 1'],
    ['AARN', 'PASSED', 'example 2: reservation printed'],
    ['AAOA', 'FAILED', 'example 3'],
    ['AARA', 'PASSED', 'AC-1, round 2'],
    ['AAOA', 'FAILED', 'AC-1, the property company objects'],
    ['AAN-', 'FAILED', 'two agree: one short'],
    ['AAA-', 'PASSED', 'three agree, one gave none'],
    ['RRRR', 'PASSED', 'all with reservations'],
    ['NNNN', 'FAILED', 'nobody has a position'],
    ['----', 'FAILED', 'nobody gave one']
  ])('[DR1] %s → %s (%s)', (letters, outcome) => {
    expect(evaluate(letters)).toMatchObject({ ok: true, value: { rule: 'DR1', outcome } });
  });

  it('[DR1] shows its tests and names the parties with reservations and objections', () => {
    expect(evaluate('ARAO')).toMatchObject({
      value: {
        outcome: 'FAILED',
        dissent: ['OWNERS_COMMITTEE', 'SOCIAL_ORGANISATION'],
        tests: [
          { name: 'PARTIES_REPRESENTED', left: { product: 4 }, operator: '==', right: { product: 4 }, holds: true },
          { name: 'NO_OBJECTION', left: { product: 1 }, right: { product: 0 }, holds: false },
          { name: 'AGREEMENT', left: { product: 3 }, operator: '>=', right: { product: 3 }, holds: true }
        ]
      }
    });
  });

  it('[DR1] a party without anybody there: no quorum, whatever the others say', () => {
    expect(evaluate('AAA-', PARTIES.slice(0, 3))).toMatchObject({
      value: { outcome: 'NO_QUORUM', tests: [{ left: { product: 3 }, right: { product: 4 }, holds: false }] }
    });
  });

  it('[DR1] refuses a reservation without words and two positions of one party', () => {
    const party = 'PROPERTY_COMPANY';
    const refusalOf = (positions: { party: Party; position: ConsensusPosition; reservation?: string }[]) =>
      jointConsensus.evaluate({ roll: 16, partiesPresent: PARTIES, positions });
    expect(refusalOf([{ party, position: 'AGREE_WITH_RESERVATION', reservation: ' ' }])).toMatchObject({
      error: { code: 'voting.reservation-text-missing', rule: 'DR1', facts: { party } }
    });
    expect(
      refusalOf([
        { party, position: 'AGREE' },
        { party, position: 'OBJECT' }
      ])
    ).toMatchObject({
      error: { code: 'voting.position-twice', facts: { party } }
    });
  });

  it('[DR20] an empty roll is refused', () => {
    expect(evaluate('AAAA', PARTIES, 0)).toMatchObject({ error: { code: 'voting.roll-empty', rule: 'DR1' } });
  });

  it('[DR1] never passes against an objection nor with fewer than three who agree', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'R', 'N', 'O', '-'), minLength: 4, maxLength: 4 }), (letters) => {
        const agreeing = letters.replace(/[^AR]/g, '').length;
        const verdict = evaluate(letters);
        expect(verdict.ok && verdict.value.outcome === 'PASSED').toBe(!letters.includes('O') && agreeing >= 3);
      })
    );
  });
});
