/** Tells the sentences of a refusal code with its facts filled in, for notices whose refusal came over the live line. */
import { isZone } from '#domain/basics/time.ts';
import { readableFacts } from '#ui/state/readableFacts.ts';
import { refusalShown } from '#ui/state/refusalShown.ts';
import { wordsFor } from '#ui/words/index.ts';
import { langOf } from '#ui/words/lang.ts';
import { DEFAULT_ZONE } from '#ui/words/zoned.ts';
import type { RequestHandler } from './$types';
import { factsOf } from './factsOf.ts';

/** `{ what, todo }` in `?lang` with the facts `?facts` (JSON) in the words of `?zone`; 404 for a code that is not catalogued, 400 for facts that are none. */
export const GET: RequestHandler = ({ params, url }) => {
  const lang = langOf(url.searchParams.get('lang'));
  const asked = url.searchParams.get('zone') ?? '';
  const facts = factsOf(url.searchParams.get('facts'));
  if (facts === null) return Response.json({ code: 'command.payload-invalid' }, { status: 400 });
  const readable = readableFacts(facts, wordsFor(lang), lang, isZone(asked) ? asked : DEFAULT_ZONE);
  const { what, todo } = refusalShown({ code: params.code, facts: readable }, lang);
  if (what === undefined) return Response.json({ code: 'record.not-found' }, { status: 404 });
  return Response.json({ what, todo }, { headers: { 'cache-control': 'private, max-age=3600' } });
};
