/** How far an owners' vote is, with what may be done now. */
import { votesAction } from '../votesAction.ts';
import type { Actions } from './$types';

export const actions: Actions = { command: votesAction() };
