/** Words in Chinese for results: what a phone needs only when a vote is declared. */
import { parties } from '../zh/parties.ts';
import { rules } from '../zh/rules.ts';
import { states } from '../zh/states.ts';
import { voting } from '../zh/votingPages.ts';

export const verdictZh = {
  parties,
  rules,
  states,
  voting
};
