/** A table on its way into the register: its columns, the check, the writing; every step can be cancelled. */
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { PropertyImportView } from '#contract/views/property.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import type { Result } from '#domain/basics/result.ts';
import { newCommandId } from '#ui/state/commandId.ts';
import { settingsFromForm } from '#ui/state/register/importForm.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { signInPath } from '../../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends, setHeaders }) => {
  depends('sifang:import');
  if (!locals.actor) redirect(303, signInPath(url));
  setHeaders({ 'cache-control': 'no-store' });
  const view = await locals.app.imports.view(params.id, locals.actor);
  if (!view.ok) error(409, { message: view.error.code, code: view.error.code });
  const { refusal } = view.value;
  return { table: { ...view.value, refusal: refusal ? refusalShown(refusal, locals.lang) : null } };
};

export const actions: Actions = {
  check: (event) =>
    step(event, async ({ locals, params, request }) => {
      const view = await viewOf(locals, params.id ?? '');
      if (!view.ok) return view;
      const { settings, preview } = view.value;
      if (!settings) return { ok: false, error: { code: 'import.under-way' } };
      return locals.app.imports.check(params.id ?? '', settingsFromForm(await request.formData(), settings, preview), locals.actor!);
    }),
  apply: (event) => step(event, async ({ locals, params }) => locals.app.imports.apply(params.id ?? '', newCommandId(), locals.actor!)),
  cancel: (event) => step(event, async ({ locals, params }) => locals.app.imports.cancel(params.id ?? '', locals.actor!))
};

/** One step with its refusal shown in place; the page itself tells how far it is. */
async function step(event: RequestEvent, run: (event: RequestEvent) => Promise<Result<unknown, Refusal>>) {
  const { locals } = event;
  if (!locals.actor) return fail(403, { refusal: refusalShown({ code: 'authority.not-signed-in' }, locals.lang) });
  if (!locals.runtime.rates.allow(locals.actor.sessionId || locals.requestId, 'staff'))
    return fail(429, { refusal: refusalShown({ code: 'command.rate-exceeded' }, locals.lang) });
  const answer = await run(event);
  return answer.ok ? { isDone: true } : fail(409, { refusal: refusalShown(answer.error, locals.lang) });
}

async function viewOf(locals: App.Locals, uploadId: string): Promise<Result<PropertyImportView, Refusal>> {
  return locals.app.imports.view(uploadId, locals.actor!);
}
