/** Words in Chinese for what every screen and the voting page need; all of it travels to each phone that votes. */
import { choices } from '../zh/choices.ts';
import { common } from '../zh/common.ts';
import { forms } from '../zh/forms.ts';
import { notices } from '../zh/notices.ts';
import { pollStates } from '../zh/pollStates.ts';
import { time } from '../zh/time.ts';
import { voting } from '../zh/voting.ts';

export const sharedZh = {
  choices,
  common,
  forms,
  notices,
  /** Of a vote alone; all others come with the sets of the pages. */
  states: { poll: pollStates },
  time,
  voting
};
