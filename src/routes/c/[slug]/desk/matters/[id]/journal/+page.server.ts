/** What happened to a matter, from the journal. */
import type { MatterJournal } from '#contract/views/matterJournal.ts';
import { listParams } from '../../../../../../listParams.ts';
import { readView } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

/** Entries on one page. */
const PER_PAGE = 60;

export const load: PageServerLoad = async (event) => {
  const { lines } = await readView<MatterJournal>(event, 'matter.journal', { matterId: event.params.id });
  const pages = Math.max(1, Math.ceil(lines.length / PER_PAGE));
  const page = Math.min(listParams(event.url).page, pages);
  return { lines: lines.slice((page - 1) * PER_PAGE, page * PER_PAGE), page, pages };
};
