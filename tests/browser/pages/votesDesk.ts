/** An owners' vote at the desk, in the words of its screens: next step, what may be done, public count, result. */
import { expect, type Locator, type Page } from '@playwright/test';

export type VotePart = '概况' | '名册' | '计票' | '提醒' | '纸质票';

export class VotesDesk {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string, pollId: string) {
    this.page = page;
    this.#base = `/c/${slug}/desk/votes/${pollId}`;
  }

  async open(): Promise<this> {
    await this.page.goto(this.#base);
    await expect(this.page.getByText('下一步', { exact: true })).toBeVisible();
    return this;
  }

  /** The count's own page. */
  async openCount(): Promise<this> {
    await this.page.goto(`${this.#base}/count`);
    await expect(this.page.getByText(/截止后公开计票/)).toBeVisible();
    return this;
  }

  async show(part: VotePart): Promise<void> {
    await this.page.getByRole('navigation', { name: '业主表决的各项工作' }).getByRole('link', { name: part, exact: true }).click();
  }

  /** What the page says is to be done next. */
  async asksFor(step: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: step })).toBeVisible();
  }

  async isIn(state: string): Promise<void> {
    await expect(this.page.getByText(state, { exact: true }).first()).toBeVisible();
  }

  /** Opens an action behind its button, fills its form and sends it. */
  async act(label: string, fill: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
    const action = this.page
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: label }) })
      .first();
    if ((await action.getAttribute('open')) === null) await action.locator('summary').first().click();
    const form = action.locator('form').last();
    await fill(form);
    await form.getByRole('button', { name: label, exact: true }).click();
  }

  /** Signs the count that is on the page. */
  async signCount(name: string): Promise<void> {
    await this.openCount();
    await this.act('监票签字');
    await expect(this.page.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }
}
