/** Writing the draft at the desk. */
import { expect, type Page } from '@playwright/test';
import type { DeskMatter } from './deskMatter.ts';

export interface WrittenDraft {
  readonly title: string;
  readonly body: string;
  readonly scope: string;
  readonly cost: string;
  readonly duties: string;
  readonly deadline: string;
  /** The option besides "no change". */
  readonly option: string;
}

export class DeskDraft {
  readonly #matter: DeskMatter;
  readonly #page: Page;

  constructor(matter: DeskMatter) {
    this.#matter = matter;
    this.#page = matter.page;
  }

  async write({ title, body, scope, cost, duties, deadline, option }: WrittenDraft): Promise<void> {
    for (const [name, text] of Object.entries({ title, body, scope, cost, duties, deadline }))
      await this.#page.locator(`main [name=${name}]`).first().fill(text);
    await this.#page.locator('[name="options.0.title"]').fill(option);
  }

  /** Saves; the preview beside it then shows the text. */
  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: '保存草稿' }).click();
    await expect(this.#page.getByText('已保存').first()).toBeVisible();
  }

  async answerOpinion(opinion: string, adoption: '采纳' | '部分采纳' | '未采纳', reason: string): Promise<void> {
    const form = await this.#matter.openAction('保存意见采纳表');
    await form.locator('[name="lines.0.opinion"]').fill(opinion);
    await form.locator('[name="lines.0.adoption"]').selectOption({ label: adoption });
    await form.locator('[name="lines.0.reason"]').fill(reason);
    await this.#matter.send(form);
    await expect(this.#page.getByRole('cell', { name: opinion })).toBeVisible();
  }

  async selfCheck(text: string): Promise<void> {
    const form = await this.#matter.openAction('记录合法性自查');
    await form.locator('[name=text]').fill(text);
    await this.#matter.send(form);
    // The line on the page, not the words on the button: only then does the page carry the new revision.
    await expect(this.#page.getByText(text).first()).toBeVisible();
  }

  async complete(): Promise<void> {
    await this.#page.getByRole('button', { name: '定稿', exact: true }).click();
    await expect(this.#page.getByText('已定稿').first()).toBeVisible();
  }
}
