/** A refusal as a page shows it. */

export interface RefusalShown {
  code: string;
  /** SPEC id whose guard failed. */
  rule?: string;
  facts?: Readonly<Record<string, string | number | boolean>>;
  /** What happened, in the reader's language; fetched in the browser when the server did not fill it. */
  what?: string;
  /** What to do now. */
  todo?: string;
}
