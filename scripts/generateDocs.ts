/** `npm run docs`: writes the reference pages in docs/ from the code that they describe; with `-- --check` says which are out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandsPage } from './docs/commandsPage.ts';
import { limitsPage, settingsPage } from './docs/numbersPages.ts';
import { refusalCodesPage } from './docs/refusalCodesPage.ts';

const FOLDER = fileURLToPath(new URL('../docs', import.meta.url));
const NOTE = '<!-- Written by `npm run docs`; do not edit. -->\n\n';

const pages: Readonly<Record<string, string>> = {
  'commands.md': await commandsPage(),
  'limits.md': limitsPage(),
  'refusal-codes.md': refusalCodesPage(),
  'settings.md': settingsPage()
};

for (const [name, text] of Object.entries(pages)) {
  const file = join(FOLDER, name);
  const wanted = NOTE + text;
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  if (process.argv.includes('--check')) {
    console.error(`docs/${name} is not current: run npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, wanted);
    console.log(`Written: docs/${name}`);
  }
}
