/** Words in Chinese for the meeting: phones in the room, wall, chair’s console. */
import { assist } from '../zh/assist.ts';
import { chair } from '../zh/chair.ts';
import { meeting } from '../zh/meeting.ts';
import { meetingDesk } from '../zh/meetingDesk.ts';
import { meetingRecord } from '../zh/meetingRecord.ts';
import { screens } from '../zh/screens.ts';

export const roomZh = {
  assist,
  chair,
  meeting,
  meetingDesk,
  meetingRecord,
  screens
};
