/** Where each action of a matter is done: in place, on another part of the matter, or in a meeting. */
import type { ActionView } from '#contract/views/matter.ts';
import type { Matter, MatterState } from '#domain/matter/records.ts';

/** The parts of a matter's pages, by the last piece of their address; '' is the overview. */
export const MATTER_PARTS = [
  '',
  'draft',
  'publicity',
  'review',
  'candidates',
  'vote',
  'followup',
  'cost',
  'lottery',
  'journal',
  'documents'
] as const;
export type MatterPart = (typeof MATTER_PARTS)[number];

/** States in which the decision holds: then there may be money to collect and places to draw. */
const DECIDED: readonly MatterState[] = ['IN_FORCE', 'EXECUTING', 'EVALUATING', 'CLOSED'];

/** The parts that this matter has: candidates in an election or a building's own affairs, ledger and lottery once it is decided. */
export function partsFor({ state, rule, template }: Pick<Matter, 'state' | 'rule' | 'template'>): MatterPart[] {
  const isShown = (part: MatterPart) => {
    if (part === 'candidates') return rule === 'DR12' || template === 'BUILDING_SMALL';
    return part === 'cost' || part === 'lottery' ? DECIDED.includes(state) : true;
  };
  return MATTER_PARTS.filter(isShown);
}

const PART_OF: Readonly<Record<string, MatterPart>> = {
  draft: 'draft',
  publicity: 'publicity',
  opinion: 'publicity',
  objection: 'publicity',
  hearing: 'publicity',
  review: 'review',
  vote: 'vote',
  poll: 'vote',
  option: 'vote',
  roll: 'vote',
  task: 'followup',
  evaluation: 'followup',
  rating: 'followup',
  document: 'documents'
};

/** The part on which a command has its form. Waiving the review is a joint decision, but stands where the review is. */
export function partOf(command: string): MatterPart {
  return PART_OF[command.split('.')[0] ?? ''] ?? '';
}

/** Commands that are given on the page of an owners' vote. */
const OF_OWNERS: readonly string[] = ['roll.answer', 'poll.announce-count', 'poll.extend', 'poll.sign-count', 'vote.remind'];
const OWNERS_PAGE: Readonly<Record<string, string>> = { 'roll.answer': '/roll', 'poll.sign-count': '/count' };

/** True for what is done in a meeting or where meetings are called. */
export function isOfMeetings(command: string): boolean {
  return command.startsWith('meeting.') || command.startsWith('round.');
}

/** The address at which an action is taken. `base` is the matter's, `desk` the desk's. */
export function actionHref(action: Pick<ActionView, 'command' | 'subjectId'>, base: string, desk: string, matterId: string): string {
  if (action.command === 'meeting.schedule') return `${desk}/meetings/new?matter=${matterId}`;
  if (isOfMeetings(action.command)) return `${desk}/meetings/${action.subjectId ?? ''}`;
  if (action.command.startsWith('opinion.')) return `${base}/publicity?show=open#opinions-${action.subjectId ?? ''}`;
  if (OF_OWNERS.includes(action.command))
    return `${desk}/votes/${action.subjectId ?? ''}${OWNERS_PAGE[action.command] ?? ''}?do=${action.command}#do`;
  const part = partOf(action.command);
  const of = action.subjectId === null ? '' : `&of=${action.subjectId}`;
  return `${part === '' ? base : `${base}/${part}`}?do=${action.command}${of}#do`;
}
