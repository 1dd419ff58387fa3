/** The frozen roll of an owners' vote as it is stored: rights, who may cast for them, N and A by building. */
import { insert, type Change, type Context } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import type { OwnersScope } from '../../matter/records.ts';
import type { RollEntry } from '../records.ts';
import type { RollDraft } from '../roll.ts';
import { buildOwnersRoll, checkOwnersRoll, type OwnersRoll, type OwnersRollDraft, type OwnersRollSources } from './ownersRoll.ts';
import type { OwnersRollEntry, VoteScope } from './records.ts';
import { rollHash } from './rollHash.ts';
import type { OwnersTerms, RollOfBuilding } from './terms.ts';

/** Whose rights are on the roll: DR8 asks the whole estate when a common part of it is used, whatever staircase the matter is about. Source: M-16 [A2]; SPEC DR8, OV4. */
export function scopeOfRoll(
  rule: string,
  { scope, occupiesEstateCommonPart }: Pick<OwnersScope, 'scope' | 'occupiesEstateCommonPart'>
): VoteScope {
  return rule === 'DR8' && occupiesEstateCommonPart ? { kind: 'ESTATE', places: [] } : scope;
}

/** Builds the roll and refuses one that cannot be frozen: `voting.area-missing`, `voting.roll-empty`. Source: SPEC OV1, RL5. */
export function frozenRoll(sources: OwnersRollSources): Result<OwnersRoll, Refusal> {
  if (sources.units.length === 0) return refuse('voting.roll-empty', 'DR20');
  const roll = buildOwnersRoll(sources);
  const checked = checkOwnersRoll(roll);
  return checked.ok ? ok(roll) : checked;
}

/** A right as it is stored; whoever may cast alone stands on it, several stand beside it. SPEC RL5. */
export function rollRow(entry: OwnersRollDraft): RollDraft {
  const { headKey, voterPersonIds, label, areaCenti, ownerIds, builtFrom } = entry;
  const [only] = voterPersonIds;
  return {
    rightKey: headKey,
    personId: voterPersonIds.length === 1 && only !== undefined ? only : '',
    householdId: null,
    party: null,
    label,
    isPresent: false,
    isChair: false,
    buildingId: builtFrom[0]?.buildingId ?? '',
    areaCenti,
    ownerIds: [...ownerIds],
    voterIds: [...voterPersonIds],
    builtFrom: [...builtFrom]
  };
}

/** Rows of the rights, and of each of several persons who may cast for one. SPEC RL5. */
export function insertOwnersRoll(pollId: string, rows: readonly RollDraft[], context: Context): Change[] {
  return rows.flatMap((row) => {
    const id = context.newId();
    return [insert('rollEntry', { id, pollId, ...row }), ...insertVoters({ id, pollId }, row.voterIds, context)];
  });
}

/** Several persons may cast for one right; one alone stands on the right itself. */
export function insertVoters({ id, pollId }: Pick<RollEntry, 'id' | 'pollId'>, voterIds: readonly string[], context: Context): Change[] {
  if (voterIds.length < 2) return [];
  return voterIds.map((personId) => insert('rollVoter', { id: context.newId(), pollId, rollEntryId: id, personId }));
}

/** N and A by the building in which the first unit of each right lies, in the order of the roll. SPEC RL5, TO1. */
export function rollByBuilding(rows: readonly Pick<RollDraft, 'buildingId' | 'areaCenti'>[]): RollOfBuilding[] {
  const groups = Map.groupBy(rows, (row) => row.buildingId);
  return [...groups].map(([buildingId, own]) => ({ buildingId, heads: own.length, areaCenti: sumOf(own) }));
}

/** What the roll says of itself: A, its buildings, what the register did not know. */
export function rollTerms(
  roll: Pick<OwnersRoll, 'problems' | 'leftOut'>,
  rows: readonly RollDraft[],
  sha256: Context['sha256']
): Pick<OwnersTerms, 'rollAreaCenti' | 'rollHash' | 'buildings' | 'problems' | 'unitsLeftOut'> {
  const kinds = Map.groupBy(roll.problems, (problem) => problem.kind);
  return {
    rollAreaCenti: sumOf(rows),
    rollHash: rollHash(rows, sha256),
    buildings: rollByBuilding(rows),
    problems: [...kinds].map(([kind, units]) => ({ kind, units: units.length })),
    unitsLeftOut: roll.leftOut.length
  };
}

/** A stored right as the count reads it. */
export function asRollEntry(row: RollEntry): OwnersRollEntry {
  return {
    id: row.id,
    headKey: row.rightKey,
    ownerIds: row.ownerIds,
    unitIds: row.builtFrom.map((unit) => unit.unitId),
    areaCenti: row.areaCenti ?? 0,
    label: row.label,
    isDeveloper: row.builtFrom.some((unit) => unit.ownershipKind === 'DEVELOPER'),
    voterPersonIds: row.voterIds,
    builtFrom: row.builtFrom
  };
}

function sumOf(rows: readonly Pick<RollDraft, 'areaCenti'>[]): number {
  return rows.reduce((sum, row) => sum + (row.areaCenti ?? 0), 0);
}
