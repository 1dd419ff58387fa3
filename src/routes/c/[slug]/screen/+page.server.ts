/** The screen in the lobby: what hangs now, a few at a time, with the clock and a code to scan. */
import type { BoardHome } from '#contract/views/board.ts';
import { printedAddress } from '../../../printedAddress.ts';
import { publicView } from '../publicView.ts';
import type { PageServerLoad } from './$types';

/** Notices in one picture: more could not be read from the door. */
const AT_ONCE = 3;

export const load: PageServerLoad = async (event) => {
  const home = await publicView<BoardHome>(event, 'board.home');
  const pages = Math.max(1, Math.ceil(home.publicities.length / AT_ONCE));
  const wanted = Number(event.url.searchParams.get('page'));
  const page = Number.isInteger(wanted) && wanted >= 1 && wanted <= pages ? wanted : 1;
  const { origin } = printedAddress(event.locals.community?.publicUrl ?? '', event.locals.runtime.settings.publicUrl, event.url);
  return {
    publicities: home.publicities.slice((page - 1) * AT_ONCE, page * AT_ONCE),
    meetings: home.meetings.slice(0, 2),
    votes: home.votes.slice(0, 2),
    page,
    pages,
    nextPage: (page % pages) + 1,
    address: `${origin}/c/${event.params.slug}`
  };
};
