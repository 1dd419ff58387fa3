/** Units and owners at the desk, in the words of their screens. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PropertyDesk {
  readonly #page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#base = `/c/${slug}/desk/register/property`;
  }

  /** One of 总览, 房屋, 业主, 待补, 表格导入. */
  async openPart(name: string): Promise<void> {
    if (!this.#page.url().includes(this.#base)) await this.#page.goto(this.#base);
    await this.#page.getByRole('navigation', { name: '房屋和业主的各部分' }).getByRole('link', { name }).click();
  }

  /** Hands a table over and waits until its columns are shown. */
  async uploadTable(csv: string): Promise<void> {
    await this.openPart('表格导入');
    await this.#page.getByLabel('选择表格').setInputFiles({ name: '业主.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await this.#page.getByRole('button', { name: '上传' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: '核对各列' })).toBeVisible();
  }

  /** Chooses a new estate, whose owners hold since 2020, and presses 检查. */
  async checkInto(estate: string): Promise<void> {
    await this.#page.getByLabel('导入到哪个小区').selectOption({ label: '新的小区' });
    await this.#page.getByLabel('新小区的名称').fill(estate);
    await this.#page.getByLabel('从哪一天起').fill('2020-01-01');
    await this.check();
  }

  /** Presses 检查 for what is chosen now, and waits for the result. */
  async check(): Promise<void> {
    await this.#page.getByRole('button', { name: /^(?:检查，不写入|按现在的选择再检查)$/ }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: '检查结果' })).toBeVisible();
  }

  /** Presses 写入登记册 and waits until it is written. */
  async write(): Promise<void> {
    await this.#page.getByRole('button', { name: '写入登记册' }).click();
    await expect(this.#page.getByText('已写入登记册')).toBeVisible();
  }

  /** The row of a list that says this. */
  row(text: string): Locator {
    return this.#page.getByRole('row').filter({ hasText: text });
  }

  /** Opens the building view from the overview. */
  async openBuilding(name: string): Promise<void> {
    await this.openPart('总览');
    await this.#page.getByRole('link', { name, exact: true }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: `${name}楼栋图` })).toBeVisible();
  }

  /** Opens a unit from the building view; its link says in words what the cell shows. */
  async openUnit(spoken: RegExp): Promise<void> {
    await this.#page.getByRole('link', { name: spoken }).click();
  }
}
