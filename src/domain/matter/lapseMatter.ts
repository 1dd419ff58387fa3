/** A proposal that nobody took up lapses by the clock. */
import { entry, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { addDays, calendarDateAt, endOfDay } from '../basics/time.ts';
import type { RuleProfile } from '../register/profile.ts';
import { proposerOf } from './facts.ts';
import type { Matter } from './records.ts';
import { transition } from './transition.ts';

/** 24:00 of the n-th day after the last step forward; suspensions make it longer. Source: domain 4.2 [D]; SPEC MT31. */
export function lapsesAt(matter: Matter, profile: Pick<RuleProfile, 'lapseAfterDays'>, zone: string): number {
  const since = Math.max(matter.reachedAt.TRIAGED ?? 0, matter.reachedAt.PROPOSED ?? matter.proposedAt);
  return endOfDay(addDays(calendarDateAt(since, zone), profile.lapseAfterDays), zone) + matter.suspendedMs;
}

/** LAPSED when not begun in time; the time of lapse is the deadline, not the tick. Refuses `matter.not-lapsed`, `matter.wrong-state`. Source: domain 4.2 [D]; SPEC MT31. */
export function decideLapseMatter(
  facts: { matter: Matter; profile: RuleProfile },
  _payload: { matterId: string },
  context: Context
): Result<Decision, Refusal> {
  const { matter, profile } = facts;
  const at = lapsesAt(matter, profile, context.zone);
  if (context.now < at) return refuse('matter.not-lapsed', 'MT31', { at });
  const moved = transition(matter, 'LAPSE', { ...context, now: at });
  if (!moved.ok) return moved;
  return ok({
    changes: [moved.value.change],
    entries: [
      entry('MatterLapsed', { matterId: matter.id, personIds: proposerOf(facts) }, { days: profile.lapseAfterDays }),
      moved.value.entry
    ]
  });
}
