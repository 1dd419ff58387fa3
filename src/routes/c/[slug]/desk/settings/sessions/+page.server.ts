/** Devices that are signed in. */
import type { Paged, SessionRow } from '#contract/views/register.ts';
import { commandAction } from '../../../../../commandAction.ts';
import { listParams } from '../../../../../listParams.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const list = listParams(event.url);
  return { search: list.search, sessions: await readView<Paged<SessionRow>>(event, 'register.sessions', list) };
};

export const actions: Actions = { command: commandAction({ 'session.revoke': [], 'session.revoke-all': [] }) };
