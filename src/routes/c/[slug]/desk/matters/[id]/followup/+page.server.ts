/** What follows the decision: tasks and the evaluation. */
import { matterAction } from '../../matterAction.ts';
import { matterChoices, whoOf } from '../../matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await matterChoices(event), who: whoOf(event.url) });

export const actions: Actions = { command: matterAction() };
