/** The front of the community's board. */
import { BOARD_STEPS, type BoardHome, type BoardMatters } from '#contract/views/board.ts';
import { listParams } from '../../listParams.ts';
import { publicView } from './publicView.ts';
import type { PageServerLoad } from './$types';

const FILTERS = [...BOARD_STEPS, 'ARCHIVE', 'DECIDED'] as const;

export const load: PageServerLoad = async (event) => {
  const { search, page } = listParams(event.url);
  const wanted = event.url.searchParams.get('step');
  const step = FILTERS.find((one) => one === wanted) ?? null;
  const home = await publicView<BoardHome>(event, 'board.home');
  const matters = await event.locals.app.query('board.matters', { search, page, ...(step ? { step } : {}) }, event.locals.actor!);
  return { home, matters: matters.ok ? (matters.value as BoardMatters) : null, search, step };
};
