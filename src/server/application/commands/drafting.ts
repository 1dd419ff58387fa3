/** Commands of the area drafting, each bound to its facts and its decision. */
import { completeDraft, saveDraft, selfCheckDraft, setAdoption } from '#contract/commands/drafting.ts';
import { decideCompleteDraft } from '#domain/drafting/completeDraft.ts';
import { decideSaveDraft, decideSelfCheck, decideSetAdoption } from '#domain/drafting/saveDraft.ts';
import type { Refusal } from '#domain/basics/refusal.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { DraftFacts } from '#domain/drafting/saveDraft.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { loadFacts } from '../matter/loadFacts.ts';

export const draftingCommands: readonly Binding[] = [
  bind(saveDraft, ofDraft, decideSaveDraft),
  bind(setAdoption, ofDraft, decideSetAdoption),
  bind(selfCheckDraft, ofDraft, decideSelfCheck),
  bind(completeDraft, ({ read }, { matterId }) => loadFacts(read, matterId), decideCompleteDraft)
];

/** Only matter and drafts: this is also read by every autosave. */
async function ofDraft({ read }: Loading, { matterId }: { matterId: string }): Promise<Result<DraftFacts, Refusal>> {
  const matter = await read.get('matter', matterId);
  if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
  return ok({ matter, drafts: await read.list('draft', { matterId }) });
}
