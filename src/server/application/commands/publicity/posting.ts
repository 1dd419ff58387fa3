/** The posted notice: posting, proofs, absences, corrections, hearing and end, each bound to its facts and its decision. */
import {
  addProof,
  certifyPublicity,
  closePublicity,
  confirmEnd,
  correctPublicity,
  endPublicity,
  pausePublicity,
  postPublicity,
  recordHearing,
  resumePublicity,
  returnToDraft,
  returnToTalk
} from '#contract/commands/publicity/posting.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import type { MatterFacts } from '#domain/matter/facts.ts';
import { decideCertifyPublicity, decideClosePublicity } from '#domain/publicity/closePublicity.ts';
import { decidePostPublicity } from '#domain/publicity/postPublicity.ts';
import { decideAddProof } from '#domain/publicity/proofs.ts';
import type { Publicity } from '#domain/publicity/records.ts';
import { decideReturnToDraft, decideReturnToTalk } from '#domain/publicity/returnFromPublicity.ts';
import {
  decideConfirmEnd,
  decideCorrectPublicity,
  decideEndPublicity,
  decidePausePublicity,
  decideRecordHearing,
  decideResumePublicity
} from '#domain/publicity/runPublicity.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { loadFacts } from '../../matter/loadFacts.ts';

export const postingCommands: readonly Binding[] = [
  bind(postPublicity, ofMatter, decidePostPublicity),
  bind(
    addProof,
    async ({ read }, { publicityId, fileId }) => {
      const publicity = await read.get('publicity', publicityId);
      if (!publicity) return refuse('record.not-found', undefined, { kind: 'publicity' });
      return ok({ publicity, file: fileId ? ((await read.get('storedFile', fileId)) ?? null) : null });
    },
    decideAddProof
  ),
  bind(pausePublicity, ofPublicity, decidePausePublicity),
  bind(resumePublicity, ofPublicity, decideResumePublicity),
  bind(correctPublicity, ofPublicity, decideCorrectPublicity),
  bind(recordHearing, ofPublicity, decideRecordHearing),
  bind(confirmEnd, ofPublicity, decideConfirmEnd),
  bind(endPublicity, ofPublicity, decideEndPublicity),
  bind(closePublicity, ofMatter, decideClosePublicity),
  bind(certifyPublicity, ofPublicity, decideCertifyPublicity),
  bind(returnToDraft, ofMatter, decideReturnToDraft),
  bind(returnToTalk, ofMatter, decideReturnToTalk)
];

function ofMatter({ read }: Loading, { matterId }: { matterId: string }): Promise<Result<MatterFacts, Refusal>> {
  return loadFacts(read, matterId);
}

async function ofPublicity(
  { read }: Loading,
  { publicityId }: { publicityId: string }
): Promise<Result<MatterFacts & { publicity: Publicity }, Refusal>> {
  const publicity = await read.get('publicity', publicityId);
  if (!publicity) return refuse('record.not-found', undefined, { kind: 'publicity' });
  const facts = await loadFacts(read, publicity.matterId);
  return facts.ok ? ok({ ...facts.value, publicity }) : facts;
}
