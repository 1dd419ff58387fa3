/** Decisions of several bodies: entered, confirmed, discarded; each bound to its facts and its decision. */
import {
  annulMatter,
  confirmDecision,
  discardDecision,
  mergeMatter,
  rejectMatter,
  reportDefect,
  resumeMatter,
  suspendMatter,
  transferMatter,
  triageMatter,
  waiveReview
} from '#contract/commands/matter/deciding.ts';
import { refuse, type Refusal } from '#domain/basics/refusal.ts';
import { ok, type Result } from '#domain/basics/result.ts';
import { decideConfirmDecision, decideDiscardDecision, decideEnterDecision, type DecisionFacts } from '#domain/matter/jointDecision.ts';
import type { Read } from '#domain/basics/reading.ts';
import { bind, type Binding, type Loading } from '../../binding.ts';
import { factsOf, presentProfile, profileNamed } from '../../matter/loadFacts.ts';

/** Two parts of a proposal that name other records. */
interface Named {
  readonly profileName?: string | undefined;
  readonly intoMatterId?: string | undefined;
}

export const decidingCommands: readonly Binding[] = [
  bind(triageMatter, entering, decideEnterDecision('TRIAGE')),
  bind(rejectMatter, entering, decideEnterDecision('REJECT')),
  bind(mergeMatter, entering, decideEnterDecision('MERGE')),
  bind(transferMatter, entering, decideEnterDecision('TRANSFER')),
  bind(suspendMatter, entering, decideEnterDecision('SUSPEND')),
  bind(resumeMatter, entering, decideEnterDecision('RESUME')),
  bind(annulMatter, entering, decideEnterDecision('ANNUL')),
  bind(reportDefect, entering, decideEnterDecision('PROCEDURAL_DEFECT')),
  bind(waiveReview, entering, decideEnterDecision('REVIEW_WAIVER')),
  bind(
    confirmDecision,
    async ({ read }, { decisionId }) => {
      const decision = await read.get('jointDecision', decisionId);
      if (!decision) return refuse('record.not-found', undefined, { kind: 'jointDecision' });
      const facts = await decisionFacts(read, decision.matterId, decision.proposal as Named);
      return facts.ok ? ok({ ...facts.value, decision }) : facts;
    },
    decideConfirmDecision
  ),
  bind(
    discardDecision,
    async ({ read }, { decisionId }) => {
      const decision = await read.get('jointDecision', decisionId);
      return decision ? ok({ decision }) : refuse('record.not-found', undefined, { kind: 'jointDecision' });
    },
    decideDiscardDecision
  )
];

function entering({ read }: Loading, payload: { matterId: string } & Named): Promise<Result<DecisionFacts, Refusal>> {
  return decisionFacts(read, payload.matterId, payload);
}

async function decisionFacts(read: Read, matterId: string, { profileName, intoMatterId }: Named): Promise<Result<DecisionFacts, Refusal>> {
  const matter = await read.get('matter', matterId);
  if (!matter) return refuse('record.not-found', undefined, { kind: 'matter' });
  const named = profileName ? await profileNamed(read, profileName) : await presentProfile(read, matter.communityId);
  const target = intoMatterId ? ((await read.get('matter', intoMatterId)) ?? null) : null;
  return ok({ ...(await factsOf(read, matter)), namedProfile: named, target, places: await knownPlaces(read) });
}

async function knownPlaces(read: Read) {
  const [estates, buildings] = await Promise.all([read.list('estate', {}), read.list('building', {})]);
  return { estateIds: estates.map((estate) => estate.id), buildingIds: buildings.map((building) => building.id) };
}
