/** States of a vote, in English: what a phone that votes says of states. */

export const pollStates = { NOTICED: 'Announced', OPEN: 'Voting', CLOSED: 'Closed', DECLARED: 'Declared', VOID: 'Void' };
