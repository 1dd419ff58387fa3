/** One posted notice in the words of its screen: its clock, its text, opinions and answers. */
import { expect, type Locator, type Page } from '@playwright/test';

export type Stance = '支持' | '建议修改' | '异议';

export class PublicityPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Gives an opinion and waits for its number. */
  async say(stance: Stance, text: string): Promise<number> {
    await this.page.getByRole('radio', { name: stance }).check();
    await this.page.getByRole('textbox', { name: '您的意见' }).fill(text);
    await this.page.getByRole('button', { name: '提交', exact: true }).click();
    const receipt = this.page.getByText(/已收到，登记为第 \d+ 号/);
    await expect(receipt).toBeVisible();
    return Number(/第 (\d+) 号/.exec(await receipt.innerText())?.[1]);
  }

  /** An opinion under 意见和答复, by its number. */
  opinion(number: number): Locator {
    return this.#all().filter({ hasText: `第 ${number} 号` });
  }

  /** One's own opinion, by its number. */
  mine(number: number): Locator {
    return this.page
      .locator('section', { has: this.page.getByRole('heading', { name: '我对这份公示提的' }) })
      .getByRole('listitem')
      .filter({ hasText: `第 ${number} 号` });
  }

  /** Opens the second look and confirms. */
  async withdraw(number: number): Promise<void> {
    await this.#confirm(number, '撤回异议');
    await expect(this.mine(number).getByText('本人已撤回')).toBeVisible();
  }

  async keep(number: number): Promise<void> {
    await this.#confirm(number, '坚持异议');
    await expect(this.mine(number).getByText('本人坚持异议')).toBeVisible();
  }

  /** The papers that belong to the notice: 公示 PDF, 大字海报 PDF, 公示证明 PDF. */
  paper(name: string): Locator {
    return this.page.getByRole('link', { name: `${name} PDF` });
  }

  async #confirm(number: number, act: string): Promise<void> {
    await this.mine(number).locator('summary', { hasText: act }).click();
    await this.mine(number).getByRole('button', { name: act }).click();
  }

  #all(): Locator {
    return this.page.locator('section', { has: this.page.getByRole('heading', { name: '意见和答复' }) }).getByRole('article');
  }
}
