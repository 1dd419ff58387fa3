/** References in a scenario file: `$name` for what was saved, `@time` for an instant, `#date` for a calendar date. */
import { calendarDateAt } from '#domain/basics/time.ts';
import { instantOf, type TimeFrame } from './times.ts';

export type Names = ReadonlyMap<string, unknown>;

/**
 * Replaces references everywhere in a value: a text that is just `$name` becomes the saved value (of any type), `@2026-08-04 09:00` an
 * instant, `#now+7d` a calendar date, and `{$name}` inside a longer text its text. Throws for a name that was never saved.
 */
export function resolveReferences(value: unknown, names: Names, frame: TimeFrame): unknown {
  if (typeof value === 'string') return resolveText(value, names, frame);
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, names, frame));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, resolveReferences(inner, names, frame)]));
  }
  return value;
}

function resolveText(text: string, names: Names, frame: TimeFrame): unknown {
  if (/^\$[a-z][\w-]*(?::.+)?$/iu.test(text)) return known(text.slice(1), names);
  if (text.startsWith('@')) return instantOf(text.slice(1), frame);
  if (text.startsWith('#') && /^#(now|\d{4}-|[+-]\d|next|same)/.test(text)) {
    return calendarDateAt(
      instantOf(/\d{1,2}:\d{2}/.test(text) ? text.slice(1) : `${text.slice(1)}${/^#\d{4}-/.test(text) ? ' 00:00' : ''}`, frame),
      frame.zone
    );
  }
  return text.replace(/\{\$([a-z][\w-]*(?::[^}]+)?)\}/giu, (_, name: string) => String(known(name, names)));
}

function known(name: string, names: Names): unknown {
  if (!names.has(name)) throw new Error(`nothing is named $${name}`);
  return names.get(name);
}
