/** Writes every sample as a PDF for looking at: `npx node tests/goldens/preview.ts DIRECTORY [name…]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontPathsFromEnvironment, openFonts } from '#server/documents/layout/fonts.ts';
import { renderPdf } from '#server/documents/renderPdf.ts';
import { samples } from './samples.ts';

const [directory = 'preview', ...names] = process.argv.slice(2);
mkdirSync(directory, { recursive: true });
const fonts = openFonts(fontPathsFromEnvironment(process.env));
for (const [name, view] of Object.entries(samples)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const started = performance.now();
  const rendered = await renderPdf(view, fonts);
  if (rendered.ok) writeFileSync(join(directory, `${name}.pdf`), rendered.value);
  const told = rendered.ok
    ? `${rendered.value.length} bytes, ${Math.round(performance.now() - started)} ms`
    : JSON.stringify(rendered.error);
  console.log(`${name}: ${told}`);
}
