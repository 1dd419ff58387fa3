/** How many answers are enough to say something about all households. */
import { compare, type Base, type RuleTest } from '../verdict.ts';

/** Profile `sampleMinCount`, `sampleMinPercent`. */
export interface SampleSetting {
  readonly sampleMinCount: number;
  readonly sampleMinPercent: number;
}

/** At least so many, and at least that percentage of all: `max(30, 5 %)` as two tests, without a division. Source: [D]; SPEC DR13, DR15. */
export function sampleTests(count: number, all: number, { sampleMinCount, sampleMinPercent }: SampleSetting, base: Base): RuleTest[] {
  const test = { name: 'ENOUGH_RATINGS', base, operator: '>=' } as const;
  return [
    compare(test, { value: count }, { value: sampleMinCount }),
    compare(test, { value: count, factor: 100 }, { value: all, factor: sampleMinPercent })
  ];
}
