/** Nominations of one matter, the candidates that the notice of the vote will name, and the posts of the elected. */
import type { DeskNominations } from '#contract/views/election.ts';
import { calendarDateAt } from '#domain/basics/time.ts';
import { readView } from '../../../../../../readView.ts';
import { findPeople, whoOf } from '../../matterChoices.ts';
import { decidedAction, mayGive } from '../decidedAction.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await readView<DeskNominations>(event, 'nomination.list', { matterId: event.params.id }),
  people: await findPeople(event),
  who: whoOf(event.url),
  today: calendarDateAt(event.locals.app.now(), event.locals.community!.zone),
  mayGive: mayGive(event.locals)
});

export const actions: Actions = { command: decidedAction() };
