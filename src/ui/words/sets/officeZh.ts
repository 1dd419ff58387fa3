/** Words in Chinese for the desk. */
import { desk } from '../zh/desk.ts';
import { matter } from '../zh/matter.ts';
import { matterForms } from '../zh/matterForms.ts';
import { matterJournal } from '../zh/matterJournal.ts';
import { office } from '../zh/office.ts';
import { ownersVote } from '../zh/ownersVote.ts';
import { paperVote } from '../zh/paperVote.ts';
import { property } from '../zh/property.ts';
import { register } from '../zh/register.ts';
import { settings } from '../zh/settings.ts';

export const officeZh = {
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
