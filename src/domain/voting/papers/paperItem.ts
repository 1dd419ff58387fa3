/** The printed question of a poll, and what tellers read on it: marks in one written form, and what is void about them. */
import { FOLLOW_MAJORITY, type OwnersItem, type VoidBallotReason, type VoidItemReason } from '../owners/records.ts';
import { readItem } from '../owners/itemMarks.ts';
import { marksIn, marksOf, standingOptions } from '../paper.ts';
import type { Poll } from '../records.ts';
import { ABSTAIN } from '../tally.ts';
import type { PaperReading } from './records.ts';

/** What tellers may find on a whole paper; what follows from times, numbers and powers is judged without them. */
export const FOUND_BALLOT_VOIDS = [
  'NO_SIGNATURE',
  'SIGNATURE_ILLEGIBLE',
  'NOT_THE_OWNER',
  'NO_PROXY_DOCUMENT',
  'COPY',
  'NOT_ISSUED'
] as const satisfies readonly VoidBallotReason[];
export type FoundBallotVoid = (typeof FOUND_BALLOT_VOIDS)[number];

/** What tellers may find about the marks that the marks do not say themselves. */
export const FOUND_ITEM_VOIDS = ['WRONG_MARK'] as const satisfies readonly VoidItemReason[];

/** The item of a poll: one poll asks one question. */
export function paperItem(poll: Pick<Poll, 'id' | 'title' | 'method' | 'stage' | 'options' | 'seats' | 'owners'>): OwnersItem {
  const options = standingOptions(poll).map((option) => option.id);
  const isMany = marksOf(poll) === 'MANY';
  const marksMax = poll.method === 'ELECTION' ? Math.max(1, poll.seats) : isMany ? options.length : 1;
  const method = poll.method === 'MAJORITY_RUNOFF' || (poll.method === 'APPROVAL' && !isMany) ? 'ONE_OPTION' : poll.method;
  const offersFollowMajority = poll.method !== 'ELECTION' && (poll.owners?.offersFollowMajority ?? false);
  return { id: poll.id, title: poll.title, method, options, marksMax, offersFollowMajority };
}

/** The boxes of the paper in their order, with the key that marks each on the tellers' page: 1, 2, 3 … */
export function paperBoxes(poll: Parameters<typeof paperItem>[0]): { readonly id: string; readonly title: string }[] {
  const { offersFollowMajority } = paperItem(poll);
  const abstain = poll.options.filter((option) => option.id === ABSTAIN).map(({ id, title }) => ({ id, title }));
  const follow = offersFollowMajority ? [{ id: FOLLOW_MAJORITY, title: '随多数' }] : [];
  return [...standingOptions(poll).map(({ id, title }) => ({ id, title })), ...abstain, ...follow];
}

/** The marks in the order of the paper, each once; undefined when one of them is no box of this paper. */
export function writtenMarks(poll: Parameters<typeof paperItem>[0], choice: string): string | undefined {
  const boxes = paperBoxes(poll).map((box) => box.id);
  const marks = marksIn(choice);
  if (!marks.every((mark) => boxes.includes(mark))) return undefined;
  return boxes.filter((box) => marks.includes(box)).join(' ');
}

/** Why the item of a reading is void; null when it is not, or when the whole paper is void. Source: domain 5.2 [P7]; SPEC PP9. */
export function voidItemOf(
  poll: Parameters<typeof paperItem>[0],
  reading: Pick<PaperReading, 'choice' | 'voidReason' | 'voidItemReason'>,
  instruction: string | null
): VoidItemReason | null {
  if (reading.voidReason !== null) return null;
  const given = { itemId: poll.id, choices: marksIn(reading.choice), voidReason: reading.voidItemReason };
  const read = readItem(paperItem(poll), given, instruction === null ? undefined : marksIn(instruction));
  return read.kind === 'VOID' ? read.reason : null;
}

/** Two readings of one paper that say the same. */
export function sameReading(a: PaperReading, b: PaperReading): boolean {
  if (a.isAbsent || b.isAbsent) return a.isAbsent === b.isAbsent;
  if (a.voidReason !== b.voidReason) return false;
  // On a void paper nobody asks what was marked.
  if (a.voidReason !== null) return true;
  return a.choice === b.choice && a.voidItemReason === b.voidItemReason && a.proxyId === b.proxyId && a.signedBy === b.signedBy;
}
