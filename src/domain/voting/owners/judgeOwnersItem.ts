/** From an owners' tally and the frozen profile to the verdict of the rule that the matter was given. */
import type { Refusal } from '../../basics/refusal.ts';
import type { Result } from '../../basics/result.ts';
import type { RuleProfile } from '../../register/profile.ts';
import { RULES } from '../rules/index.ts';
import type { VoteOption } from '../rules/multiOption.ts';
import { ownersCount, type OwnersClass } from '../rules/ownersVote.ts';
import type { ConsentsByBase } from '../rules/unitUnanimous.ts';
import type { Tally } from '../tally.ts';
import type { Verdict } from '../verdict.ts';

/** How the item is put; a choice between options or candidates has its stage. */
export type OwnersQuestion =
  | { readonly method: 'YES_NO' }
  | { readonly method: 'MAJORITY_RUNOFF' | 'APPROVAL'; readonly stage: 'FIRST' | 'RUN_OFF'; readonly options: readonly VoteOption[] }
  | { readonly method: 'ELECTION'; readonly stage: 'FIRST' | 'RUN_OFF'; readonly seats: number; readonly candidates: readonly string[] };

export interface CountedOwnersItem {
  /** Of the matter: DR5, DR6, or DR7 with the class. */
  readonly rule: 'DR5' | 'DR6' | 'DR7';
  readonly ownersClass: OwnersClass;
  readonly question: OwnersQuestion;
  readonly tally: Tally;
  readonly profile: RuleProfile;
}

/** The verdict on one item; options are judged by DR11, candidates by DR12, with the owners' participation. Refuses as the rule does. Source: SPEC DR5, DR6, DR7, DR11, DR12. */
export function judgeOwnersItem({ rule, ownersClass, question, tally, profile }: CountedOwnersItem): Result<Verdict, Refusal> {
  const body = { body: rule };
  switch (question.method) {
    case 'YES_NO':
      if (rule === 'DR7') return RULES.DR7.evaluate({ ownersClass, ...ownersCount(tally) });
      return RULES[rule].evaluate(ownersCount(tally));
    case 'ELECTION':
      return RULES.DR12.evaluate({
        ...{ stage: question.stage, seats: question.seats, candidates: question.candidates, tally, body },
        areaMajority: profile.committeeElectionAreaMajority,
        byElectionCandidatesPerSeat: profile.byElectionCandidatesPerSeat
      });
    case 'MAJORITY_RUNOFF':
    case 'APPROVAL':
      return RULES.DR11.evaluate({ ...question, tally, body });
  }
}

/** What DR8 reads of a yes/no tally: those for out of all on the roll, in heads and in area. Source: M-16 [A2]; SPEC DR8. */
export function consentsOf(tally: Tally): ConsentsByBase {
  const { heads, area } = ownersCount(tally);
  return {
    heads: { all: heads.roll, consenting: heads.inFavour },
    area: { all: area.roll, consenting: area.inFavour }
  };
}
