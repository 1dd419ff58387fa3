/** Words in Chinese for the public board, the phone pages of residents and the entrances. */
import { board } from '../zh/board.ts';
import { boardForms } from '../zh/boardForms.ts';
import { election } from '../zh/election.ts';
import { lottery } from '../zh/lottery.ts';
import { money } from '../zh/money.ts';
import { entry } from '../zh/entry.ts';
import { meetingTerms } from '../zh/meetingTerms.ts';
import { ownPaper } from '../zh/ownPaper.ts';
import { papers } from '../zh/papers.ts';
import { roles } from '../zh/roles.ts';
import { steps } from '../zh/steps.ts';
import { templates } from '../zh/templates.ts';
import { voteRoll } from '../zh/voteRoll.ts';
import { states } from '../zh/states.ts';
import { voting } from '../zh/votingPages.ts';

export const boardZh = {
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
