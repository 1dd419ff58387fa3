/** The register at the desk, in the words of its screens. */
import { expect, type Locator, type Page } from '@playwright/test';

export class RegisterDesk {
  readonly #page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#base = `/c/${slug}/desk/register`;
  }

  /** One of 总览, 住户, 人员, 职务和机构, 邀请二维码, 表格导入. */
  async openPart(name: string): Promise<void> {
    if (!this.#page.url().includes(this.#base)) await this.#page.goto(this.#base);
    await this.#page.getByRole('navigation', { name: '登记册的各部分' }).getByRole('link', { name }).click();
    await expect(this.#page.getByRole('navigation', { name: '登记册的各部分' }).getByRole('link', { name })).toHaveAttribute(
      'aria-current',
      'page'
    );
  }

  /** Chooses a table and presses 试导入. */
  async tryTable(csv: string | Buffer): Promise<void> {
    await this.openPart('表格导入');
    await this.#page.getByLabel('CSV 文件').setInputFiles({ name: '住户.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await this.#page.getByRole('button', { name: '试导入' }).click();
  }

  /** Presses 正式导入 for the table that was tried. */
  async importTable(): Promise<void> {
    await this.#page.getByRole('button', { name: '正式导入' }).click();
  }

  /** The row of a list that says this. */
  row(text: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: text });
  }

  /** Opens a person by name. */
  async openPerson(name: string): Promise<void> {
    await this.openPart('人员');
    await this.#page.getByRole('searchbox').fill(name);
    await this.#page.getByRole('button', { name: '查找' }).click();
    await this.row(name).getByRole('link', { name }).first().click();
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible();
  }

  /** Gives the person whose page is open a post. */
  async givePost(body: string, role: string): Promise<void> {
    await this.#page.getByText('安排职务', { exact: true }).first().click();
    await this.#page.getByLabel('机构').selectOption({ label: body });
    // Behind the post stand the bodies that give it.
    const option = this.#page.locator('select[name=role] option', { hasText: role }).first();
    await this.#page.locator('select[name=role]').selectOption((await option.getAttribute('value')) ?? role);
    await this.#page.getByRole('button', { name: '安排职务' }).click();
  }

  /** Issues an invitation for the person whose page is open; the path that the QR on the card leads to. */
  async issueInvitation(): Promise<string> {
    await this.#page.getByRole('button', { name: '签发二维码' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: '邀请卡' })).toBeVisible();
    const card = (await this.#page.getByRole('article').first().textContent()) ?? '';
    const path = /\/i\/[a-z0-9]+/.exec(card)?.[0];
    if (!path) throw new Error(`the card holds no address: ${card}`);
    return path;
  }
}
