/** Records of an election: who was nominated, by whom, and whether the nominee stands. */
import type { RecordBase } from '../basics/decision.ts';

/** 自荐, 联名推荐, 组织推荐. */
export const NOMINATION_SORTS = ['SELF', 'JOINT', 'ORGANISATION'] as const;
export type NominationSort = (typeof NOMINATION_SORTS)[number];

export interface Nomination extends RecordBase {
  matterId: string;
  number: number;
  candidateName: string;
  candidatePersonId: string | null;
  /** Short statement printed in the list of candidates. */
  statement: string;
  sort: NominationSort;
  /** Names of those who nominate jointly, or of the organisation. */
  nominators: string[];
  state: 'NOMINATED' | 'STANDING' | 'DECLINED' | 'REFUSED' | 'WITHDRAWN';
  reason: string;
  at: number;
}
