/** The common terms of meetings, in English. */
import type { meetingTerms as source } from '../zh/meetingTerms.ts';

export const meetingTerms = {
  sorts: { ROUND: 'Deliberation', HEARING: 'Hearing', VOTE: 'Voting meeting' },
  standings: {
    STANDING: 'Standing member',
    STAKEHOLDER: 'Stakeholder',
    REPRESENTATIVE: 'For a household',
    OBSERVER: 'Observer',
    CHAIR_ONLY: 'Chair without a vote'
  },
  motionSorts: {
    SUBSTANTIVE: 'On the substance',
    DECIDING: 'Decides the matter',
    RATIFY: 'Ratifies an urgent measure',
    PROCEDURAL: 'Procedural',
    SURVEY: 'Calls for a survey'
  },
  outcomes: {
    CONTINUE: 'Continue next time',
    SURVEY: 'Survey first',
    DRAFT: 'Ready to draft',
    CONSENSUS: 'Consensus of the four parties',
    NO_CONSENSUS: 'No consensus',
    INQUORATE: 'Too few people: does not count',
    VOTE: 'Go to the vote'
  },
  scenes: {
    WELCOME: 'Welcome',
    CHECK_IN: 'Check-in',
    AGENDA: 'Agenda',
    SPEECH: 'Speech',
    MOTION: 'Motion',
    VOTE: 'Vote',
    RESULT: 'Result',
    RECESS: 'Recess',
    END: 'End'
  },
  floorStates: { WAITING: 'waiting', SPEAKING: 'speaking', DONE: 'has spoken', WITHDRAWN: 'withdrawn' },
  checkInModes: { STATIC: 'One code (paper or wall)', ROTATING: 'Code on the wall, new every minute' },

  startsAt: 'Time',
  place: 'Place',
  chair: 'Chair',
  recorder: 'Recorder',
  agenda: 'Agenda',
  agendaItem: (number: number) => `Item ${number}`,
  minutes: (count: number) => `${count} min`,
  motionNumber: (number: number) => `Motion ${number}`,
  proposedBy: (name: string) => `moved by ${name}`,
  secondedBy: (name: string) => `seconded by ${name}`,
  notSeconded: 'waits for a second',
  material: 'Papers of the meeting',
  rules: 'Rules of procedure',
  presence: 'Presence'
} satisfies typeof source;
