/** The register of papers: every number, narrowed by state, building and search. */
import type { PaperListView } from '#contract/views/papers.ts';
import { listParams } from '../../../../../../listParams.ts';
import { readView } from '../../../../../../readView.ts';
import type { PageServerLoad } from './$types';

const FILTERS = ['ALL', 'NOT_DELIVERED', 'OUT', 'RETURNED', 'POSTED', 'REPLACED'];

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const asked = searchParams.get('filter') ?? 'ALL';
  const filter = FILTERS.includes(asked) ? asked : 'ALL';
  const buildingId = searchParams.get('buildingId') || undefined;
  const list = listParams(event.url);
  const params = { pollId: event.params.pollId, filter, ...list, ...(buildingId ? { buildingId } : {}) };
  return { view: await readView<PaperListView>(event, 'papers.list', params), filter, buildingId: buildingId ?? '', search: list.search };
};
