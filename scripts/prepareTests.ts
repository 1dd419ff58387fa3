/** Finds or gets what the tests need beside npm packages, and returns it as environment for the stages that follow. */
import { fileURLToPath } from 'node:url';
import { ensureChineseFont } from './tools/chineseFont.ts';
import { ensureChromium } from './tools/chromium.ts';
import { ensurePython, findPdftoppm } from './tools/programs.ts';

/**
 * Returns `CHROMIUM_PATH`, `PYTHON3_PATH`, `PDFTOPPM_PATH` and `FONTCONFIG_FILE`, each only where it applies.
 * Ends the process when there is no Chromium, since the browser tests cannot be left out.
 */
export function prepareTests(log: (line: string) => void = console.log): NodeJS.ProcessEnv {
  const chromium = ensureChromium(log);
  const font = ensureChineseFont(log);
  const python = ensurePython(log);
  const pdftoppm = findPdftoppm();
  log(`Chromium: ${chromium.path} (${chromium.origin})`);
  log(`Chinese font: ${font.FONTCONFIG_FILE ?? "the system's"}`);
  log(`Python 3: ${python ?? 'none'}; pdftoppm: ${pdftoppm ?? 'none, pages are drawn in Chromium'}`);
  return {
    CHROMIUM_PATH: chromium.path,
    ...font,
    ...(python === undefined ? {} : { PYTHON3_PATH: python }),
    ...(pdftoppm === undefined ? {} : { PDFTOPPM_PATH: pdftoppm })
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = prepareTests((line) => console.error(line));
  for (const [name, value] of Object.entries(found)) console.log(`export ${name}='${value}'`);
}
