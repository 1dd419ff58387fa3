/** What axe finds on a page: the serious and critical findings, with the elements they are about. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** All WCAG rules of levels A and AA, and those others that can be serious; without what axe itself calls experimental. */
const EVERYTHING = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: {
    ...switched(true, 'accesskeys', 'aria-dialog-name', 'aria-text', 'scope-attr-valid', 'tabindex'),
    ...switched(false, 'label-content-name-mismatch', 'css-orientation-lock', 'focus-order-semantics', 'hidden-content', 'p-as-heading'),
    ...switched(false, 'table-fake-caption', 'td-has-header')
  }
};

/** What another language, edition or theme can change on a page whose structure was looked at: contrast, names, sizes, language. */
const LOOKS = {
  runOnly: [
    ...[
      'color-contrast',
      'link-in-text-block',
      'target-size',
      'label',
      'select-name',
      'button-name',
      'link-name',
      'image-alt',
      'svg-img-alt'
    ],
    ...['document-title', 'html-has-lang', 'html-lang-valid', 'valid-lang', 'meta-viewport', 'summary-name', 'aria-input-field-name']
  ]
};

function switched(enabled: boolean, ...ids: readonly string[]) {
  return Object.fromEntries(ids.map((id) => [id, { enabled }]));
}

/** One line for each finding; empty when the page is in order. */
export async function seriousFindings(page: Page, scope: 'everything' | 'looks' = 'everything'): Promise<string[]> {
  const rules = scope === 'everything' ? EVERYTHING : LOOKS;
  // Without frames in the product the quick way suffices.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ ...rules, resultTypes: ['violations'], preload: false });
  const { violations } = await axe.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}
