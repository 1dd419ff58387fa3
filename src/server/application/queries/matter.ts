/** Views of the area matter. */
import type { Query } from '../query.ts';
import { matterDetail } from './matter/detail.ts';
import { matterDraft } from './matter/draft.ts';
import { myDuties, taskList } from './matter/duties.ts';
import { matterJournal } from './matter/journal.ts';

export const matterQueries: readonly Query[] = [matterDetail, matterDraft, matterJournal, taskList, myDuties];
