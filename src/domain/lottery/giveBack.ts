/** Decides what becomes of a place that is given back: it goes to whoever waits first. */
import { entry, guard, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { isOwnOrDesk } from './applyForPlace.ts';
import { aboutLottery } from './aboutLottery.ts';
import type { Lottery, LotteryApplication } from './records.ts';

export interface GiveBackFacts {
  readonly lottery: Lottery;
  readonly application: LotteryApplication;
  readonly applications: readonly LotteryApplication[];
}

/**
 * Before the list is closed the application is withdrawn; after the draw the place is given back, and the first who waits has it; who waits
 * may leave the waiting list. Answers `{promoted}`, the number that has the place now, or null. Refuses `lottery.not-your-household`,
 * `lottery.nothing-held`, `lottery.not-drawn` (the list is closed). Source: M-42, AC-5; SPEC LO6.
 */
export function decideGiveBack(facts: GiveBackFacts, { reason }: { readonly reason: string }, context: Context): Result<Decision, Refusal> {
  const { lottery, application, applications } = facts;
  if (!isOwnOrDesk(application.householdId, context)) return refuse('lottery.not-your-household', 'LO6');
  if (application.state === 'WITHDRAWN' || application.state === 'GIVEN_BACK') return refuse('lottery.nothing-held', 'LO6');
  if (lottery.state === 'SEALED') return refuse('lottery.not-drawn', 'LO6');
  const next = application.state === 'WON' ? firstWaiting(applications) : null;
  const state = lottery.state === 'OPEN' ? 'WITHDRAWN' : 'GIVEN_BACK';
  const changes: Change[] = [update('lotteryApplication', application, { state })];
  if (next) changes.push(update('lotteryApplication', next, { state: 'WON' }));
  const personIds = [application, ...(next ? [next] : [])].flatMap(({ personId }) => personId ?? []);
  const promoted = next?.number ?? null;
  return ok({
    changes,
    // The draw must not come in between: who withdraws is not on its list.
    guards: [guard('lottery', lottery)],
    entries: [
      entry(
        state === 'WITHDRAWN' ? 'LotteryWithdrawn' : 'LotteryPlaceGivenBack',
        { ...aboutLottery(lottery), personIds },
        { lotteryId: lottery.id, number: application.number, promoted, reason, by: context.actor.name }
      )
    ],
    answer: { promoted }
  });
}

function firstWaiting(applications: readonly LotteryApplication[]): LotteryApplication | null {
  const waiting = applications.filter(({ state }) => state === 'WAITING');
  return waiting.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0] ?? null;
}
