/** What may be done with a posted notice in its state, and what a new notice takes over from the one before. */
import type { MatterDetail, StaffPublicity } from '#contract/views/matter.ts';
import type { MatterChoices } from '../../forms/choices.ts';
import type { Messages } from '../../words/zh-CN.ts';
import type { ListedAction } from './listedAction.ts';

const OPEN: readonly StaffPublicity['state'][] = ['RUNNING', 'PAUSED', 'ENDED'];

/** The actions of one notice; none once it is certified, withdrawn or replaced. */
export function publicityActions(
  publicity: StaffPublicity,
  { matter }: Pick<MatterDetail, 'matter'>,
  choices: MatterChoices
): ListedAction[] {
  if (!OPEN.includes(publicity.state)) return [];
  const target = { publicityId: publicity.id };
  const own = { matterId: matter.id };
  const isDraft = publicity.sort === 'DRAFT';
  const isRunning = publicity.state === 'RUNNING';
  const proof = { occasion: publicity.missingProof ?? 'OTHER', place: publicity.places[0] ?? '' };
  const actions: (ListedAction | false)[] = [
    { command: 'publicity.add-proof', target, choices: { values: proof } },
    !publicity.isEndConfirmed && { command: 'publicity.confirm-end', target },
    publicity.state === 'PAUSED' && { command: 'publicity.resume', target },
    publicity.state !== 'ENDED' && { command: 'opinion.submit', target, choices: { ...choices, values: { sort: publicity.sort } } },
    publicity.objectors > 0 && { command: 'hearing.record', target, choices },
    isDraft && { command: 'publicity.close', target: own },
    !isDraft && { command: 'publicity.certify', target },
    publicity.state !== 'ENDED' && { command: 'publicity.correct', target },
    isRunning && { command: 'publicity.pause', target },
    isDraft && { command: 'publicity.return-to-draft', target: own },
    isDraft && publicity.hearing !== null && { command: 'publicity.return-to-talk', target: own }
  ];
  return actions.filter((action) => action !== false);
}

/** A new notice begins with the places, the basis and the scope of the last one: nothing is typed twice. */
export function postingValues(detail: Pick<MatterDetail, 'publicities' | 'matter'>, words: Messages): Record<string, unknown> {
  const last = [...detail.publicities].sort((a, b) => b.postedAt - a.postedAt)[0];
  if (last) return { basis: last.basis, scope: last.scope, places: last.places.join('\n') };
  return { scope: words.desk.publicity.wholeCommunity };
}
