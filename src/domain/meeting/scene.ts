/** What the projector shows: the scene that the chair holds, or the one that follows from the meeting. */
import type { Meeting } from './records.ts';

export const SCENES = ['WELCOME', 'CHECK_IN', 'AGENDA', 'SPEECH', 'MOTION', 'VOTE', 'RESULT', 'RECESS', 'END'] as const;
export type Scene = (typeof SCENES)[number];

export interface SceneFacts {
  readonly meeting: Pick<Meeting, 'state' | 'sceneHeld' | 'speaking' | 'pendingMotionId' | 'currentItem'>;
  /** State of the poll shown now: the open one, else the last of the current item. */
  readonly pollState: 'OPEN' | 'CLOSED' | 'DECLARED' | null;
  /** A motion was put after that poll. */
  readonly hasNewerMotion: boolean;
}

/** The scene to show now. An open vote is never covered by a scene that is held. Source: domain 4.4, product 1; SPEC MG17. */
export function sceneNow({ meeting, pollState, hasNewerMotion }: SceneFacts): Scene {
  if (pollState === 'OPEN') return 'VOTE';
  const held = SCENES.find((scene) => scene === meeting.sceneHeld);
  if (held) return held;
  switch (meeting.state) {
    case 'CHECK_IN':
      return 'CHECK_IN';
    case 'RECESS':
      return 'RECESS';
    case 'IN_SESSION':
      return sessionScene(meeting, pollState, hasNewerMotion);
    case 'ADJOURNED':
    case 'RECORD_CONFIRMED':
    case 'MINUTES_PUBLISHED':
    case 'CANCELLED':
      return 'END';
    default:
      return 'WELCOME';
  }
}

function sessionScene(meeting: SceneFacts['meeting'], pollState: SceneFacts['pollState'], hasNewerMotion: boolean): Scene {
  if (pollState === 'CLOSED') return 'RESULT';
  if (meeting.speaking !== null) return 'SPEECH';
  // The result stays while its motion waits for a run-off.
  if (pollState === 'DECLARED' && !hasNewerMotion) return 'RESULT';
  if (meeting.pendingMotionId !== null) return 'MOTION';
  return 'AGENDA';
}
