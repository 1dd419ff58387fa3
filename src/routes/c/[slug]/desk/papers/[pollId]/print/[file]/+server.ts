/** The sheets of one vote as PDF: ballots, list, receipts, powers. Made when asked for, kept by nobody. */
import type { DocumentView } from '#contract/views/documents.ts';
import { error, redirect } from '@sveltejs/kit';
import { printedAddress } from '../../../../../../../printedAddress.ts';
import { readView } from '../../../../../../../readView.ts';
import type { RequestHandler } from './$types';

const SHEETS: Readonly<Record<string, string>> = {
  'ballots.pdf': 'BALLOTS',
  'register.pdf': 'REGISTER',
  'receipts.pdf': 'RECEIPTS',
  'proxy-form.pdf': 'PROXY_FORM'
};

export const GET: RequestHandler = async (event) => {
  const { params, locals, url } = event;
  const sheet = SHEETS[params.file];
  if (sheet === undefined) error(404, { message: 'record.not-found', code: 'record.not-found' });
  const number = (name: string) =>
    /^\d{1,7}$/.test(url.searchParams.get(name) ?? '') ? { [name]: Number(url.searchParams.get(name)) } : {};
  const rollEntryId = url.searchParams.get('rollEntryId');
  const view = await readView<DocumentView>(event, 'papers.print', {
    ...{ pollId: params.pollId, sheet, ...number('from'), ...number('to'), lang: locals.lang },
    ...(url.searchParams.get('size') === 'LARGE' ? { size: 'LARGE' } : {}),
    ...(rollEntryId ? { rollEntryId } : {})
  });
  const { origin } = printedAddress(locals.community?.publicUrl ?? '', locals.runtime.settings.publicUrl, url);
  const made = await locals.runtime.documents.render(withAddresses(view, origin));
  if (!made.ok) redirect(303, `/help/${made.error.code}`);
  return new Response(made.value as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(made.value.length),
      'content-disposition': `inline; filename="${params.file}"`,
      'cache-control': 'private, no-store'
    }
  });
};

/** The printed codes lead to this site. */
function withAddresses(view: DocumentView, origin: string): DocumentView {
  if (view.type !== 'ballot-paper') return view;
  return { ...view, ballots: view.ballots.map((ballot) => ({ ...ballot, url: `${origin}${ballot.url}` })) };
}
