/** A resident's proposal in the words of its form. */
import { expect, type Page } from '@playwright/test';

export class Proposal {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string) {
    this.page = page;
    this.#base = `/c/${slug}`;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#base}/propose`);
  }

  async write(title: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: '一句话说要做什么' }).fill(title);
    await this.page.getByRole('textbox', { name: '详细说一说' }).fill(text);
  }

  /** Hands it in and answers the number it got. */
  async handIn(): Promise<string> {
    await this.press();
    const receipt = this.page.getByText(/已收到，编号 [\d-]+/);
    await expect(receipt).toBeVisible();
    return /编号 ([\d-]+)/.exec(await receipt.innerText())?.[1] ?? '';
  }

  /** Presses the button, whatever comes of it. */
  async press(): Promise<void> {
    await this.page.getByRole('button', { name: '提交提议' }).click();
  }

  /** A neighbour seconds the proposal on its page. */
  static async second(page: Page, slug: string, number: string): Promise<void> {
    await page.goto(`/c/${slug}/matters/${number}`);
    await page.getByRole('button', { name: '我家附议' }).click();
    await expect(page.getByText('您家已附议')).toBeVisible();
  }
}
