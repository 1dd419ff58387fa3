/** The action of every page of a matter: all its forms are read back by the same specs that drew them. */
import { preparePayload, specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type Afterwards } from '../../../../commandAction.ts';

/** The action for all commands of a matter; `afterwards` may lead elsewhere. */
export function matterAction(afterwards?: Afterwards) {
  return commandAction(({ locals }) => specsOf(wordsFor(locals.lang)), afterwards, preparePayload);
}
