/** The voting window of an owners' vote: how long it must and may be, and its extension while too few have voted. */
import { entry, update, type Context, type Decision } from '../../basics/decision.ts';
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { addDays, calendarDateAt, instantAt, localTimeAt, type Instant } from '../../basics/time.ts';
import type { RuleProfile } from '../../register/profile.ts';
import type { Poll } from '../records.ts';
import { ownersParticipation, type OwnersCount } from '../rules/ownersVote.ts';
import { allHold, type RuleTest } from '../verdict.ts';

type WindowProfile = Pick<RuleProfile, 'voteWindowMinDays' | 'voteWindowMaxDays'>;

/** The same time of day, days later. */
export function daysLater(instant: Instant, days: number, zone: string): Instant {
  return instantAt(addDays(calendarDateAt(instant, zone), days), localTimeAt(instant, zone), zone);
}

/**
 * At least `voteWindowMinDays` and, extensions included, at most `voteWindowMaxDays` days of 24 hours as the clocks of the zone show them.
 * The instants are those of the notice: no holiday moves them. Refuses `voting.window-invalid` (not in the future, or over before it
 * begins), `voting.window-too-short`, `voting.window-too-long`. Source: 杭州 20 [L]; SPEC OW2.
 */
export function checkWindow(
  window: { readonly opensAt?: Instant | undefined; readonly closesAt?: Instant | undefined },
  profile: WindowProfile,
  { now, zone }: Pick<Context, 'now' | 'zone'>
): Result<{ opensAt: Instant; closesAt: Instant }, Refusal> {
  const { opensAt, closesAt } = window;
  if (opensAt === undefined || closesAt === undefined || opensAt <= now || closesAt <= opensAt) {
    return refuse('voting.window-invalid', 'OW2', { earliestAt: now });
  }
  const earliestAt = daysLater(opensAt, profile.voteWindowMinDays, zone);
  if (closesAt < earliestAt) return refuse('voting.window-too-short', 'OW2', { days: profile.voteWindowMinDays, earliestAt });
  const latestAt = daysLater(opensAt, profile.voteWindowMaxDays, zone);
  return closesAt > latestAt
    ? refuse('voting.window-too-long', 'OW2', { days: profile.voteWindowMaxDays, latestAt })
    : ok({ opensAt, closesAt });
}

/** What has come in so far, against what was frozen. */
export interface Turnout {
  readonly heads: { readonly roll: number; readonly voted: number };
  /** 0.01 m². */
  readonly area: { readonly roll: number; readonly voted: number };
}

/**
 * The two participation tests over rights of which a ballot is in; for DR8, which asks everybody, whether all have answered. Preliminary:
 * the count may find a ballot void. Source: 民法典 278(2) [L]; SPEC TO1.
 */
export function turnoutTests({ heads, area }: Turnout): RuleTest[] {
  const base = ({ roll, voted }: Turnout['heads']) => ({ roll, participating: voted, inFavour: 0 });
  const count: OwnersCount = { heads: base(heads), area: base(area) };
  return ownersParticipation(count);
}

/** True while it makes sense to wait for more ballots. */
export function isTurnoutLow(poll: Pick<Poll, 'bodyRule'>, turnout: Turnout): boolean {
  return poll.bodyRule === 'DR8' ? turnout.heads.voted < turnout.heads.roll : !allHold(turnoutTests(turnout));
}

export interface ExtendFacts {
  readonly poll: Poll;
  readonly profile: RuleProfile;
  readonly turnout: Turnout;
}

export interface ExtendPoll {
  readonly closesAt: Instant;
  readonly reason: string;
}

/**
 * MT15: the convenor extends a vote once (`maxExtensions`) before it closes, while participation is below the threshold, by at most
 * `extensionDays`, the whole window staying within its maximum. The notice of the extension follows by itself. Refuses
 * `poll.not-owners-vote`, `poll.not-open`, `voting.closed`, `poll.no-extension-left`, `poll.participation-reached`,
 * `voting.window-invalid`, `poll.extension-too-long`, `voting.window-too-long`. Source: domain MT15; 民法典 278(2) [L], days [P5][D]; SPEC MT15.
 */
export function decideExtendPoll(facts: ExtendFacts, payload: ExtendPoll, context: Context): Result<Decision, Refusal> {
  const { poll, profile, turnout } = facts;
  const { owners, closesAt: until, opensAt } = poll;
  if (!owners || until === null || opensAt === null) return refuse('poll.not-owners-vote', 'MT15');
  if (poll.state !== 'OPEN') return refuse('poll.not-open', 'MT15', { state: poll.state });
  if (context.now >= until) return refuse('voting.closed', 'MT15', { closesAt: until });
  if (poll.extensions.length >= profile.maxExtensions) return refuse('poll.no-extension-left', 'MT15', { allowed: profile.maxExtensions });
  if (!isTurnoutLow(poll, turnout)) return refuse('poll.participation-reached', 'MT15');
  if (payload.closesAt <= until) return refuse('voting.window-invalid', 'MT15', { earliestAt: until });
  const latestAt = daysLater(until, profile.extensionDays, context.zone);
  if (payload.closesAt > latestAt) return refuse('poll.extension-too-long', 'MT15', { days: profile.extensionDays, latestAt });
  const maxAt = daysLater(opensAt, profile.voteWindowMaxDays, context.zone);
  if (payload.closesAt > maxAt) return refuse('voting.window-too-long', 'MT15', { days: profile.voteWindowMaxDays, latestAt: maxAt });
  const extension = { from: until, to: payload.closesAt, reason: payload.reason, at: context.now, byName: context.actor.name };
  const { heads, area } = turnout;
  return ok({
    changes: [update('poll', poll, { closesAt: payload.closesAt, extensions: [...poll.extensions, extension] })],
    entries: [
      entry('PollExtended', aboutPoll(poll), {
        ...{ title: poll.title, from: until, to: payload.closesAt, reason: payload.reason, by: context.actor.name },
        number: poll.extensions.length + 1,
        turnout: { heads: { ...heads }, area: { ...area } }
      })
    ],
    answer: { closesAt: payload.closesAt }
  });
}

/** Topics of an entry about an owners' vote. */
export function aboutPoll(poll: Pick<Poll, 'id' | 'matterId'>, personIds: readonly string[] = []) {
  return {
    pollId: poll.id,
    ...(poll.matterId === null ? {} : { matterId: poll.matterId }),
    ...(personIds.length === 0 ? {} : { personIds })
  };
}
