/** The import of a table: a trial that writes nothing, then the import itself; both read the same file. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { csvText } from '#contract/commands/register/csvText.ts';
import { CSV_CHARS_MAX } from '#contract/commands/register/importing.ts';
import type { ImportAnswer } from '#contract/views/register.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { IMPORT_HEADINGS, matchHeading } from '#domain/register/importRows.ts';
import { newCommandId } from '#ui/state/commandId.ts';
import { headingCells } from '#ui/state/register/heading.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { readView } from '../../../../../readView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  await readView(event, 'register.overview');
  return { headings: IMPORT_HEADINGS };
};

export const actions: Actions = { trial: (event) => run(event, true), import: (event) => run(event, false) };

async function run(event: RequestEvent, isTrial: boolean) {
  const { locals, request } = event;
  const refused = (refusal: Refusal, status = 409) => fail(status, { refusal: refusalShown(refusal, locals.lang) });
  if (!locals.actor) return refused({ code: 'authority.not-signed-in' }, 403);
  if (!locals.runtime.rates.allow(locals.actor.sessionId || locals.requestId, 'upload'))
    return refused({ code: 'command.rate-exceeded' }, 429);
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) return fail(400, { missing: 'noFile' as const });
  // A character is at most four bytes: what is longer than that can only be refused.
  if (file.size > CSV_CHARS_MAX * 4) return refused({ code: 'command.too-large' }, 413);
  const csv = csvText(new Uint8Array(await file.arrayBuffer()));
  if (csv === null || csv.includes('\0')) return fail(400, { missing: 'notText' as const });
  const answer = await locals.app.execute({ id: newCommandId(), name: 'register.import', payload: { csv, isTrial } }, locals.actor);
  if (!answer.ok) return refused(answer, answer.code.startsWith('authority.') ? 403 : 409);
  return { fileName: file.name, isTrial, matches: matchHeading(headingCells(csv)), answer: answer.data as ImportAnswer };
}
