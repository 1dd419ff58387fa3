/** The front page of the settings: register readers only; what is not kept secret elsewhere is guarded here by the same posts. */
import type { RegisterOverview } from '#contract/views/register.ts';
import { readView } from '../../../../readView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ overview: await readView<RegisterOverview>(event, 'register.overview') });
