/** When a posted notice ends, computed anew from its posting, its pauses and the holiday tables of today. */
import type { HolidayTable } from '../basics/calendar.ts';
import type { RuleProfile } from '../register/profile.ts';
import { countedAbsenceMs, publicityPeriod, type PublicityPeriod } from './period.ts';
import type { Publicity } from './records.ts';

export interface EndFacts {
  readonly profile: RuleProfile;
  readonly tables: readonly HolidayTable[];
  readonly zone: string;
}

/** Missing time that counts: absences longer than 24 hours, suspensions of the matter in full. Source: domain 2.8 [D]; SPEC PB8, MT27. */
export function missingMs(pauses: Publicity['pauses']): number {
  const suspensions = pauses.filter((pause) => pause.sort === 'SUSPENSION').reduce((sum, { from, to }) => sum + to - from, 0);
  return countedAbsenceMs(pauses.filter((pause) => pause.sort === 'ABSENCE')) + suspensions;
}

/** The period under the profile of the matter. */
export function periodOf(posting: Pick<Publicity, 'postedAt' | 'days' | 'pauses'>, { profile, tables, zone }: EndFacts): PublicityPeriod {
  return publicityPeriod({
    postedAt: posting.postedAt,
    days: posting.days,
    unit: profile.publicityUnit,
    rollOverHoliday: profile.rollOverHoliday,
    tables,
    zone,
    pausedMs: missingMs(posting.pauses)
  });
}

/** What to set on the record after a pause or a new holiday table: an end once posted never moves to an earlier time. SPEC PB8. */
export function recomputedEnd(
  publicity: Publicity,
  pauses: Publicity['pauses'],
  facts: EndFacts
): Pick<Publicity, 'endsAt' | 'rolledOver' | 'isEndConfirmed'> {
  const period = periodOf({ ...publicity, pauses }, facts);
  if (period.endsAt <= publicity.endsAt) {
    return {
      endsAt: publicity.endsAt,
      rolledOver: publicity.rolledOver,
      isEndConfirmed: publicity.isEndConfirmed || period.holidayTableConfirmed
    };
  }
  return { endsAt: period.endsAt, rolledOver: period.rolledOver, isEndConfirmed: period.holidayTableConfirmed };
}
