/** The Chinese catalogue: the source of all words on screens. One line for each area; an area is a file pair zh/<area>.ts, en/<area>.ts. */
import { board } from './zh/board.ts';
import { boardForms } from './zh/boardForms.ts';
import { chair } from './zh/chair.ts';
import { choices } from './zh/choices.ts';
import { common } from './zh/common.ts';
import { desk } from './zh/desk.ts';
import { entry } from './zh/entry.ts';
import { forms } from './zh/forms.ts';
import { matter } from './zh/matter.ts';
import { matterForms } from './zh/matterForms.ts';
import { matterJournal } from './zh/matterJournal.ts';
import { meeting } from './zh/meeting.ts';
import { meetingDesk } from './zh/meetingDesk.ts';
import { meetingRecord } from './zh/meetingRecord.ts';
import { notices } from './zh/notices.ts';
import { office } from './zh/office.ts';
import { papers } from './zh/papers.ts';
import { parties } from './zh/parties.ts';
import { register } from './zh/register.ts';
import { roles } from './zh/roles.ts';
import { rules } from './zh/rules.ts';
import { settings } from './zh/settings.ts';
import { states } from './zh/states.ts';
import { steps } from './zh/steps.ts';
import { templates } from './zh/templates.ts';
import { time } from './zh/time.ts';
import { voting } from './zh/voting.ts';

export const zhCN = {
  board,
  boardForms,
  chair,
  choices,
  common,
  desk,
  entry,
  forms,
  matter,
  matterForms,
  matterJournal,
  meeting,
  meetingDesk,
  meetingRecord,
  notices,
  office,
  papers,
  parties,
  register,
  roles,
  rules,
  settings,
  states,
  steps,
  templates,
  time,
  voting
};

/** The shape of a catalogue; the English one must have every word of it. */
export type Messages = typeof zhCN;
