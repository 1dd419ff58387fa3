/** What may be done with one review: by its expert, or at the desk on the expert's paper. */
import type { ReviewView } from '#contract/views/matter.ts';
import type { Messages } from '../../words/zh-CN.ts';
import type { ListedAction } from './listedAction.ts';

/** The actions of a review under way, or of its conditions once it has concluded. */
export function reviewActions(review: ReviewView, isDesk: boolean, words: Messages): ListedAction[] {
  if (review.replacedAt !== null) return [];
  const target = { reviewId: review.reviewId };
  const { actions } = words.matter;
  if (review.conclusion !== null) {
    return review.conditions.flatMap((condition, index) =>
      condition.mergedAt === null
        ? [
            {
              command: 'review.merge-condition',
              target: { ...target, index },
              label: `${actions['review.merge-condition'] ?? ''} ${index + 1}`
            }
          ]
        : []
    );
  }
  const speaks = review.isMine || isDesk;
  const items: (ListedAction | false)[] = [
    speaks && review.conflict === null && { command: 'review.state-conflict', target },
    speaks && review.conflict !== null && { command: 'review.conclude', target },
    { command: 'review.release', target }
  ];
  return items.filter((item) => item !== false);
}
