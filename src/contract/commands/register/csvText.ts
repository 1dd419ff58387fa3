/** The text of a table file: table programs in China save UTF-8 or GB 18030, and neither says which. */

/** Decodes UTF-8 (with or without mark) when the bytes are that, else GB 18030; null when they are neither. */
export function csvText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one decides.
    }
  }
  return null;
}
