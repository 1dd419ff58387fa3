/** What a phone in a meeting shows, and what of it comes first. */
import type { Party } from '#domain/basics/actor.ts';
import type { MeetingLiveView, MeetingMineView } from '#contract/views/meeting.ts';
import type { PaperView } from '#contract/views/voting.ts';

export interface PhoneParts {
  /** The ballot paper of the vote that runs, also when I may not vote: then it says why. */
  readonly paper: PaperView | null;
  readonly mustCheckIn: boolean;
  readonly maySpeak: boolean;
  readonly maySecondOrPut: boolean;
  /** Parties whose position is asked of me on the motion of now. */
  readonly leads: readonly Party[];
  readonly first: 'PAPER' | 'CHECK_IN' | 'POSITION' | 'NOW';
}

/** Decides from the room's and one's own picture; the server still decides every press. */
export function phoneParts(view: MeetingLiveView, mine: MeetingMineView): PhoneParts {
  const { seat } = mine;
  const isHere = seat !== null && seat.checkedInAt !== null && seat.leftAt === null;
  const isOpen = view.state === 'CHECK_IN' || view.state === 'IN_SESSION' || view.state === 'RECESS';
  const isInSession = view.state === 'IN_SESSION';
  const motion = view.motion;
  const asksPositions = isInSession && motion !== null && motion.rule === 'DR1' && motion.state !== 'PENDING';
  const leads = asksPositions && isHere ? mine.leads.filter((party) => view.presence.parties.some((row) => row.party === party)) : [];
  // The room and my paper come as two pictures: the paper is shown for the vote that the room is in.
  const paper = mine.paper !== null && mine.paper.state === 'OPEN' && (seat !== null || mine.paper.rights.length > 0) ? mine.paper : null;
  const mustCheckIn = seat !== null && isOpen && !isHere;
  return {
    paper,
    mustCheckIn,
    maySpeak: isHere && isInSession && view.currentItem >= 0,
    maySecondOrPut: isHere && isInSession && seat.hasVote && !mine.isChair,
    leads,
    first: paper ? 'PAPER' : mustCheckIn ? 'CHECK_IN' : leads.length > 0 ? 'POSITION' : 'NOW'
  };
}
