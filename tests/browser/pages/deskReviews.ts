/** An expert's page: conflicts of interest stated, the draft read, the conclusion handed in. */
import { expect, type Page } from '@playwright/test';

export class DeskReviews {
  readonly #page: Page;
  readonly #path: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#path = `/c/${slug}/desk/reviews`;
  }

  async open(): Promise<this> {
    await this.#page.goto(this.#path);
    await expect(this.#page.getByRole('heading', { level: 1, name: '请我审查的' })).toBeVisible();
    return this;
  }

  async stateNoConflict(text: string): Promise<void> {
    await this.#page.getByLabel('没有利害关系', { exact: true }).check();
    await this.#page.locator('[name=text]').first().fill(text);
    await this.#page.getByRole('button', { name: '声明有无利害关系' }).click();
    await expect(this.#page.getByText('声明没有利害关系')).toBeVisible();
  }

  async conclude(conclusion: '通过' | '附条件通过' | '退回重拟', reasons: string, conditions: readonly string[] = []): Promise<void> {
    await this.#page.getByLabel(conclusion, { exact: true }).check();
    await this.#page.locator('[name=reasons]').fill(reasons);
    await this.#page.locator('[name=conditions]').fill(conditions.join('\n'));
    await this.#page.getByRole('button', { name: '提交审查结论' }).click();
    await expect(this.#page.getByText('您已提交结论，谢谢')).toBeVisible();
  }
}
