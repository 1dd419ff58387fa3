/** Reading one item of a ballot: marks, abstention, 随多数, or a void item with its reason. */
import { ABSTAIN } from '../tally.ts';
import { FOLLOW_MAJORITY, type OwnersBallotItem, type OwnersItem, type VoidItemReason } from './records.ts';

export type ItemReading =
  | { readonly kind: 'MARKED'; readonly marks: readonly string[] }
  | { readonly kind: 'ABSTAIN' }
  | { readonly kind: 'FOLLOW' }
  | { readonly kind: 'VOID'; readonly reason: VoidItemReason };

/**
 * What a ballot says on an item. Void: what the tellers found, a blank, a mark that the paper does not have, two marks where one is asked
 * or abstain beside another, more marks than allowed, and a proxy's mark against the instruction. Other items are unaffected.
 * Source: [P7], [P16][P17], 上海 18 [L]; SPEC OV5.
 */
export function readItem(item: OwnersItem, given: OwnersBallotItem | undefined, instruction?: readonly string[]): ItemReading {
  if (!given) return { kind: 'VOID', reason: 'BLANK' };
  if (given.voidReason !== null) return { kind: 'VOID', reason: given.voidReason };
  const marks = given.choices.length > 1 ? [...new Set(given.choices)] : given.choices;
  const fault = faultOf(item, marks);
  if (fault) return { kind: 'VOID', reason: fault };
  if (instruction && !sameMarks(marks, instruction)) return { kind: 'VOID', reason: 'AGAINST_INSTRUCTION' };
  if (marks[0] === ABSTAIN) return { kind: 'ABSTAIN' };
  if (marks[0] === FOLLOW_MAJORITY) return { kind: 'FOLLOW' };
  return { kind: 'MARKED', marks: marks.length > 1 ? item.options.filter((option) => marks.includes(option)) : marks };
}

/** Equal whatever the order. */
export function sameMarks(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((mark) => b.includes(mark));
}

/** The same reading: voids are told apart by nothing. */
export function sameReading(a: ItemReading, b: ItemReading): boolean {
  if (a.kind === 'MARKED' && b.kind === 'MARKED') return sameMarks(a.marks, b.marks);
  return a.kind === b.kind;
}

function faultOf(item: OwnersItem, marks: readonly string[]): VoidItemReason | undefined {
  if (marks.length === 0) return 'BLANK';
  const isOnPaper = (mark: string) =>
    mark === ABSTAIN || (mark === FOLLOW_MAJORITY && item.offersFollowMajority) || item.options.includes(mark);
  if (!marks.every(isOnPaper)) return 'WRONG_MARK';
  if (marks.length > 1 && (marks.includes(ABSTAIN) || marks.includes(FOLLOW_MAJORITY))) return 'TWO_MARKS';
  if (marks.length <= item.marksMax) return undefined;
  return item.marksMax === 1 && item.method !== 'ELECTION' ? 'TWO_MARKS' : 'TOO_MANY_MARKS';
}
