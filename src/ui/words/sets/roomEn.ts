/** Words in English for the meeting: phones in the room, wall, chair’s console. */
import { assist } from '../en/assist.ts';
import { chair } from '../en/chair.ts';
import { meeting } from '../en/meeting.ts';
import { meetingDesk } from '../en/meetingDesk.ts';
import { meetingRecord } from '../en/meetingRecord.ts';
import { screens } from '../en/screens.ts';

export const roomEn = {
  assist,
  chair,
  meeting,
  meetingDesk,
  meetingRecord,
  screens
};
