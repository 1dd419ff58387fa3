/** Versions of a draft as the public reads them: what hung or hangs, with what changed from one version to the next. */
import type { PublicDraft } from '#contract/views/board.ts';
import type { Draft } from '#domain/drafting/records.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import { markdownHtml } from '#server/documents/markdownHtml.ts';
import { textChanges } from '../../drafting/textChanges.ts';

/** Drafts that were posted, the newest first; what is still being written is not public. */
export function publicDrafts(drafts: readonly Draft[], publicities: readonly Publicity[]): PublicDraft[] {
  const posted = publicities.filter((publicity) => publicity.sort === 'DRAFT').map((publicity) => publicity.version);
  const shown = drafts.filter((draft) => posted.includes(draft.version)).sort((a, b) => a.version - b.version);
  return shown.map((draft, index) => publicDraft(draft, shown[index - 1])).reverse();
}

/** One version; `before` is the posted version before it. */
export function publicDraft(draft: Draft, before?: Draft): PublicDraft {
  const { version, state, title, scope, cost, duties, deadline, options, adoption, isMaterial, changeReason, textHash, savedAt } = draft;
  return {
    ...{ version, state, title, scope, cost, duties, deadline, options, isMaterial, changeReason, textHash, savedAt },
    // What an opinion is and what became of it, never whose it was.
    adoption: adoption.map((line) => ({ ...line, sourceId: '' })),
    html: markdownHtml(draft.body),
    changes: before ? textChanges(wholeText(before), wholeText(draft)) : []
  };
}

/** Everything that is decided on, so that a changed cost is seen like a changed sentence. */
function wholeText({ body, scope, cost, duties, deadline, options }: Draft): string {
  return [body, scope, cost, duties, deadline, ...options.map((option) => `${option.title} ${option.cost} ${option.effect}`)].join('\n');
}
