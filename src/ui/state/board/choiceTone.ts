/** The colour role of a choice: only yes, no and abstain have one; an option of several has none. */

export type ChoiceTone = 'yes' | 'no' | 'abstain';

const TONES: Readonly<Record<string, ChoiceTone>> = { FOR: 'yes', AGAINST: 'no', ABSTAIN: 'abstain' };

/** By the id of the choice; undefined for an option. */
export function choiceTone(id: string): ChoiceTone | undefined {
  return TONES[id];
}

/** By the place on a printed yes/no paper, whose choices stand in the order for, against, abstain; undefined where there were options. */
export function printedTone(rule: string, place: number): ChoiceTone | undefined {
  return rule === 'DR11' ? undefined : (['yes', 'no', 'abstain'] as const)[place];
}
