/** A notice at the desk: posted, proven by photo, its opinions answered, its end confirmed. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { DeskMatter } from './deskMatter.ts';

export class DeskPublicity {
  readonly #matter: DeskMatter;
  readonly #page: Page;

  constructor(matter: DeskMatter) {
    this.#matter = matter;
    this.#page = matter.page;
  }

  async post({ basis, places }: { basis: string; places: readonly string[] }): Promise<void> {
    const form = await this.#matter.openAction('张贴公示');
    await form.locator('[name=basis]').fill(basis);
    await form.locator('[name=places]').fill(places.join('\n'));
    await this.#matter.send(form);
    await expect(this.#page.getByText('公示中', { exact: true }).first()).toBeVisible();
  }

  /** A photo as a proof, or a note of who saw it. */
  async prove(occasion: '首日' | '末日' | '其间', proof: { readonly photo?: string; readonly note?: string }): Promise<void> {
    const form = await this.#matter.openAction('登记张贴证明');
    await form.getByLabel(occasion, { exact: true }).check();
    if (proof.photo) await form.locator('input[type=file]').setInputFiles(proof.photo);
    if (proof.note) await form.locator('[name=note]').fill(proof.note);
    await this.#matter.send(form);
    await expect(this.#page.locator('li').filter({ hasText: occasion }).first()).toBeVisible();
  }

  /** An opinion by its number. */
  opinion(number: number): Locator {
    return this.#page.getByRole('article').filter({ hasText: `第 ${number} 号` });
  }

  async #give(number: number, action: string, fill: (form: Locator) => Promise<void>): Promise<void> {
    const panel = this.opinion(number)
      .locator('details')
      .filter({ has: this.#page.locator('summary', { hasText: action }) });
    await panel.locator('summary').click();
    await fill(panel.locator('form'));
    await panel.locator('form button').last().click();
  }

  async answer(number: number, outcome: string, answer: string): Promise<void> {
    await this.#give(number, '答复', async (form) => {
      await form.getByLabel(outcome, { exact: true }).check();
      await form.locator('[name=answer]').fill(answer);
    });
    await expect(this.opinion(number).locator('blockquote').getByText(answer)).toBeVisible();
  }

  async show(number: number): Promise<void> {
    await this.#give(number, '显示或不显示', (form) => form.getByLabel('显示在公示页').check());
    await expect(this.opinion(number).getByText('已公开')).toBeVisible();
  }

  async hide(number: number, reason: string): Promise<void> {
    await this.#give(number, '显示或不显示', async (form) => {
      await form.getByLabel(/^不显示/).check();
      await form.locator('[name=reason]').fill(reason);
    });
    await expect(this.opinion(number).getByText('不公开').first()).toBeVisible();
  }
}
