/** Words in Chinese for results: what a phone needs only when a vote is declared. */
import { parties } from '../zh/parties.ts';
import { rules } from '../zh/rules.ts';

export const verdictZh = {
  parties,
  rules
};
