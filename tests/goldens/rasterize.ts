/** Draws the pages of a PDF as pictures: pdfjs in Chromium, which every machine can get, or pdftoppm where somebody wants that. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumLaunchOptions, findChromium } from '../../scripts/tools/chromium.ts';

/** One drawer of pages; `close` ends its browser. */
export interface Rasterizer {
  readonly name: 'chromium' | 'pdftoppm';
  /** PNG of each page at `dpi`. */
  draw(pdf: Uint8Array, dpi: number): Promise<Buffer[]>;
  close(): Promise<void>;
}

/** The rasterizer asked for. Throws with what to do when this machine has not got it. */
export async function openRasterizer(name: Rasterizer['name'] = 'chromium'): Promise<Rasterizer> {
  if (name === 'pdftoppm') return pdftoppm();
  if (findChromium() === undefined)
    throw new Error('No Chromium for drawing PDF pages: set CHROMIUM_PATH, or run "npm test", which gets one.');
  const browser = await chromium.launch(chromiumLaunchOptions());
  return { name, draw: (pdf, dpi) => drawInBrowser(browser, pdf, dpi), close: () => browser.close() };
}

function pdftoppm(): Rasterizer {
  return {
    name: 'pdftoppm',
    draw(pdf, dpi) {
      const folder = mkdtempSync(join(tmpdir(), 'pages-'));
      try {
        writeFileSync(join(folder, 'in.pdf'), pdf);
        execFileSync('pdftoppm', ['-r', String(dpi), '-png', join(folder, 'in.pdf'), join(folder, 'page')], { timeout: 60_000 });
        const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'));
        return Promise.resolve(pictures.sort().map((file) => readFileSync(join(folder, file))));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    close: () => Promise.resolve()
  };
}

const home = 'http://pages.invalid';
const pdfjsFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Serves pdfjs and the file to a page that has no network, and takes the canvases back. */
async function drawInBrowser(browser: Browser, pdf: Uint8Array, dpi: number): Promise<Buffer[]> {
  const page = await browser.newPage();
  try {
    await serve(page, pdf);
    await page.goto(`${home}/`);
    await page.waitForFunction(() => 'pdfjs' in globalThis);
    const pictures = await page.evaluate(drawAll, { home, scale: dpi / 72 });
    return pictures.map((picture) => Buffer.from(picture, 'base64'));
  } finally {
    await page.close();
  }
}

/** Imports in the page itself: an import inside `evaluate` would be rewritten by the test runner. */
const html =
  '<!doctype html><title>pages</title><script type="module">import * as pdfjs from "/build/pdf.mjs"; globalThis.pdfjs = pdfjs;</script>';

async function serve(page: Page, pdf: Uint8Array): Promise<void> {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html });
    else if (pathname === '/in.pdf') await route.fulfill({ contentType: 'application/pdf', body: Buffer.from(pdf) });
    else if (/^\/build\/[\w.]+\.mjs$/.test(pathname))
      await route.fulfill({ contentType: 'text/javascript', path: join(pdfjsFolder, pathname) });
    else await route.fulfill({ status: 404, body: '' });
  });
}

interface Pdfjs {
  GlobalWorkerOptions: { workerSrc: string };
  getDocument(from: { url: string }): { promise: Promise<{ numPages: number; getPage(number: number): Promise<PdfjsPage> }> };
}
interface PdfjsPage {
  getViewport(options: { scale: number }): { width: number; height: number };
  render(options: { canvas: HTMLCanvasElement; viewport: unknown }): { promise: Promise<void> };
}

/** Runs in the browser. */
async function drawAll({ home: origin, scale }: { home: string; scale: number }): Promise<string[]> {
  const { pdfjs } = globalThis as unknown as { pdfjs: Pdfjs };
  pdfjs.GlobalWorkerOptions.workerSrc = `${origin}/build/pdf.worker.mjs`;
  const document_ = await pdfjs.getDocument({ url: `${origin}/in.pdf` }).promise;
  const pictures: string[] = [];
  for (let number = 1; number <= document_.numPages; number += 1) {
    const page = await document_.getPage(number);
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport }).promise;
    pictures.push(canvas.toDataURL('image/png').split(',')[1] ?? '');
  }
  return pictures;
}
