/** Refusal codes of the area: matter. */
import type { ErrorCatalogue } from './errorText.ts';
import { afterwardsErrors } from './matter/afterwards.ts';
import { courseErrors } from './matter/course.ts';
import { proposalErrors } from './matter/proposal.ts';

export const matterErrors = { ...proposalErrors, ...courseErrors, ...afterwardsErrors } as const satisfies ErrorCatalogue;
