/** A residents' covenant is sent to the street office for filing before it comes into force. */
import { entry, update, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import { calendarDateAt } from '../basics/time.ts';
import type { Matter } from './records.ts';

export interface RecordFiling {
  readonly matterId: string;
  readonly filedOn: string;
  readonly receiver: string;
  readonly note: string;
}

/** Records when and with whom the covenant was filed. Refuses `matter.no-covenant`, `matter.wrong-state`, `matter.date-in-future`. Source: 居委会组织法 15 [L]; SPEC MT22. */
export function decideRecordFiling({ matter }: { matter: Matter }, payload: RecordFiling, context: Context): Result<Decision, Refusal> {
  if (!matter.flags.isCovenant) return refuse('matter.no-covenant', 'MT22');
  if (!['COUNTED', 'RESULT_PUBLICIZING'].includes(matter.state)) {
    return refuse('matter.wrong-state', 'MT22', { state: matter.state, needs: 'COUNTED RESULT_PUBLICIZING' });
  }
  const { filedOn, receiver, note } = payload;
  if (filedOn > calendarDateAt(context.now, context.zone)) return refuse('matter.date-in-future', 'MT22', { date: filedOn });
  return ok({
    changes: [update('matter', matter, { filing: { filedOn, receiver, note, at: context.now } })],
    entries: [entry('CovenantFiled', { matterId: matter.id }, { filedOn, receiver, note })]
  });
}
