/** The notices of a matter with their proofs, opinions and ends. */
import { findPeople, whoOf } from '../../matterChoices.ts';
import { matterAction } from '../../matterAction.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const show = ['open', 'objections'].find((one) => one === url.searchParams.get('show')) ?? 'all';
  const today = calendarDateAt(locals.app.now(), locals.community!.zone);
  return { people: await findPeople(event), who: whoOf(url), show, today };
};

export const actions: Actions = { command: matterAction() };
