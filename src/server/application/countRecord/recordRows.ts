/** The rows of the long lists of a count record, each from the one record that it says. */
import type { CountableRecord } from '#contract/views/countRecord.ts';
import { marksIn } from '#domain/voting/paper.ts';
import type { BallotPaper, ProxyRecord, Visit } from '#domain/voting/papers/records.ts';
import type { Ballot, RollEntry } from '#domain/voting/records.ts';
import type { SealedBallot } from '#domain/voting/secret/records.ts';
import type { Naming } from './naming.ts';

type RowOf<List extends keyof CountableRecord> = CountableRecord[List] extends readonly (infer Row)[] ? Row : never;
type RollRow = CountableRecord['roll']['entries'][number];

/** What the rows of one vote need to know. */
export interface RowSetting {
  readonly isOwners: boolean;
  readonly naming: Naming;
  /** Who could hold no power when the vote was declared. */
  readonly forbidden: ReadonlySet<string>;
  /** Rights that were used in a secret vote; null where the ballots have names. */
  readonly used: ReadonlySet<string> | null;
}

/** A right on the frozen roll. */
export function rollRow(row: RollEntry, { isOwners, naming, used }: RowSetting): RollRow {
  const voterIds = isOwners ? row.voterIds : row.personId === '' ? [] : [row.personId];
  return {
    ...{ id: row.id, label: row.label, areaCenti: row.areaCenti, isPresent: row.isPresent, party: row.party },
    isDeveloper: row.builtFrom.some((unit) => unit.ownershipKind === 'DEVELOPER'),
    voters: voterIds.map(naming),
    units: row.builtFrom.map(({ unitId, areaCenti }) => ({ id: unitId, areaCenti })),
    ...(used ? { isUsed: used.has(row.id) } : {})
  };
}

/** A ballot that came in, counted or not. */
export function ballotRow(ballot: Ballot, { isOwners, naming }: RowSetting): RowOf<'ballots'> {
  const { id, rollEntryId: entryId, unitId, channel, at: castAt, serial, voidReason, voidItemReason, proxyId } = ballot;
  return {
    ...{ id, entryId, unitId, choices: marksIn(ballot.choice), itemVoid: voidItemReason, ballotVoid: voidReason },
    ...{ channel, castAt, serial, by: isOwners ? naming(ballot.personId) : '', proxyId }
  };
}

/** A ballot of the box: nothing but its random id and its marks. */
export function sealedRow({ id, choice }: SealedBallot): NonNullable<CountableRecord['sealed']>[number] {
  return { id, choices: marksIn(choice) };
}

/** The delivery of a paper; null when it was not delivered. */
export function deliveryRow({ rollEntryId, delivery }: BallotPaper): RowOf<'deliveries'> | null {
  return delivery ? { entryId: rollEntryId, way: delivery.way, at: delivery.at } : null;
}

/** A power to vote. */
export function proxyRow(proxy: ProxyRecord, { naming, forbidden }: RowSetting): RowOf<'proxies'> {
  const { id, rollEntryId: entryId, principalPersonId, holderPersonId, instruction, hasDocument, registeredAt, revokedAt } = proxy;
  return {
    ...{ id, entryId, principal: naming(principalPersonId), holder: naming(holderPersonId), instruction: marksIn(instruction) },
    ...{ hasDocument, registeredAt, revokedAt, isForbidden: forbidden.has(holderPersonId) }
  };
}

/** A door at which somebody gave up voting. */
export function waiverRow({ rollEntryId, at, outcome }: Visit): RowOf<'waivers'> {
  return { entryId: rollEntryId, kind: outcome === 'GAVE_UP' ? 'GAVE_UP' : 'REFUSED_BALLOT', at };
}
