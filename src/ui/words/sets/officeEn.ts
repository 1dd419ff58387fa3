/** Words in English for the desk. */
import { desk } from '../en/desk.ts';
import { matter } from '../en/matter.ts';
import { matterForms } from '../en/matterForms.ts';
import { matterJournal } from '../en/matterJournal.ts';
import { office } from '../en/office.ts';
import { ownersVote } from '../en/ownersVote.ts';
import { paperVote } from '../en/paperVote.ts';
import { property } from '../en/property.ts';
import { register } from '../en/register.ts';
import { settings } from '../en/settings.ts';

export const officeEn = {
  desk,
  matter,
  matterForms,
  matterJournal,
  office,
  ownersVote,
  paperVote,
  property,
  register,
  settings
};
