/** The facts of a refusal in words: instants and dates as people write them, codes by their names. */
import { formatDate, formatInstant } from '../words/dates.ts';
import type { Lang } from '../words/lang.ts';
import type { Messages } from '../words/zh-CN.ts';
import type { RefusalShown } from './refusal.ts';

type Facts = NonNullable<RefusalShown['facts']>;
type Names = Readonly<Record<string, string>>;

/** Numbers from here on are instants (September 2001 in epoch ms): counts and shares never come near. */
const INSTANT_FROM = 1_000_000_000_000;

/** Which words name the codes of a fact. */
function namesOf(words: Messages): Readonly<Record<string, Names>> {
  const { states, templates, roles, rules, matterForms, desk, settings } = words;
  return {
    state: { ...states.matter, ...states.publicity, ...states.task, ...states.draft, ...states.poll },
    needs: { ...states.matter, ...states.task, ...roles.names },
    role: roles.names,
    body: roles.bodies,
    bodies: roles.bodies,
    bodyKind: roles.bodies,
    template: templates.names,
    rule: rules.names,
    allowed: rules.names,
    occasion: matterForms.publicity.occasions,
    field: { ...matterForms.draft, ...matterForms.review.fields } as unknown as Names,
    subject: desk.matter.decisionSubjects,
    parameter: Object.fromEntries(Object.entries(settings.profiles.names).map(([code, { name }]) => [code, name]))
  };
}

function readable(value: Facts[string], names: Names | undefined, words: Messages, lang: Lang, zone: string): Facts[string] {
  if (typeof value === 'number' && value >= INSTANT_FROM) return formatInstant(value, lang, { zone });
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, lang);
  if (!names) return value;
  // A text with spaces in it is a list of codes only when every part is one.
  const codes = value.split(' ');
  return codes.every((code) => typeof names[code] === 'string') ? codes.map((code) => names[code]).join(words.desk.separator) : value;
}

/** Facts as a sentence can say them; what has no words stays as it is. Takes the complete catalogue: for servers. */
export function readableFacts(facts: Facts, words: Messages, lang: Lang, zone: string): Facts {
  const names = namesOf(words);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, readable(value, names[name], words, lang, zone)]));
}
