/** That a right was used: one mark per right, by which turnout is added up and by which the count knows the rights that need a closer look. */
import { insert, update, type Change, type Context } from '../basics/decision.ts';
import type { Ballot, Poll, RollEntry } from './records.ts';
import type { TurnoutMark } from './secret/records.ts';

/** A ballot that comes in, with its right. */
export interface Arrival {
  readonly right: Pick<RollEntry, 'id' | 'buildingId' | 'areaCenti'>;
  readonly ballot: Pick<Ballot, 'at' | 'voidReason' | 'voidItemReason' | 'unitId' | 'proxyId'>;
}

/**
 * What ballots that come in change of the marks of their rights: nothing when they are void, the first mark, or that the right is special
 * from now on: a second ballot, one for a single unit, under a power, with a void item that its marks do not say, or out of time. To be
 * written in the same commit as the ballots. Source: product default [D]; SPEC TO1, CT2.
 */
export function useRights(
  poll: Pick<Poll, 'id' | 'opensAt' | 'closesAt'>,
  marks: readonly TurnoutMark[],
  arrivals: readonly Arrival[],
  context: Context
): Change[] {
  const valid = arrivals.filter(({ ballot }) => ballot.voidReason === null);
  const byRight = Map.groupBy(valid, ({ right }) => right.id);
  return [...byRight].flatMap(([rollEntryId, own]) => {
    const mark = marks.find((one) => one.rollEntryId === rollEntryId);
    if (mark) return mark.isSpecial ? [] : [update('turnoutMark', mark, { isSpecial: true })];
    const isSpecial = own.length > 1 || own.some(({ ballot }) => isOutOfTheOrdinary(poll, ballot));
    const [{ right } = { right: { id: rollEntryId, buildingId: '', areaCenti: null } }] = own;
    const { buildingId, areaCenti } = right;
    return [insert('turnoutMark', { id: context.newId(), pollId: poll.id, rollEntryId, buildingId, areaCenti, isSpecial })];
  });
}

function isOutOfTheOrdinary({ opensAt, closesAt }: Pick<Poll, 'opensAt' | 'closesAt'>, ballot: Arrival['ballot']): boolean {
  const isInTime = (opensAt === null || ballot.at >= opensAt) && (closesAt === null || ballot.at < closesAt);
  return !isInTime || ballot.unitId !== null || ballot.proxyId !== null || ballot.voidItemReason !== null;
}
