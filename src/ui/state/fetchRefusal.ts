/** Asks the server for the sentences of a refusal that came over the line with its code only: the catalogue never travels to a phone. */
import type { Lang } from '../words/lang.ts';
import type { RefusalShown } from './refusal.ts';

/** The address that tells a refusal's sentences. */
export function toldPath({ code, facts }: RefusalShown, lang: Lang, zone: string): string {
  const asked: [string, string][] = [
    ['lang', lang],
    ['zone', zone]
  ];
  if (facts) asked.push(['facts', JSON.stringify(facts)]);
  return `/help/${encodeURIComponent(code)}/told?${asked.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

/** The refusal with what happened and what to do; without them when the server does not answer now. */
export async function fetchRefusal(refusal: RefusalShown, lang: Lang, zone: string): Promise<RefusalShown> {
  try {
    const response = await fetch(toldPath(refusal, lang, zone));
    if (!response.ok) return refusal;
    return { ...refusal, ...((await response.json()) as Pick<RefusalShown, 'what' | 'todo'>) };
  } catch {
    // The line is down: the notice shows its general sentence and the code.
    return refusal;
  }
}
