/** The text of the independent counter, as it is handed out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PATH = join(import.meta.dirname, '../../../../tools/verify/verify.py');
let text: string | undefined;

/** The program, read once. Throws when the file is not where the product is installed. */
export function verifierText(): string {
  text ??= readFileSync(PATH, 'utf8');
  return text;
}
