/** One hash for a frozen roll: whoever holds the rights with their areas can see that none was changed since the vote opened. */
import { canonicalJson } from '../../basics/canonicalJson.ts';
import type { Context } from '../../basics/decision.ts';
import type { RollDraft } from '../roll.ts';

type Right = Pick<RollDraft, 'areaCenti' | 'label' | 'builtFrom'>;

/**
 * SHA-256 of the canonical JSON of the sorted list of the rights' own hashes; a right is its area, label, whether it is the developer's,
 * and its units with their areas. Who votes for it is left out: that may change by a sale. Source: reliability 3.2 [D]; docs/count-record.md 2.5; SPEC RL9.
 */
export function rollHash(rows: readonly Right[], sha256: Context['sha256']): string {
  const hashes = rows.map(({ areaCenti, label, builtFrom }) =>
    sha256(
      canonicalJson({
        ...{ areaCenti, label, isDeveloper: builtFrom.some((unit) => unit.ownershipKind === 'DEVELOPER') },
        units: builtFrom.map((unit) => ({ id: unit.unitId, areaCenti: unit.areaCenti }))
      })
    )
  );
  return sha256(canonicalJson(hashes.sort()));
}
