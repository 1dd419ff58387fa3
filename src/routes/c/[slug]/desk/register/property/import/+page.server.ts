/** The first step of an import: a table is handed over, and read in the background. */
import { fail, redirect } from '@sveltejs/kit';
import type { PropertyNames } from '#contract/views/property.ts';
import { TABLE_LIMITS } from '#contract/tableLimits.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { PROPERTY_HEADINGS } from '#domain/register/property/import/columns.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { readView } from '../../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView<PropertyNames>(event, 'property.places');
  return { headings: PROPERTY_HEADINGS };
};

export const actions: Actions = {
  upload: async ({ locals, request, params }) => {
    const refused = (refusal: Refusal, status = 409) => fail(status, { refusal: refusalShown(refusal, locals.lang) });
    if (!locals.actor) return refused({ code: 'authority.not-signed-in' }, 403);
    if (!locals.runtime.rates.allow(locals.actor.sessionId || locals.requestId, 'upload'))
      return refused({ code: 'command.rate-exceeded' }, 429);
    const file = (await request.formData()).get('file');
    if (!(file instanceof File) || file.size === 0) return fail(400, { isMissing: true });
    if (file.size > TABLE_LIMITS.bytes) return refused({ code: 'import.too-large', rule: 'RG31' }, 413);
    const taken = locals.app.imports.take(new Uint8Array(await file.arrayBuffer()), file.name, locals.actor);
    if (!taken.ok) return refused(taken.error, taken.error.code.startsWith('authority.') ? 403 : 409);
    redirect(303, `/c/${params.slug}/desk/register/property/import/${taken.value.uploadId}`);
  }
};
