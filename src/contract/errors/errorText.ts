/** The shape of one refusal code's texts: what happened, what to do now; shown in place and at /help/<code>. */

export interface ErrorText {
  /** What happened, one sentence; `{name}` is replaced by the refusal's fact of that name. */
  readonly what: string;
  /** What to do now, one or two sentences. */
  readonly todo: string;
}

export interface ErrorEntry {
  readonly zh: ErrorText;
  readonly en: ErrorText;
}

export type ErrorCatalogue = Readonly<Record<string, ErrorEntry>>;
