/** Refusal codes of the area: meeting. */
import type { ErrorCatalogue } from './errorText.ts';
import { batchErrors } from './meeting/batches.ts';
import { callingErrors } from './meeting/calling.ts';
import { debateErrors } from './meeting/debate.ts';
import { ownersErrors } from './meeting/owners.ts';
import { ownersVoteErrors } from './meeting/ownersVote.ts';
import { paperErrors } from './meeting/papers.ts';
import { roundsErrors } from './meeting/rounds.ts';
import { screenErrors } from './meeting/screens.ts';
import { secretErrors } from './meeting/secret.ts';
import { votingErrors } from './meeting/voting.ts';

export const meetingErrors = {
  ...batchErrors,
  ...callingErrors,
  ...debateErrors,
  ...ownersErrors,
  ...ownersVoteErrors,
  ...paperErrors,
  ...roundsErrors,
  ...screenErrors,
  ...secretErrors,
  ...secretErrors,
  ...votingErrors
} as const satisfies ErrorCatalogue;
