/** A unit sold while the vote runs: who may cast for it at an instant. N and A stay as they were frozen. */
import type { Instant } from '../../basics/time.ts';
import type { OwnersRollEntry, UnitTransfer } from './records.ts';

export interface CastBy {
  /** Null = for all units of the entry. */
  readonly unitId: string | null;
  readonly castAt: Instant;
  /** '' = signed on paper by an owner without a person in the register. */
  readonly voterPersonId: string;
}

/** The last transfer of a unit at or before the instant, or undefined. */
export function transferBefore(transfers: readonly UnitTransfer[], unitId: string, at: Instant): UnitTransfer | undefined {
  return transfers
    .filter((transfer) => transfer.unitId === unitId && transfer.at <= at)
    .sort((a, b) => a.at - b.at)
    .at(-1);
}

/**
 * The units for which somebody could cast at that instant: before a transfer the owner on the roll, from then on the new one. On paper a
 * signer without a person was judged by the tellers. Source: [P8]; SPEC OV10.
 */
export function coveredUnits(entry: OwnersRollEntry, transfers: readonly UnitTransfer[], cast: CastBy): readonly string[] {
  const asked = cast.unitId === null ? entry.unitIds : entry.unitIds.filter((id) => id === cast.unitId);
  if (transfers.length === 0) return cast.voterPersonId === '' || entry.voterPersonIds.includes(cast.voterPersonId) ? asked : [];
  return asked.filter((unitId) => {
    const voters = transferBefore(transfers, unitId, cast.castAt)?.voterPersonIds ?? entry.voterPersonIds;
    return cast.voterPersonId === '' || voters.includes(cast.voterPersonId);
  });
}
