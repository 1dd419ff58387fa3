/** Why a paper cannot be printed now, e.g. a name with a character that no font has. */
import { error, redirect } from '@sveltejs/kit';
import type { IssuedDocument } from '#domain/followup/records.ts';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  const code = params.file.toLowerCase().replace(/\.pdf$/, '');
  const answer = locals.actor ? await locals.app.query('document.open', { code }, locals.actor) : undefined;
  if (!answer?.ok) error(404, { message: 'record.not-found', code: 'record.not-found' });
  const document = answer.value as IssuedDocument;
  const made = await locals.runtime.documents.renderIssued(document, url.origin);
  if (made.ok) redirect(303, url.pathname.replace(/\/refused$/, ''));
  setHeaders({ 'cache-control': 'no-store' });
  const isStaff = locals.actor?.roles.some((role) => STAFF_ROLES.includes(role)) ?? false;
  const { facts, ...refusal } = refusalShown(made.error, locals.lang);
  // Where the character stands tells a name: only those who can mend it read that.
  return { code, title: document.title, refusal, facts: isStaff ? (facts ?? {}) : {} };
};
