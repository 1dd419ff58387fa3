/** Motions and votes of a meeting as record and minutes print them. */
import type { MotionView } from '#contract/views/documents.ts';
import { PARTIES } from '#domain/basics/actor.ts';
import type { Meeting, Motion, PartyPosition } from '#domain/meeting/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Loading } from '../binding.ts';
import { PARTY_NAMES, POSITIONS } from './terms.ts';
import { verdictView } from './verdict.ts';

const STATES: Record<Motion['state'], string> = {
  PENDING: '待附议',
  SECONDED: '已附议',
  DEBATED: '讨论完毕',
  OPEN: '表决中',
  CLOSED: '待宣布',
  CARRIED: '通过',
  LOST: '未通过',
  WITHDRAWN: '动议人撤回',
  POSTPONED: '延期再议'
};

export interface MeetingMotions {
  readonly motions: readonly (MotionView & { readonly matterId: string | null; readonly itemId: string; readonly isCarried: boolean })[];
  /** Votes that were noticed before and held in this meeting, by poll id. */
  readonly formal: ReadonlyMap<string, MotionView & { readonly matterId: string | null; readonly isCarried: boolean }>;
}

/** Everything that this meeting decided on, in order. */
export async function pollsOfMeeting({ read }: Loading, meeting: Meeting): Promise<MeetingMotions> {
  const polls = await read.list('poll', { meetingId: meeting.id });
  const motions = await read.list('motion', { meetingId: meeting.id }, { orderBy: 'number' });
  const positions = await read.list('partyPosition', { meetingId: meeting.id });
  const held = polls.filter((poll) => poll.state === 'DECLARED' && poll.motionId === null);
  const formal = held.map((poll, index) => {
    const view: MotionView = {
      number: motions.length + index + 1,
      text: `表决事项：${poll.title}`,
      outcome: outcomeText(poll),
      ...verdictOf(poll, meeting)
    };
    return [poll.id, { ...view, matterId: poll.matterId, isCarried: poll.verdict?.outcome === 'PASSED' }] as const;
  });
  return {
    motions: motions.map((motion) => ({
      ...motionView(motion, polls, meeting, positions),
      matterId: motion.matterId,
      itemId: motion.itemId,
      isCarried: motion.state === 'CARRIED'
    })),
    formal: new Map(formal)
  };
}

function motionView(motion: Motion, polls: readonly Poll[], meeting: Meeting, positions: readonly PartyPosition[]): MotionView {
  const poll = polls.filter((one) => one.motionId === motion.id && one.state === 'DECLARED').at(-1);
  const party = motion.proposerParty ? `（${PARTY_NAMES[motion.proposerParty]}）` : '';
  const { hands } = motion;
  const given = positionsText(positions.filter((position) => position.motionId === motion.id));
  return {
    number: motion.number,
    text: motion.text,
    ...(motion.proposerName === '' ? {} : { proposer: `${motion.proposerName}${party}` }),
    ...(motion.seconderName === '' ? {} : { seconder: motion.seconderName }),
    outcome: STATES[motion.state],
    ...(poll?.tally ? verdictOf(poll, meeting) : {}),
    ...(hands ? { count: `赞成${hands.for}、反对${hands.against}、弃权${hands.abstain}（举手）` } : {}),
    ...(given === '' ? {} : { count: given })
  };
}

/** `居委会同意、物业公司同意（保留：增设2处）`; '' where nobody was asked. */
function positionsText(positions: readonly PartyPosition[]): string {
  const told = PARTIES.flatMap((party) => positions.filter((position) => position.party === party));
  return told
    .map(
      ({ party, position, reservation }) => `${PARTY_NAMES[party]}${POSITIONS[position]}${reservation === '' ? '' : `（${reservation}）`}`
    )
    .join('、');
}

function outcomeText(poll: Poll): string {
  return poll.verdict?.outcome === 'PASSED' ? '通过' : poll.verdict?.outcome === 'RUN_OFF' ? '进入第二轮表决' : '未通过';
}

function verdictOf(poll: Poll, meeting: Meeting): Pick<MotionView, 'verdict'> {
  const verdict = verdictView(poll, meeting.profile, null);
  return verdict ? { verdict } : {};
}
