/** How a scenario file writes the paper side of an owners' vote: issued, delivered, handed in and entered by two tellers, in one line each. */
import * as v from 'valibot';
import { VOID_BALLOT_REASONS } from '#domain/voting/owners/records.ts';
import { squareMetres } from './scenarioProperty.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

export const ScenarioPapers = v.strictObject({
  poll: v.string(),
  /** Issues every ballot that is missing; the text says where to hand in. */
  issue: v.optional(v.string()),
  /** Delivers what is not delivered yet, in the order of numbers, all but so many. */
  deliver: v.optional(v.strictObject({ allBut: v.optional(whole, 0), way: v.optional(v.picklist(['IN_PERSON', 'POST']), 'IN_PERSON') })),
  /** Posts in the estate, at this place, whatever is not delivered. */
  post: v.optional(v.string()),
  /** Papers that are handed in and entered twice: choice → so many, or so many heads with exactly that area; the first papers whose right has no ballot yet. */
  enter: v.optional(
    v.strictObject({
      /** Keys of three tellers: the first and the second entry, the third look. */
      tellers: v.pipe(v.array(v.string()), v.minLength(2), v.maxLength(3)),
      counts: v.optional(v.record(v.string(), v.union([whole, v.strictObject({ heads: whole, area: squareMetres })])), {}),
      /** Whole papers void, by reason. */
      voids: v.optional(v.record(v.picklist(VOID_BALLOT_REASONS), whole), {}),
      /** Papers named by their number: number → choice, '' for a blank one. */
      papers: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d+$/)), v.string()), {}),
      /** On so many papers the second teller reads something else; the third look agrees with the first. */
      mismatches: v.optional(whole, 0),
      /** When they were handed in; the time of the step when absent. */
      handedIn: v.optional(v.string())
    })
  )
});
export type ScenarioPapers = v.InferOutput<typeof ScenarioPapers>;
