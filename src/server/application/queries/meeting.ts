/** Views of the area meeting. */
import type { Query } from '../query.ts';
import { chairQuery } from './meeting/chair.ts';
import { doorQuery, myMeetingsQuery } from './meeting/doors.ts';
import { earliestQuery } from './meeting/earliest.ts';
import { detailQuery, listQuery, recordQuery } from './meeting/lists.ts';
import { liveQuery, wallQuery } from './meeting/live.ts';
import { mineQuery } from './meeting/mine.ts';
import { paperQuery } from './meeting/paper.ts';
import { rightsQuery } from './meeting/rights.ts';
import { screensQuery } from './meeting/screens.ts';
import { checkpointsQuery, myPollsQuery, receiptQuery, resultQuery } from './meeting/polls.ts';

export const meetingQueries: readonly Query[] = [
  liveQuery,
  wallQuery,
  mineQuery,
  paperQuery,
  chairQuery,
  listQuery,
  detailQuery,
  earliestQuery,
  recordQuery,
  resultQuery,
  checkpointsQuery,
  myPollsQuery,
  receiptQuery,
  doorQuery,
  myMeetingsQuery,
  screensQuery,
  rightsQuery
];
