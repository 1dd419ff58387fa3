/** What the pages of ledger, lottery and candidates share: their action, and which of their commands the reader may give. */
import { decidedSpecs, prepareDecided } from '#ui/forms/decidedTogether.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction } from '../../../../../commandAction.ts';

/** The action of these pages. */
export function decidedAction() {
  return commandAction(({ locals }) => decidedSpecs(wordsFor(locals.lang)), undefined, prepareDecided);
}

/** Commands of these pages that one of the reader's posts may give. */
export function mayGive({ app, actor, lang }: App.Locals): string[] {
  const roles = actor?.roles ?? [];
  const names = Object.keys(decidedSpecs(wordsFor(lang)));
  return names.filter((name) => app.registry.get(name)?.spec.roles.some((role) => roles.includes(role)));
}
