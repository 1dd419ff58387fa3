/** The list of all matters: by step, by state, by words. */
import type { DeskMatters } from '#contract/views/desk.ts';
import { MATTER_STATES, type MatterState } from '#domain/matter/records.ts';
import { STEPS, type Step } from '#domain/matter/steps.ts';
import { listParams } from '../../../../listParams.ts';
import { readView } from '../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { url } = event;
  const { search, page } = listParams(url);
  const step = STEPS.find((one) => String(one) === url.searchParams.get('step')) ?? null;
  const state = MATTER_STATES.find((one) => one === url.searchParams.get('state')) ?? null;
  const params: { search: string; page: number; step?: Step; state?: MatterState } = { search, page };
  if (step !== null) params.step = step;
  if (state !== null) params.state = state;
  return { list: await readView<DeskMatters>(event, 'desk.matters', params), search, step, state };
};
