/** Fields of what an owner may say of his printed ballot. */
import { LIMITS } from '#contract/limits.ts';
import type { FieldSpec } from '../state/fields.ts';
import type { Messages } from '../words/zh-CN.ts';

/** paper.object */
export function objectFields(words: Messages): FieldSpec[] {
  return [{ name: 'text', kind: 'textarea', label: words.ownPaper.objectText, isRequired: true, maxChars: LIMITS.lineChars * 2 }];
}
