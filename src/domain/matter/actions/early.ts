/** Actions while a matter is proposed or talked about, and in its side states. */
import type { Refusal } from '../../basics/refusal.ts';
import type { Result } from '../../basics/result.ts';
import type { MatterFacts } from '../facts.ts';
import { checkRounds } from '../leaveDeliberation.ts';
import type { NextAction } from '../nextActions.ts';
import { checkSupport } from '../support.ts';

/** An action with the guard that decides whether it is open. */
export function action(
  command: string,
  weight: NextAction['weight'],
  guard: Result<unknown, Refusal> | null,
  extra: Partial<NextAction> = {}
): NextAction {
  return { command, weight, blockedBy: guard && !guard.ok ? guard.error : null, ...extra };
}

/** Decisions that wait for a confirmation stand before everything else. */
function confirmations({ decisions }: MatterFacts): NextAction[] {
  return decisions
    .filter((decision) => decision.state === 'PROPOSED')
    .map((decision) => action('decision.confirm', 'NEXT', null, { subjectId: decision.id, payload: { subject: decision.subject } }));
}

/** Source: domain process MT1–MT7b, MT27; SPEC MT36. */
export function actionsEarly(facts: MatterFacts): NextAction[] {
  const { matter } = facts;
  const waiting = confirmations(facts);
  switch (matter.state) {
    case 'PROPOSED': {
      const support = checkSupport(matter, facts.seconds, facts.households, facts.profile);
      const triage = facts.decisions.some((decision) => decision.state === 'PROPOSED')
        ? []
        : [action('matter.triage', 'NEXT', support, { dueAt: matter.triageDueAt })];
      return [
        ...waiting,
        ...triage,
        ...['matter.reject', 'matter.merge', 'matter.transfer'].map((command) => action(command, 'ALSO', null))
      ];
    }
    case 'TRIAGED':
      return [...waiting, action('meeting.schedule', 'NEXT', null), action('matter.escalate', 'ALSO', null)];
    case 'DELIBERATING':
      return [...waiting, ...deliberating(facts)];
    case 'SUSPENDED':
      return [...waiting, action('matter.resume', 'NEXT', null)];
    case 'REJECTED':
    case 'MERGED':
    case 'TRANSFERRED': {
      const isAsked = matter.rejection?.reviewAskedAt !== null && matter.rejection?.reviewOutcome === null;
      return isAsked ? [action('matter.uphold-review', 'NEXT', null)] : [];
    }
    default:
      return waiting;
  }
}

function deliberating(facts: MatterFacts): NextAction[] {
  const { matter, rounds, meetings } = facts;
  const open = rounds.find((round) => round.closedAt === null);
  if (open) {
    const meeting = meetings.find((one) => one.id === open.meetingId);
    return [action('round.close', 'NEXT', null, { subjectId: open.meetingId, ...(meeting ? { dueAt: meeting.startsAt } : {}) })];
  }
  const escalate = action('matter.escalate', 'ALSO', null);
  const another = action('meeting.schedule', leadsOn(facts) ? 'NEXT' : 'ALSO', null);
  if (matter.template === 'JOINT_OPERATIONAL') return [another, escalate];
  if (matter.template === 'HEARING_THEN_RESULT' || matter.template === 'BUILDING_SMALL') {
    const noticed = facts.polls.find((poll) => poll.state === 'NOTICED');
    const proceed = action('matter.proceed-to-vote', 'NEXT', checkRounds(facts, ['VOTE', 'CONSENSUS', 'DRAFT']));
    return [...(noticed ? [proceed] : [action('vote.notice', 'NEXT', null)]), another, escalate];
  }
  return [action('matter.proceed-to-drafting', 'NEXT', checkRounds(facts, ['DRAFT', 'CONSENSUS'])), another, escalate];
}

/** The last round asks for another one. */
function leadsOn({ rounds }: MatterFacts): boolean {
  const last = rounds.at(-1)?.outcome;
  return last === undefined || last === null || ['CONTINUE', 'SURVEY', 'NO_CONSENSUS', 'INQUORATE'].includes(last);
}
