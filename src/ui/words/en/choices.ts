/** Choices on a ballot, stances, and the words around the act of voting, in English. */
import type { choices as source } from '../zh/choices.ts';

export const choices = {
  names: { FOR: 'For', AGAINST: 'Against', ABSTAIN: 'Abstain', FOLLOW_MAJORITY: 'With the majority', VOID: 'Void' },
  stances: { FOR: 'For', AGAINST: 'Against', QUESTION: 'Question' },
  positions: { AGREE: 'Agrees', AGREE_WITH_RESERVATION: 'Agrees with a reservation', NO_POSITION: 'No position', OBJECT: 'Objects' },
  ballot: 'Ballot',
  pickOne: 'Press one choice',
  readBack: (choice: string, subject: string) => `You chose: ${choice}. The item: ${subject}`,
  youChose: 'You chose',
  confirmCast: (choice: string) => `Cast “${choice}”`,
  chooseAgain: 'Choose again',
  notYetCast: 'Not cast yet: it counts when you confirm',
  sending: 'Casting… please keep this page open',
  unsure: 'Not confirmed yet, trying again. Your choice is kept on this phone and counts once.',
  cast: 'Vote recorded',
  castAt: (time: string) => `recorded at ${time}`,
  receipt: 'Receipt',
  mayChange: 'You may change it before the close',
  closed: 'Voting is closed'
} satisfies typeof source;
