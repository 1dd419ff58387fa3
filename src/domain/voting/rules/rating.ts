/** DR13 RATING (红黑榜): the composite score of a property company from residents, community and third party, and the list it belongs on. */
import { refuse, type Refusal } from '../../basics/refusal.ts';
import { ok, type Result } from '../../basics/result.ts';
import { allHold, compare, type RuleTest } from '../verdict.ts';
import { refuseEmptyRoll, type DecisionRule } from './rule.ts';
import { sampleTests, type SampleSetting } from './sample.ts';

/** Profile `rating…`; the three percentages make 100. */
export interface RatingSetting extends SampleSetting {
  readonly ratingResidentsPercent: number;
  readonly ratingCommunityPercent: number;
  readonly ratingThirdPartyPercent: number;
  readonly ratingRedTenths: number;
  readonly ratingBlackTenths: number;
}

export interface RatingInput {
  /** All scores 0–1000, in tenths of a point. */
  readonly residentsTenths: number;
  readonly communityTenths: number;
  readonly thirdPartyTenths: number;
  /** Ratings that residents gave. */
  readonly ratings: number;
  readonly households: number;
  /** Assessments of the calendar that were not made, by name. */
  readonly missing: readonly string[];
  readonly setting: RatingSetting;
}

export type RatingOutcome = 'RED' | 'BLACK' | 'UNLISTED' | 'SAMPLE_TOO_SMALL';

export interface RatingResult {
  readonly rule: 'DR13';
  readonly outcome: RatingOutcome;
  /** Thousandths of a point, exact whatever the weights; null without enough ratings. */
  readonly compositeMilli: number | null;
  readonly tests: readonly RuleTest[];
}

/**
 * Mean of 1 to 5 stars × 20, in tenths of a point, half up: `⌊(sum·400 + count) / (2·count)⌋`. Throws `RangeError` for no ratings or a
 * sum that so many ratings cannot have. Source: M-34, weights [D]; SPEC DR13.
 */
export function residentsScoreTenths(starSum: number, ratings: number): number {
  const isPossible = Number.isSafeInteger(starSum) && Number.isSafeInteger(ratings) && ratings > 0;
  if (!isPossible || starSum < ratings || starSum > 5 * ratings) throw new RangeError(`${starSum} stars in ${ratings} ratings`);
  return Math.floor((starSum * 400 + ratings) / (2 * ratings));
}

/**
 * RED at or above `ratingRedTenths`, BLACK below `ratingBlackTenths`, else UNLISTED; SAMPLE_TOO_SMALL, and no score, below the sample.
 * Refuses `voting.roll-empty`, `rating.assessment-missing`. Source: M-34 (百步亭), 商丘 [P37], numbers [D]; SPEC DR13.
 */
function evaluate(input: RatingInput): Result<RatingResult, Refusal> {
  const { ratings, households, missing, setting } = input;
  if (households === 0) return refuseEmptyRoll('DR13');
  if (missing.length > 0) return refuse('rating.assessment-missing', 'DR13', { missing: missing.join('、') });
  const enough = sampleTests(ratings, households, setting, 'ratings');
  if (!allHold(enough)) return ok({ rule: 'DR13', outcome: 'SAMPLE_TOO_SMALL', compositeMilli: null, tests: enough });
  const compositeMilli = composite(input);
  const red = lineTest('RED_LINE', '>=', compositeMilli, setting.ratingRedTenths);
  const black = lineTest('BLACK_LINE', '<', compositeMilli, setting.ratingBlackTenths);
  const outcome: RatingOutcome = red.holds ? 'RED' : black.holds ? 'BLACK' : 'UNLISTED';
  return ok({ rule: 'DR13', outcome, compositeMilli, tests: [...enough, red, black] });
}

/** Tenths × percent are thousandths of a point. */
function composite({ residentsTenths, communityTenths, thirdPartyTenths, setting }: RatingInput): number {
  const parts = [
    { tenths: residentsTenths, percent: setting.ratingResidentsPercent },
    { tenths: communityTenths, percent: setting.ratingCommunityPercent },
    { tenths: thirdPartyTenths, percent: setting.ratingThirdPartyPercent }
  ];
  for (const { tenths } of parts) {
    if (!Number.isSafeInteger(tenths) || tenths < 0 || tenths > 1_000) throw new RangeError(`not a score: ${tenths}`);
  }
  if (parts.reduce((sum, { percent }) => sum + percent, 0) !== 100) throw new RangeError('weights do not make 100 %');
  return parts.reduce((sum, { tenths, percent }) => sum + tenths * percent, 0);
}

function lineTest(name: 'RED_LINE' | 'BLACK_LINE', operator: '>=' | '<', milli: number, lineTenths: number): RuleTest {
  return compare({ name, base: 'points', operator }, { value: milli }, { value: lineTenths, factor: 100 });
}

export const rating: DecisionRule<RatingInput, RatingResult> = { id: 'DR13', name: 'RATING', source: '百步亭 [A2]; numbers [D]', evaluate };
