/** An action of a matter as its pages show it: with the sentence of the guard that holds it, and what its form is about. */
import type { ActionView } from '#contract/views/matter.ts';
import type { Messages } from '../../words/zh-CN.ts';
import type { Lang } from '../../words/lang.ts';
import { readableFacts } from '../readableFacts.ts';
import type { RefusalShown } from '../refusal.ts';
import { refusalShown } from '../refusalShown.ts';

export interface ShownAction extends ActionView {
  readonly blocked: RefusalShown | null;
}

/** A guard's refusal with its sentences. For servers: brings the whole catalogue. */
export function shownRefusal(
  refusal: { readonly code: string; readonly rule?: string | null; readonly facts?: RefusalShown['facts'] | null },
  words: Messages,
  lang: Lang,
  zone: string
): RefusalShown {
  const facts = readableFacts(refusal.facts ?? {}, words, lang, zone);
  return refusalShown({ code: refusal.code, ...(refusal.rule ? { rule: refusal.rule } : {}), facts }, lang);
}

/** Actions with the sentences of their guards. For servers. */
export function shownActions(actions: readonly ActionView[], words: Messages, lang: Lang, zone: string): ShownAction[] {
  return actions.map((action) => ({ ...action, blocked: action.blockedBy ? shownRefusal(action.blockedBy, words, lang, zone) : null }));
}
