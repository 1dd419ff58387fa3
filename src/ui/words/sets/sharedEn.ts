/** Words in English for what every screen and the voting page need; all of it travels to each phone that votes. */
import { choices } from '../en/choices.ts';
import { common } from '../en/common.ts';
import { forms } from '../en/forms.ts';
import { notices } from '../en/notices.ts';
import { pollStates } from '../en/pollStates.ts';
import { time } from '../en/time.ts';
import { voting } from '../en/voting.ts';

export const sharedEn = {
  choices,
  common,
  forms,
  notices,
  /** Of a vote alone; all others come with the sets of the pages. */
  states: { poll: pollStates },
  time,
  voting
};
