/** The page behind every QR: what was issued under this code, whoever asks. */
import type { VerificationView } from '#contract/views/issued.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  const code = params.code.toLowerCase();
  const { store } = locals.app;
  const document = /^[a-z0-9]{6,16}$/.test(code) ? await store.documentByCode(code) : undefined;
  const community = document && (await store.communities()).find((one) => one.id === document.communityId);
  if (!community) {
    setHeaders({ 'cache-control': 'no-store' });
    return { code, community: null, document: null };
  }
  // The code is all that is needed: a visitor of that community reads its public side.
  const visitor = {
    kind: 'VISITOR',
    communityId: community.id,
    personId: '',
    sessionId: '',
    name: '',
    roles: [],
    parties: [],
    householdId: null
  } as const;
  const answer = await locals.app.query('document.verify', { code }, visitor);
  setHeaders({ 'cache-control': 'public, max-age=15' });
  return {
    code,
    community: { slug: community.slug, name: community.name, zone: community.zone, filingNumber: community.filingNumber },
    document: answer.ok ? (answer.value as VerificationView) : null
  };
};
