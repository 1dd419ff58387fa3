/**
 * Golden pages: each sample's text layer and pictures against those in the repository.
 * After a wanted change: look at the pages (`npx node tests/goldens/preview.ts DIRECTORY`), then `UPDATE_GOLDENS=1 npx vitest run tests/goldens/goldens.test.ts`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '#server/documents/layout/fonts.ts';
import { renderPdf } from '#server/documents/renderPdf.ts';
import { openRasterizer, type Rasterizer } from './rasterize.ts';
import { samples } from './samples.ts';
import { allText, readPdf } from './textLayer.ts';

const folder = fileURLToPath(new URL('./pages/', import.meta.url));
const isUpdate = process.env.UPDATE_GOLDENS === '1';
/** Drawn at twice the size and halved, so that the stored page depends less on the browser's smoothing. */
const DRAWN_DPI = 96;
/** A pixel differs when its grey does by more than this; at most so many of ten thousand may. A line moved by one point changes some 300. */
const GREY_STEP = 72;
const PER_TEN_THOUSAND = 12;

const fonts = openFonts({});
let rasterizer: Rasterizer;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  rasterizer = await openRasterizer('chromium');
});
afterAll(() => rasterizer.close());

async function small(page: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata();
  return sharp(page)
    .flatten({ background: 'white' })
    .greyscale()
    .resize(Math.round(width / 2), Math.round(height / 2), { kernel: 'lanczos3' })
    .png({ compressionLevel: 9, palette: true, colours: 8, dither: 0 })
    .toBuffer();
}

/** Ten-thousandths of the pixels that differ, after both were softened by one pixel. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).greyscale().blur(0.8).raw().toBuffer({ resolveWithObject: true })));
  if (a === undefined || b === undefined || a.info.width !== b.info.width || a.info.height !== b.info.height) return 10_000;
  let differing = 0;
  for (let index = 0; index < a.data.length; index += a.info.channels)
    if (Math.abs((a.data[index] ?? 0) - (b.data[index] ?? 0)) > GREY_STEP) differing += 1;
  return (differing * 10_000) / (a.info.width * a.info.height);
}

describe('golden pages', () => {
  it.each(Object.keys(samples))('[DC11] %s reads and looks as it did', async (name) => {
    const view = samples[name];
    if (view === undefined) throw new Error(name);
    const made = await renderPdf(view, fonts);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const text = allText(await readPdf(made.value));
    const pages = await Promise.all((await rasterizer.draw(made.value, DRAWN_DPI)).map(small));
    const textFile = join(folder, `${name}.txt`);
    const pageFile = (index: number): string => join(folder, `${name}-${index + 1}.png`);
    if (isUpdate) {
      for (const old of readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && /^-\d+\.png$/.test(file.slice(name.length))))
        rmSync(join(folder, old));
      writeFileSync(textFile, `${text}\n`);
      pages.forEach((page, index) => writeFileSync(pageFile(index), page));
    }
    expect(`${text}\n`).toBe(readFileSync(textFile, 'utf8'));
    expect(existsSync(pageFile(pages.length)), 'a golden page more than the document has').toBe(false);
    for (const [index, page] of pages.entries()) {
      expect(await difference(page, readFileSync(pageFile(index))), `${name}, page ${index + 1}`).toBeLessThanOrEqual(PER_TEN_THOUSAND);
    }
  });

  it('[DC11] the comparison sees a line that moved by one point, and all goldens together stay below 2 MB', async () => {
    const page = readFileSync(join(folder, 'meeting-notice-1.png'));
    const { width = 0, height = 0 } = await sharp(page).metadata();
    const moved = await sharp(page)
      .extract({ left: 0, top: 1, width, height: height - 1 })
      .extend({ bottom: 1, background: 'white' })
      .png()
      .toBuffer();
    expect(await difference(page, moved)).toBeGreaterThan(PER_TEN_THOUSAND);
    const bytes = readdirSync(folder).reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
