/** Reads the facts of a refusal from an address. */

/** Characters of the facts in an address; no refusal of the product comes near. */
const CHARS_MAX = 2_000;

type Facts = Readonly<Record<string, string | number | boolean>>;

/** The facts of a JSON text, none for no text; null for anything but a flat object of texts, numbers and truths. */
export function factsOf(text: string | null): Facts | null {
  if (text === null) return {};
  if (text.length > CHARS_MAX) return null;
  let facts: unknown;
  try {
    facts = JSON.parse(text);
  } catch {
    // Not JSON: said by the caller as 400.
    return null;
  }
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return null;
  return Object.values(facts).every((value) => ['string', 'number', 'boolean'].includes(typeof value)) ? (facts as Facts) : null;
}
