/** Words in English for the public board, the phone pages of residents and the entrances. */
import { board } from '../en/board.ts';
import { boardForms } from '../en/boardForms.ts';
import { election } from '../en/election.ts';
import { lottery } from '../en/lottery.ts';
import { money } from '../en/money.ts';
import { entry } from '../en/entry.ts';
import { meetingTerms } from '../en/meetingTerms.ts';
import { ownPaper } from '../en/ownPaper.ts';
import { papers } from '../en/papers.ts';
import { roles } from '../en/roles.ts';
import { steps } from '../en/steps.ts';
import { templates } from '../en/templates.ts';
import { voteRoll } from '../en/voteRoll.ts';
import { states } from '../en/states.ts';
import { voting } from '../en/votingPages.ts';

export const boardEn = {
  board,
  boardForms,
  election,
  entry,
  lottery,
  /** The terms only; the room’s set has the whole area. */
  meeting: meetingTerms,
  ownPaper,
  money,
  papers,
  roles,
  steps,
  templates,
  voteRoll,
  states,
  voting
};
