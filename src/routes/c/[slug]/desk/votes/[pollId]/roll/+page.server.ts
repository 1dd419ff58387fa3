/** The roll of an owners' vote: objections and their answers, and single rights that were looked for. */
import type { OwnersRightsView, RollObjectionsView } from '#contract/views/ownersVote.ts';
import type { Paged, PersonRow } from '#contract/views/register.ts';
import { hasRole } from '#domain/basics/actor.ts';
import { readView } from '../../../../../../readView.ts';
import { votesAction } from '../../votesAction.ts';
import type { Actions, PageServerLoad } from './$types';

/** Characters of a search. */
const SEARCH_CHARS = 60;

export const load: PageServerLoad = async (event) => {
  const { params, url, locals } = event;
  const { pollId } = params;
  const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, SEARCH_CHARS);
  const objections = await readView<RollObjectionsView>(event, 'vote.objections', { pollId });
  const maySearch = locals.actor !== null && hasRole(locals.actor, 'SECRETARY');
  const [search, who] = [asked('right'), asked('who')];
  const found = maySearch && search !== '' ? await readView<OwnersRightsView>(event, 'vote.rights', { pollId, search }) : null;
  const people = maySearch && who !== '' ? (await readView<Paged<PersonRow>>(event, 'register.people', { search: who })).rows : [];
  return {
    objections: objections.objections,
    maySearch,
    search,
    who,
    found,
    people: people
      .slice(0, 10)
      .map(({ id, name, household }) => ({ value: id, label: household === '' ? name : `${name}（${household}）` }))
  };
};

export const actions: Actions = { command: votesAction() };
