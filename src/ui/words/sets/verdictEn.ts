/** Words in English for results: what a phone needs only when a vote is declared. */
import { parties } from '../en/parties.ts';
import { rules } from '../en/rules.ts';

export const verdictEn = {
  parties,
  rules
};
