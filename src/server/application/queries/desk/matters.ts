/** desk.matters: every matter with the one thing that is next. */
import * as v from 'valibot';
import type { DeskMatterRow, DeskMatters } from '#contract/views/desk.ts';
import { ok } from '#domain/basics/result.ts';
import { MATTER_STATES, type Matter } from '#domain/matter/records.ts';
import { FINAL_STATES, stepOf, STEPS, type Step } from '#domain/matter/steps.ts';
import { factsOf } from '../../matter/loadFacts.ts';
import { query, type Reading } from '../../query.ts';
import { actionViews } from '../matter/actions.ts';
import { MATTER_READERS } from '../matter/detail.ts';
import { paged, PageParams } from '../register/paging.ts';

export const deskMatters = query({
  name: 'desk.matters',
  params: v.object({
    ...PageParams.entries,
    state: v.optional(v.picklist(MATTER_STATES)),
    step: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    /** OPEN = nothing that has ended; ALL = the archive too. */
    scope: v.optional(v.picklist(['OPEN', 'ALL', 'ENDED']), 'OPEN')
  }),
  roles: MATTER_READERS,
  audience: 'OWN',
  topics: () => ['community'],
  async run(reading, params) {
    const all = await reading.read.list('matter', params.state ? { state: params.state } : {}, { orderBy: 'proposedAt', descending: true });
    const inScope = all.filter(
      (matter) => params.state !== undefined || params.scope === 'ALL' || FINAL_STATES.includes(matter.state) === (params.scope === 'ENDED')
    );
    const wanted = inScope.filter((matter) => params.step === undefined || stepOf(matter) === params.step);
    const page = paged(wanted, params, (matter) => `${matter.number} ${matter.title}`);
    const rows = await Promise.all(page.rows.map((matter) => rowOf(reading, matter)));
    const steps = Object.fromEntries(STEPS.map((step) => [step, inScope.filter((matter) => stepOf(matter) === step).length])) as Record<
      Step,
      number
    >;
    const view: DeskMatters = { ...page, rows, steps };
    return ok(view);
  }
});

async function rowOf(reading: Reading, matter: Matter): Promise<DeskMatterRow> {
  const actions = FINAL_STATES.includes(matter.state) ? [] : actionViews(await factsOf(reading.read, matter), reading);
  const { id: matterId, number, title, state, template, proposedAt, reachedAt } = matter;
  return {
    ...{ matterId, number, title, state, template, proposedAt },
    step: stepOf(matter),
    urgency: matter.triage?.urgency ?? null,
    since: reachedAt[state] ?? proposedAt,
    next: actions.find((action) => action.isPrimary) ?? null
  };
}
