/** How many objecting households make a hearing due. */
import { thresholdParts, type Threshold } from '../threshold.ts';

/** Profile `hearingMinObjectors` and `hearingFraction`. */
export interface HearingThresholdSetting {
  readonly minObjectors: number;
  readonly fraction: Threshold;
}

/**
 * The smallest number of objecting households that reaches the threshold: with 3 and `>= 1/20`, `o ≥ 3 and o·20 ≥ households`,
 * i.e. max(3, ⌈households/20⌉). Source: product default [D]; SPEC DR10.
 */
export function hearingThreshold(households: number, { minObjectors, fraction }: HearingThresholdSetting): number {
  const { operator, numerator, denominator } = thresholdParts(fraction);
  const share =
    operator === '>=' ? Math.ceil((households * numerator) / denominator) : Math.floor((households * numerator) / denominator) + 1;
  return Math.max(minObjectors, share);
}

/** Whether a hearing is due. Source: product default [D]; SPEC DR10. */
export function isHearingDue(objectors: number, households: number, setting: HearingThresholdSetting): boolean {
  return objectors >= hearingThreshold(households, setting);
}
