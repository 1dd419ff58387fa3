/** A refusal met deep inside a layout: thrown there, turned into a `Result` at the one door of the worker. */
import type { Refusal, RefusalFacts } from '#domain/basics/refusal.ts';

/** Carries a refusal up through the layout; never leaves `renderPdf`. */
export class DocumentRefused extends Error {
  readonly refusal: Refusal;
  constructor(code: string, facts: RefusalFacts, rule: string) {
    super(code);
    this.refusal = { code, rule, facts };
  }
}
