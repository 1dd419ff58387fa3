/** The overview of a matter: what to do next, what else, and what is on record. */
import { whoOf, matterChoices } from '../matterChoices.ts';
import { matterAction } from '../matterAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await matterChoices(event, event.params.id), who: whoOf(event.url) });

export const actions: Actions = { command: matterAction() };
