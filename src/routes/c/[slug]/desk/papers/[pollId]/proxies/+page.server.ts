/** Written powers: the list, and the two searches that lead to registering one. */
import { registerProxy } from '#contract/commands/papers/proxies.ts';
import type { ProxyListView, RightsFoundView } from '#contract/views/papers.ts';
import type { Paged, PersonRow } from '#contract/views/register.ts';
import { proxyFields, revokeFields } from '#ui/forms/papers.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView, type ViewRequest } from '../../../../../../readView.ts';
import { paperAction } from '../../paperAction.ts';
import type { Actions, PageServerLoad } from './$types';

/** Characters of a search. */
const SEARCH_CHARS = 60;

export const load: PageServerLoad = async (event) => {
  const { pollId } = event.params;
  const view = await readView<ProxyListView>(event, 'proxy.list', { pollId });
  const asked = (name: string) => (event.url.searchParams.get(name) ?? '').slice(0, SEARCH_CHARS);
  const roles = event.locals.actor?.roles ?? [];
  const mayRegister =
    registerProxy.roles.some((role) => roles.includes(role)) && (view.poll.state === 'NOTICED' || view.poll.state === 'OPEN');
  const search = { right: asked('right'), holder: asked('holder'), rightId: asked('rightId'), holderId: asked('holderId') };
  const found = mayRegister ? await searches(event, pollId, search) : { rights: [], people: [] };
  return { view, mayRegister, search, ...found };
};

async function searches(event: ViewRequest, pollId: string, search: { right: string; holder: string }) {
  const rights =
    search.right === '' ? [] : (await readView<RightsFoundView>(event, 'papers.rights', { pollId, search: search.right })).rights;
  const people = search.holder === '' ? [] : (await readView<Paged<PersonRow>>(event, 'register.people', { search: search.holder })).rows;
  return { rights, people: people.slice(0, 20).map(({ id, name, household }) => ({ id, name, household })) };
}

export const actions: Actions = {
  command: paperAction(async (event) => {
    const words = wordsFor(event.locals.lang);
    const view = await readView<ProxyListView>(event, 'proxy.list', { pollId: event.params.pollId ?? '' });
    return {
      'proxy.register': proxyFields(words, view.boxes, [{ personId: '', name: '' }], false),
      'proxy.revoke': revokeFields(words)
    };
  })
};
