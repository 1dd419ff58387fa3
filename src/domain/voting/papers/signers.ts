/** Who may sign or cast for a right at an instant: its voters, or after a sale those of the new owner. */
import type { UnitTransfer } from '../owners/records.ts';
import { transferBefore } from '../owners/saleDuringVote.ts';
import type { RollEntry } from '../records.ts';

/** Everybody who may cast for some unit of the right at that time; empty = nobody of the owners has a person in the register. SPEC OV10, PP9. */
export function signersAt(
  right: Pick<RollEntry, 'id' | 'personId' | 'voterIds' | 'builtFrom'>,
  transfers: readonly UnitTransfer[],
  of: { readonly unitId: string | null; readonly at: number }
): string[] {
  const own = transfers.filter((transfer) => transfer.entryId === right.id);
  const frozen = right.voterIds.length > 0 ? right.voterIds : [right.personId];
  const units = right.builtFrom.filter((unit) => of.unitId === null || unit.unitId === of.unitId);
  const voters = units.flatMap((unit) => transferBefore(own, unit.unitId, of.at)?.voterPersonIds ?? frozen);
  return [...new Set(voters.filter((personId) => personId !== ''))];
}

/** The one who may, where there is only one; '' otherwise. */
export function onlySigner(signers: readonly string[]): string {
  return signers.length === 1 ? signers[0]! : '';
}
