/** Reads the catalogue of refusals for the help pages: by area, by search, and with the rules that name a code. */
import { ERRORS, errorText } from '#contract/errors.ts';
import type { ErrorText } from '#contract/errors/errorText.ts';
import type { Lang } from '#ui/words/lang.ts';

export interface HelpCode {
  readonly code: string;
  readonly text: ErrorText;
}

export interface HelpArea {
  /** First part of the codes: `publicity`. */
  readonly area: string;
  readonly codes: readonly HelpCode[];
}

export interface HelpRule {
  readonly id: string;
  /** The line of the specification, in English, with its source. */
  readonly text: string;
}

/** Codes by area, in the order of the catalogue; with a search, only those whose code or texts hold it. Gaps are filled with `gap`. */
export function helpAreas(lang: Lang, search: string, gap: string): HelpArea[] {
  const wanted = search.trim().toLowerCase();
  const areas = new Map<string, HelpArea['codes'][number][]>();
  for (const code of Object.keys(ERRORS)) {
    const text = textOfCode(code, lang, gap);
    if (!text || (wanted !== '' && !`${code} ${text.what} ${text.todo}`.toLowerCase().includes(wanted))) continue;
    const area = code.split('.')[0]!;
    areas.set(area, [...(areas.get(area) ?? []), { code, text }]);
  }
  return [...areas].map(([area, codes]) => ({ area, codes }));
}

/** The texts of a code for a reader who has no facts at hand; undefined for a code that does not exist. */
export function textOfCode(code: string, lang: Lang, gap: string) {
  const text = Object.hasOwn(ERRORS, code) ? errorText(code, lang) : undefined;
  return text && { what: withGaps(text.what, gap), todo: withGaps(text.todo, gap) };
}

function withGaps(sentence: string, gap: string): string {
  return sentence.replace(/\{\w+\}/g, gap);
}

const RULE_LINE = /^- \*\*([A-Z]+\d+(?:\.\d+)?)\*\* (.+)$/gm;

/** Lines of the specification that name the code, or stand under one of the ids. */
export function rulesOf(spec: string, code: string, ids: readonly string[] = []): HelpRule[] {
  return [...spec.matchAll(RULE_LINE)]
    .map(([, id, text]) => ({ id: id!, text: text! }))
    .filter((rule) => ids.includes(rule.id) || rule.text.includes(`\`${code}\``))
    .map((rule) => ({ ...rule, text: rule.text.replaceAll('`', '') }));
}
