/** Today at the desk: what is due, and what waits for whoever is signed in. */
import { expect, type Locator, type Page } from '@playwright/test';

export class DeskToday {
  readonly #page: Page;
  readonly #desk: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#desk = `/c/${slug}/desk`;
  }

  async open(): Promise<this> {
    await this.#page.goto(this.#desk);
    await expect(this.#page.getByRole('heading', { level: 1, name: '今天要办的' })).toBeVisible();
    return this;
  }

  /** A line of what is due, e.g. 等待受理 of a matter. */
  due(kind: string, title: string): Locator {
    return this.#page.getByRole('link').filter({ hasText: kind }).filter({ hasText: title });
  }

  /** The decision about a matter that waits for me. */
  decision(title: string): Locator {
    return this.#page.getByRole('article').filter({ hasText: title });
  }

  /** Confirms for my body; it then no longer waits for me. */
  async confirm(title: string): Promise<void> {
    await this.decision(title).getByRole('button', { name: '确认这项决定' }).click();
    await expect(this.decision(title)).toHaveCount(0);
  }
}
