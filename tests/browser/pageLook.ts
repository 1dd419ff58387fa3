/** What can be measured on an open page: how wide it is, how large its words and its targets are. Each answers what is wrong, and where. */
import type { Page } from '@playwright/test';

/** The elements that reach over the right edge, '' when the page is no wider than its screen. */
export function tooWide(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.scrollingElement!;
    if (root.scrollWidth <= innerWidth) return '';
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
    const named = beyond.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return `${root.scrollWidth} > ${innerWidth}: ${named.join(', ')}`;
  });
}

/** What one presses, and is lower than a finger is wide: buttons, fields, what folds. A link in a line of text is as high as its line. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((height) => {
    const pressed = 'button, .button, summary, select, textarea, input:not([type=hidden]):not([type=checkbox]):not([type=radio])';
    const boxes = [...document.querySelectorAll('input[type=checkbox], input[type=radio]')].map((box) => box.closest('label') ?? box);
    const small = [...document.querySelectorAll(pressed), ...boxes].filter((element) => {
      const { width, height: high } = element.getBoundingClientRect();
      return width > 1 && high > 1 && Math.round(high) < height;
    });
    return small
      .slice(0, 6)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.trim().slice(0, 16)}`);
  }, least);
}

/** Visible words in letters smaller than 18 px. */
export function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement!;
      const words = texts.currentNode.textContent!.trim();
      if (words === '' || element.closest('script, style, noscript, svg, option')) continue;
      // Words for the ear only are one pixel wide.
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 17.95) small.add(`${element.tagName.toLowerCase()}.${element.className} ${size} “${words.slice(0, 20)}”`);
    }
    return [...small].slice(0, 8);
  });
}
