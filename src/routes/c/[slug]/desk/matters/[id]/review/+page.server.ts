/** The expert review of a matter. */
import { matterAction } from '../../matterAction.ts';
import { matterChoices } from '../../matterChoices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ choices: await matterChoices(event) });

export const actions: Actions = { command: matterAction() };
