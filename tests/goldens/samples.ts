/** Realistic views of every document type, from the acceptance stories AC-8 (文明养犬公约) and AC-1 (垃圾桶下地库). */
import type { DocumentView } from '#contract/views/documents.ts';
import { corrigendum, countedAgain, englishCorrigendum, movedMeeting } from './sampleChanges.ts';
import { binsMinutes, binsRecord, checkIn, countSheet, englishNotice, invitations, meetingNotice } from './sampleMeetings.ts';
import { motionCount } from './sampleMotionCount.ts';
import { ownersVoteSamples } from './sampleOwnersVote.ts';
import { ownersWallSamples } from './sampleOwnersWall.ts';
import { paperSamples } from './samplePapers.ts';
import { certificate, draftNotice, poster, resultNotice } from './samplePublicity.ts';
import { binsResolution, covenantResolution } from './sampleResolutions.ts';

export { covenantVerdict } from './sampleBase.ts';
export { binsMinutes, binsRecord, checkIn, countSheet, invitations, meetingNotice } from './sampleMeetings.ts';
export { draftNotice, poster, resultNotice } from './samplePublicity.ts';
export { binsResolution, covenantResolution } from './sampleResolutions.ts';

export const samples: Record<string, DocumentView> = {
  'resolution-covenant': covenantResolution,
  'resolution-four-parties': binsResolution,
  minutes: binsMinutes,
  record: binsRecord,
  'notice-draft': draftNotice,
  'notice-result': resultNotice,
  certificate,
  corrigendum,
  'corrigendum-en': englishCorrigendum,
  'meeting-notice-moved': movedMeeting,
  'count-sheet-again': countedAgain,
  'meeting-notice': meetingNotice,
  'meeting-notice-en': englishNotice,
  'check-in-sheet': checkIn,
  poster,
  invitations,
  'count-sheet': countSheet,
  'count-sheet-motion': motionCount,
  ...paperSamples,
  ...ownersVoteSamples,
  ...ownersWallSamples
};
