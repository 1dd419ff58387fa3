/** The English catalogue; a missing or surplus word is a type error. */
import { board } from './en/board.ts';
import { boardForms } from './en/boardForms.ts';
import { chair } from './en/chair.ts';
import { choices } from './en/choices.ts';
import { common } from './en/common.ts';
import { desk } from './en/desk.ts';
import { entry } from './en/entry.ts';
import { forms } from './en/forms.ts';
import { matter } from './en/matter.ts';
import { matterForms } from './en/matterForms.ts';
import { matterJournal } from './en/matterJournal.ts';
import { meeting } from './en/meeting.ts';
import { meetingDesk } from './en/meetingDesk.ts';
import { meetingRecord } from './en/meetingRecord.ts';
import { notices } from './en/notices.ts';
import { office } from './en/office.ts';
import { papers } from './en/papers.ts';
import { parties } from './en/parties.ts';
import { register } from './en/register.ts';
import { roles } from './en/roles.ts';
import { rules } from './en/rules.ts';
import { settings } from './en/settings.ts';
import { states } from './en/states.ts';
import { steps } from './en/steps.ts';
import { templates } from './en/templates.ts';
import { time } from './en/time.ts';
import { voting } from './en/voting.ts';
import type { Messages } from './zh-CN.ts';

export const en = {
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
} satisfies Messages;
