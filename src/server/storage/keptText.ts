/** Keeps the text of statements: it depends on the catalogue and the shape of a search only, and every ballot needs a dozen. */
import type { Dialect } from './dialect.ts';

const TEXTS = new WeakMap<Dialect, Map<string, string>>();
/** Texts per dialect; beyond it all are written anew. */
const TEXTS_MAX = 2_000;

/** The text of this name, written when it is first asked for. The name must say everything that the text depends on. */
export function keptText(dialect: Dialect, name: string, write: () => string): string {
  let texts = TEXTS.get(dialect);
  if (!texts) TEXTS.set(dialect, (texts = new Map()));
  const known = texts.get(name);
  if (known !== undefined) return known;
  if (texts.size >= TEXTS_MAX) texts.clear();
  const text = write();
  texts.set(name, text);
  return text;
}
