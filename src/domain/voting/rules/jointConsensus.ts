/** DR1 JOINT_CONSENSUS (四方一致): each party gives one position through its lead; no party objects and at least three agree. */
import { PARTIES, type Party } from '../../basics/actor.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { allHold, compare, type Outcome, type Verdict } from '../verdict.ts';
import { partiesRepresented } from './bodyQuorum.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';

export type ConsensusPosition = 'AGREE' | 'AGREE_WITH_RESERVATION' | 'NO_POSITION' | 'OBJECT';

/** One party's position; a reservation names itself. */
export interface PositionGiven {
  readonly party: Party;
  readonly position: ConsensusPosition;
  readonly reservation?: string;
}

export interface JointConsensusInput {
  /** Members on the roll of the item; 0 is refused. */
  readonly roll: number;
  /** Parties of which a member has checked in. */
  readonly partiesPresent: readonly Party[];
  /** A party that gave none counts as NO_POSITION. */
  readonly positions: readonly PositionGiven[];
}

/** Parties that must agree, with or without reservation. Source: product default [D]. */
export const CONSENSUS_AGREEMENTS_MIN = 3;

/**
 * Passed iff all four parties are represented, none objects, and three agree. Not represented: NO_QUORUM; else FAILED, and the chair
 * offers DR2, another round or escalation. Refuses `voting.roll-empty`, `voting.position-twice`, `voting.reservation-text-missing`.
 * Source: M-53, numbers product default [D]; SPEC DR1.
 */
function evaluate(input: JointConsensusInput): Result<Verdict, Refusal> {
  if (input.roll === 0) return refuseEmptyRoll('DR1');
  const refused = checkPositions(input);
  if (refused) return refused;
  const quorum = partiesRepresented(input.partiesPresent);
  const having = (...kinds: readonly ConsensusPosition[]) => input.positions.filter(({ position }) => kinds.includes(position));
  const noObjection = compare({ name: 'NO_OBJECTION', base: 'parties', operator: '==' }, { value: having('OBJECT').length }, { value: 0 });
  const agreement = compare(
    { name: 'AGREEMENT', base: 'parties', operator: '>=' },
    { value: having('AGREE', 'AGREE_WITH_RESERVATION').length },
    { value: CONSENSUS_AGREEMENTS_MIN }
  );
  const tests = quorum.holds ? [quorum, noObjection, agreement] : [quorum];
  const outcome: Outcome = !quorum.holds ? 'NO_QUORUM' : allHold(tests) ? 'PASSED' : 'FAILED';
  const dissenting = having('AGREE_WITH_RESERVATION', 'OBJECT').map(({ party }) => party);
  return ok({ rule: 'DR1', outcome, tests, needs: 'ALL', dissent: PARTIES.filter((party) => dissenting.includes(party)) });
}

function checkPositions({ positions }: JointConsensusInput) {
  for (const [index, { party, position, reservation = '' }] of positions.entries()) {
    if (positions.findIndex((other) => other.party === party) !== index) return refuse('voting.position-twice', 'DR1', { party });
    if (position === 'AGREE_WITH_RESERVATION' && reservation.trim() === '') {
      return refuse('voting.reservation-text-missing', 'DR1', { party });
    }
  }
  return undefined;
}

export const jointConsensus: DecisionRule<JointConsensusInput> = {
  id: 'DR1',
  name: 'JOINT_CONSENSUS',
  source: 'M-53; product default [D]',
  evaluate
};
