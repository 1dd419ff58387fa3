/** The ballot paper of a poll: its options, and whether a mark is one that the paper has. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { FOLLOW_MAJORITY } from './owners/records.ts';
import type { Poll, PollOption } from './records.ts';
import { withStatusQuo } from './rules/multiOption.ts';
import { ABSTAIN } from './tally.ts';

const ABSTAIN_OPTION: PollOption = { id: ABSTAIN, title: '弃权', isStatusQuo: false, withdrawnReason: null };

/** For, against, abstain. */
export function yesNoOptions(): PollOption[] {
  const option = (id: string, title: string): PollOption => ({ id, title, isStatusQuo: false, withdrawnReason: null });
  return [option('FOR', '同意'), option('AGAINST', '反对'), ABSTAIN_OPTION];
}

/** Options in the order given, "no change" at the end unless it is among them, and abstain. Source: domain DR11; SPEC DR11. */
export function choiceOptions(
  options: readonly { readonly id: string; readonly title: string; readonly isStatusQuo: boolean }[]
): PollOption[] {
  return [
    ...withStatusQuo(options).map(({ id, title, isStatusQuo }) => ({ id, title, isStatusQuo, withdrawnReason: null })),
    ABSTAIN_OPTION
  ];
}

/** Candidates in the order given, and abstain; nobody is elected by "no change". Source: domain DR12; SPEC DR12. */
export function candidateOptions(candidates: readonly { readonly id: string; readonly title: string }[]): PollOption[] {
  return [...candidates.map(({ id, title }) => ({ id, title, isStatusQuo: false, withdrawnReason: null })), ABSTAIN_OPTION];
}

/** What may be voted for: abstain and withdrawn options left out. */
export function standingOptions(poll: Pick<Poll, 'options'>): PollOption[] {
  return poll.options.filter((option) => option.id !== ABSTAIN && option.withdrawnReason === null);
}

/** One mark per paper, or several: approval in its first stage, candidates up to the seats. */
export function marksOf(poll: Pick<Poll, 'method' | 'stage'>): 'ONE' | 'MANY' {
  if (poll.method === 'ELECTION') return 'MANY';
  return poll.method === 'APPROVAL' && poll.stage === 'FIRST' ? 'MANY' : 'ONE';
}

/** Most marks that a paper may have. Source: domain DR11, DR12; SPEC BL4. */
export function marksMax(poll: Pick<Poll, 'method' | 'stage' | 'options'> & Partial<Pick<Poll, 'seats'>>): number {
  if (poll.method === 'ELECTION') return Math.max(1, poll.seats ?? 1);
  return marksOf(poll) === 'MANY' ? standingOptions(poll).length : 1;
}

/** The marks of a stored choice. */
export function marksIn(choice: string): string[] {
  return choice.split(' ').filter((mark) => mark !== '');
}

/**
 * The choice in its one written form (options in the order of the paper), or undefined when it is not one that this paper has: unknown
 * or withdrawn option, two marks where one is asked, abstain beside another. Source: domain 5.2; SPEC BL4.
 */
export function readChoice(
  poll: Pick<Poll, 'options' | 'method' | 'stage'> & Partial<Pick<Poll, 'seats' | 'owners'>>,
  choice: string
): string | undefined {
  const marks = [...new Set(marksIn(choice))];
  if (marks.length === 0) return undefined;
  if (marks.length === 1 && marks[0] === ABSTAIN) return ABSTAIN;
  if (marks.length === 1 && marks[0] === FOLLOW_MAJORITY) return offersFollowMajority(poll) ? FOLLOW_MAJORITY : undefined;
  if (marks.length > marksMax(poll)) return undefined;
  const standing = standingOptions(poll).map((option) => option.id);
  return marks.every((mark) => standing.includes(mark)) ? standing.filter((id) => marks.includes(id)).join(' ') : undefined;
}

/** The paper has a box 随多数: where the notice offered it, never for candidates. Source: [P6]; SPEC OV11. */
export function offersFollowMajority(poll: Pick<Poll, 'method'> & Partial<Pick<Poll, 'owners'>>): boolean {
  return poll.method !== 'ELECTION' && (poll.owners?.offersFollowMajority ?? false);
}

/** The text of a vote without a draft, in the form that is hashed: title, text and options as posted; a later withdrawal does not change it. Source: G4; SPEC BL8. */
export function postedPaper(poll: Pick<Poll, 'title' | 'text' | 'options' | 'method'>): string {
  const { title, text, method } = poll;
  return canonicalJson({ title, text, method, options: poll.options.map(({ id, title: name }) => ({ id, title: name })) });
}
