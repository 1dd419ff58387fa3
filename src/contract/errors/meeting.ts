/** Refusal codes of the area: meeting. */
import type { ErrorCatalogue } from './errorText.ts';
import { callingErrors } from './meeting/calling.ts';
import { debateErrors } from './meeting/debate.ts';
import { roundsErrors } from './meeting/rounds.ts';
import { votingErrors } from './meeting/voting.ts';

export const meetingErrors = { ...callingErrors, ...debateErrors, ...roundsErrors, ...votingErrors } as const satisfies ErrorCatalogue;
