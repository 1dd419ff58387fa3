/** What one may mark on a ballot and how each choice looks: word first, then shape, then colour. */
import type { IconName } from '../components/Icon.svelte';

export interface BallotChoice {
  /** FOR, AGAINST, ABSTAIN, or the id of an option. */
  code: string;
  /** Title of an option; the usual word otherwise. */
  label?: string;
}

/** yes and no have their colours, all else is ink. */
export type ChoiceTone = 'yes' | 'no' | 'abstain' | 'option';

export const YES_NO_CHOICES: readonly BallotChoice[] = [{ code: 'FOR' }, { code: 'AGAINST' }, { code: 'ABSTAIN' }];

const LOOKS: Readonly<Record<string, { tone: ChoiceTone; icon: IconName }>> = {
  FOR: { tone: 'yes', icon: 'check' },
  AGAINST: { tone: 'no', icon: 'cross' },
  ABSTAIN: { tone: 'abstain', icon: 'dash' },
  FOLLOW_MAJORITY: { tone: 'abstain', icon: 'follow' }
};

/** Colour role and shape of a choice. */
export function choiceLook(code: string): { tone: ChoiceTone; icon: IconName } {
  return LOOKS[code] ?? { tone: 'option', icon: 'check' };
}
