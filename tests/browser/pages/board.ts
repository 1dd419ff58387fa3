/** The notice board in the words of its screens. */
import { expect, type Locator, type Page } from '@playwright/test';
import { PublicityPage } from './publicityPage.ts';

export class Board {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string) {
    this.page = page;
    this.#base = `/c/${slug}`;
  }

  async open(): Promise<void> {
    await this.page.goto(this.#base);
  }

  /** The tile of a notice that hangs now, by the title of its matter. */
  notice(title: string): Locator {
    return this.#part('正在公示').getByRole('article').filter({ hasText: title });
  }

  /** How long the notice still hangs, as written: 4 天 19 小时 36 分. */
  async timeLeft(title: string): Promise<string> {
    return (await this.notice(title).locator('time').first().innerText()).replace(/\s+/g, ' ').trim();
  }

  async openNotice(title: string): Promise<PublicityPage> {
    await this.notice(title).getByRole('link', { name: '看全文' }).click();
    await expect(this.page).toHaveURL(/\/publicities\//);
    return new PublicityPage(this.page);
  }

  /** The tile of a decision in force. */
  resolution(title: string): Locator {
    return this.#part('已经决定的').getByRole('article').filter({ hasText: title });
  }

  /** The line of a matter in the list by steps. */
  matter(title: string): Locator {
    return this.#part('议题走到哪一步了').getByRole('article').filter({ hasText: title });
  }

  /** Chooses one of 提议, 讨论, 拟案, 公示, 审查, 表决, 落实, 存档. */
  async showStep(name: string): Promise<void> {
    await this.#part('议题走到哪一步了').getByRole('navigation').getByRole('link', { name }).click();
    await expect(this.page).toHaveURL(/step=/);
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '按题目或编号查找' }).fill(words);
    await this.page.getByRole('button', { name: '查找' }).click();
    await expect(this.page).toHaveURL(/search=/);
  }

  async openMatter(title: string): Promise<void> {
    await this.matter(title).getByRole('link', { name: title }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  #part(heading: string): Locator {
    return this.page.getByRole('region', { name: heading });
  }
}
