/** One matter at the desk: the thing to do now, the other actions behind their buttons, and the parts of its record. */
import { expect, type Locator, type Page } from '@playwright/test';

export type MatterPartName = '办理' | '方案' | '公示和意见' | '审查' | '表决' | '执行和评估' | '经过' | '文件';

export class DeskMatter {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string, matterId: string) {
    this.page = page;
    this.#base = `/c/${slug}/desk/matters/${matterId}`;
  }

  async open(): Promise<this> {
    await this.page.goto(this.#base);
    await expect(this.#next).toBeVisible();
    return this;
  }

  /** Goes to one part of the matter. */
  async show(part: MatterPartName): Promise<void> {
    await this.page.getByRole('navigation', { name: '这件事的各个部分' }).getByRole('link', { name: part, exact: true }).click();
    await expect(this.page.getByRole('link', { name: part, exact: true })).toHaveAttribute('aria-current', 'page');
  }

  get #next(): Locator {
    return this.page.locator('section').filter({ hasText: '现在要做的' });
  }

  /** What the page says is to be done now. */
  async asksFor(title: string): Promise<void> {
    await expect(this.#next.getByRole('heading', { level: 2 })).toContainText(title);
  }

  /** Presses the button of the thing to do now. */
  async doNow(label: string): Promise<void> {
    await this.#next.getByRole('button', { name: label, exact: true }).click();
  }

  /** Opens an action behind its button and answers its form. Opened already, it stays so. */
  async openAction(label: string): Promise<Locator> {
    const action = this.page
      .locator('details')
      .filter({ has: this.page.locator('summary', { hasText: label }) })
      .first();
    if ((await action.getAttribute('open')) === null) await action.locator('summary').first().click();
    await expect(action.locator('form').last()).toBeVisible();
    return action.locator('form').last();
  }

  /** Sends an opened form. */
  async send(form: Locator): Promise<void> {
    await form.locator('button').last().click();
  }

  /** The state in words. */
  async isIn(state: string): Promise<void> {
    await expect(this.page.getByText(state, { exact: true }).first()).toBeVisible();
  }

  /** What the desk was told when something was refused, or is still missing. */
  get told(): Locator {
    return this.page.getByRole('alert');
  }
}
