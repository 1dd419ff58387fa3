/** One owners' vote for all of its pages, with the commands that the reader may give and the sentences of the guards that hold them. */
import type { OwnersVoteView } from '#contract/views/ownersVote.ts';
import { ownersVoteFields } from '#ui/forms/ownersVote.ts';
import { shownRefusal } from '#ui/state/matter/shownAction.ts';
import { wordsFor } from '#ui/words/index.ts';
import { readView } from '../../../../../readView.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => {
  const { locals, params } = event;
  const view = await readView<OwnersVoteView>(event, 'vote.owners', { pollId: params.pollId });
  const roles = locals.actor?.roles ?? [];
  const allowed = [...Object.keys(ownersVoteFields), 'poll.declare'].filter((name) =>
    locals.app.registry.get(name)?.spec.roles.some((role) => roles.includes(role))
  );
  const words = wordsFor(locals.lang);
  const held = Object.entries(view.allowed).map(([name, refusal]) => [
    name,
    refusal ? shownRefusal(refusal, words, locals.lang, locals.community!.zone) : null
  ]);
  return { view, allowed, held: Object.fromEntries(held) as Record<string, ReturnType<typeof shownRefusal> | null> };
};
