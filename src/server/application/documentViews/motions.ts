/** Motions and votes of a meeting as record and minutes print them. */
import type { MotionView } from '#contract/views/documents.ts';
import type { Meeting, Motion } from '#domain/meeting/records.ts';
import type { Poll } from '#domain/voting/records.ts';
import type { Loading } from '../binding.ts';
import { PARTY_NAMES } from './terms.ts';
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
  const held = polls.filter((poll) => poll.state === 'DECLARED' && poll.motionId === null);
  const formal = held.map((poll, index) => {
    const view: MotionView = { number: motions.length + index + 1, text: `表决事项：${poll.title}`, outcome: outcomeText(poll), ...verdictOf(poll, meeting) };
    return [poll.id, { ...view, matterId: poll.matterId, isCarried: poll.verdict?.outcome === 'PASSED' }] as const;
  });
  return {
    motions: motions.map((motion) => ({
      ...motionView(motion, polls, meeting),
      matterId: motion.matterId,
      itemId: motion.itemId,
      isCarried: motion.state === 'CARRIED'
    })),
    formal: new Map(formal)
  };
}

function motionView(motion: Motion, polls: readonly Poll[], meeting: Meeting): MotionView {
  const poll = polls.filter((one) => one.motionId === motion.id && one.state === 'DECLARED').at(-1);
  const party = motion.proposerParty ? `（${PARTY_NAMES[motion.proposerParty]}）` : '';
  const { hands } = motion;
  return {
    number: motion.number,
    text: motion.text,
    ...(motion.proposerName === '' ? {} : { proposer: `${motion.proposerName}${party}` }),
    ...(motion.seconderName === '' ? {} : { seconder: motion.seconderName }),
    outcome: STATES[motion.state],
    ...(poll?.tally ? verdictOf(poll, meeting) : {}),
    ...(hands ? { count: `赞成${hands.for}、反对${hands.against}、弃权${hands.abstain}（举手）` } : {})
  };
}

function outcomeText(poll: Poll): string {
  return poll.verdict?.outcome === 'PASSED' ? '通过' : poll.verdict?.outcome === 'RUN_OFF' ? '进入第二轮表决' : '未通过';
}

function verdictOf(poll: Poll, meeting: Meeting): Pick<MotionView, 'verdict'> {
  const verdict = verdictView(poll, meeting.profile, null);
  return verdict ? { verdict } : {};
}
