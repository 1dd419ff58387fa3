/** Words in English for results: what a phone needs only when a vote is declared. */
import { parties } from '../en/parties.ts';
import { rules } from '../en/rules.ts';
import { states } from '../en/states.ts';
import { voting } from '../en/votingPages.ts';

export const verdictEn = {
  parties,
  rules,
  states,
  voting
};
