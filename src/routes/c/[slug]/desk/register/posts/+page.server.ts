/** Posts by party and body, with their terms. */
import type { BodyRow } from '#contract/views/register.ts';
import { reasonField } from '#ui/forms/register.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ bodies: await readView<readonly BodyRow[]>(event, 'register.posts') });

export const actions: Actions = {
  command: commandAction(({ locals }) => ({ 'post.end': [reasonField(wordsFor(locals.lang))] }))
};
