/** In what way somebody was nominated, in one line: self, by how many, by which organisation. */
import type { CandidateLine } from '#contract/views/election.ts';
import type { Messages } from '../../words/zh-CN.ts';

/** Who nominated jointly is told by number only. SPEC NO4. */
export function nominatedHow(
  words: Messages,
  { sort, jointly, organisation }: Pick<CandidateLine, 'sort' | 'jointly' | 'organisation'>
): string {
  const own = words.election;
  return [own.sorts[sort], jointly > 0 ? own.jointly(jointly) : '', organisation].filter((part) => part !== '').join(' · ');
}
