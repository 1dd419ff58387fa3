/** The action of every page of an owners' vote: its forms are read back by the specs that drew them. */
import { ownersVoteFields } from '#ui/forms/ownersVote.ts';
import { preparePayload, specsOf } from '#ui/forms/matterForms.ts';
import { wordsFor } from '#ui/words/index.ts';
import { commandAction, type Afterwards } from '../../../../commandAction.ts';

/** The action for the commands of an owners' vote; `afterwards` may lead elsewhere. */
export function votesAction(afterwards?: Afterwards) {
  return commandAction(
    ({ locals }) => specsOf(wordsFor(locals.lang), [...Object.keys(ownersVoteFields), 'poll.declare']),
    afterwards,
    preparePayload
  );
}
