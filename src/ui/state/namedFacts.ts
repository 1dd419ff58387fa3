/** The facts of a refusal with the codes in them replaced by the words people know: a role, a body, a parameter of a profile. */
import type { Messages } from '../words/zh-CN.ts';
import type { RefusalShown } from './refusal.ts';

type Names = Readonly<Record<string, string>>;

/** Which catalogue names the value of which fact. */
function namesOf(fact: string, words: Messages): Names | undefined {
  if (fact === 'role' || fact === 'needs') return words.roles.names;
  if (fact === 'body' || fact === 'bodies' || fact === 'bodyKind') return words.roles.bodies;
  if (fact === 'parameter')
    return Object.fromEntries(Object.entries(words.settings.profiles.names).map(([code, { name }]) => [code, name]));
  return undefined;
}

/** The same refusal with readable facts; a value without a name, and every other fact, stays as it is. Several codes stand apart by spaces. */
export function namedFacts<Refused extends Pick<RefusalShown, 'facts'>>(refusal: Refused, words: Messages): Refused {
  if (!refusal.facts) return refusal;
  const facts = Object.entries(refusal.facts).map(([fact, value]) => {
    const names = typeof value === 'string' ? namesOf(fact, words) : undefined;
    const codes = String(value).split(' ');
    // A name with spaces in it is no list of codes.
    return [fact, names && codes.every((code) => names[code] !== undefined) ? codes.map((code) => names[code]).join('、') : value] as const;
  });
  return { ...refusal, facts: Object.fromEntries(facts) };
}
