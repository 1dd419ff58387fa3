/** Every refusal code of the product in one catalogue; each has its page at `/help/<code>`, for ever. */
import { commonErrors } from './errors/common.ts';
import type { ErrorCatalogue, ErrorText } from './errors/errorText.ts';
import { electionErrors } from './errors/election.ts';
import { lotteryErrors } from './errors/lottery.ts';
import { matterErrors } from './errors/matter.ts';
import { meetingErrors } from './errors/meeting.ts';
import { moneyErrors } from './errors/money.ts';
import { propertyErrors } from './errors/property.ts';
import { registerErrors } from './errors/register.ts';
import { documentErrors } from './errors/document.ts';
import { renderingErrors } from './errors/rendering.ts';
import { tableErrors } from './errors/tables.ts';

const AREAS: readonly ErrorCatalogue[] = [
  commonErrors,
  registerErrors,
  matterErrors,
  meetingErrors,
  documentErrors,
  renderingErrors,
  propertyErrors,
  tableErrors,
  moneyErrors,
  lotteryErrors,
  electionErrors
];

export const ERRORS: ErrorCatalogue = Object.assign({}, ...AREAS);

/** The texts of a code with its facts filled in; undefined for a code that is not catalogued. */
export function errorText(
  code: string,
  lang: 'zh-CN' | 'en',
  facts: Readonly<Record<string, string | number | boolean>> = {}
): ErrorText | undefined {
  const entry = ERRORS[code];
  if (!entry) return undefined;
  const texts = lang === 'zh-CN' ? entry.zh : entry.en;
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in facts ? String(facts[name]) : whole));
  return { what: fill(texts.what), todo: fill(texts.todo) };
}

/** Codes that stand twice in the areas: a start-up check, must be empty. */
export function doubleCodes(): string[] {
  const seen = new Set<string>();
  return AREAS.flatMap((area) => Object.keys(area)).filter((code) => seen.has(code) || !seen.add(code));
}
