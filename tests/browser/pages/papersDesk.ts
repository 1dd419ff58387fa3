/** Paper ballots at the desk, in the words of their screens: issued and printed, delivered at the door, taken back, entered twice. */
import { expect, type Locator, type Page } from '@playwright/test';
import { readPdf } from '../../goldens/textLayer.ts';

/** A printed ballot as somebody reads it who holds it: its number, whose it is, the address in its code. */
export interface PrintedBallot {
  readonly serial: number;
  readonly path: string;
  readonly text: string;
}

export class PapersDesk {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, slug: string, pollId: string) {
    this.page = page;
    this.#base = `/c/${slug}/desk/papers/${pollId}`;
  }

  async open(part: '' | '/doors' | '/batches' | '/sums' = ''): Promise<this> {
    await this.page.goto(`${this.#base}${part}`);
    return this;
  }

  /** What the page says is to be done next. */
  async asksFor(step: RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: step })).toBeVisible();
  }

  async issue(handIn: string): Promise<void> {
    await this.page.getByLabel('交票地点（印在票上）').fill(handIn);
    await this.page.getByRole('button', { name: '制发', exact: true }).click();
    await expect(this.page.getByRole('link', { name: '表决票', exact: true }).first()).toBeVisible();
  }

  /** Fetches the PDF behind the link and reads its ballots. */
  async printBallots(): Promise<PrintedBallot[]> {
    const href = await this.page.getByRole('link', { name: '表决票', exact: true }).first().getAttribute('href');
    const answer = await this.page.request.get(String(href));
    expect(answer.headers()['content-type']).toContain('application/pdf');
    const { pages } = await readPdf(await answer.body());
    return pages.flatMap(({ lines, alts }) => {
      const code = alts.map((alt) => /(\d{5}) \S+(\/b\/[a-z0-9]+)/.exec(alt)).find((found) => found !== null);
      return code ? [{ serial: Number(code[1]), path: String(code[2]), text: lines.map((line) => line.text).join('\n') }] : [];
    });
  }

  /** At the door, with the phone in the hand: the paper goes to the owner, or comes back filled in. */
  async atDoor(room: string, key: '本人' | '收票'): Promise<void> {
    await this.page.getByRole('link', { name: new RegExp(`^${room}`) }).click();
    const door = this.page.getByRole('region', { name: `${room}室` });
    await door.getByRole('button', { name: key, exact: true }).click();
    await expect(door).toHaveCount(0);
  }

  /** Opens one of the forms of the overview, fills it and sends it. */
  async record(title: string, fill: (form: Locator) => Promise<void>, submit: string): Promise<void> {
    const panel = this.page.locator('details').filter({ has: this.page.getByRole('heading', { name: title }) });
    await panel.locator('summary').click();
    await fill(panel.locator('form'));
    await panel.getByRole('button', { name: submit, exact: true }).click();
  }
}

/** A box as it is printed. */
export type PaperMark = '同意' | '反对' | '弃权';

/** What a teller reads from a paper: its number and the keys for its marks. */
export type Reading = readonly [serial: number, mark: PaperMark];

export class Teller {
  readonly page: Page;
  readonly #papers: PapersDesk;

  constructor(page: Page, slug: string, pollId: string) {
    this.page = page;
    this.#papers = new PapersDesk(page, slug, pollId);
  }

  /** Counts the papers by hand and begins a batch of so many. */
  async openBatch(paperCount: number): Promise<void> {
    await this.#papers.open('/batches');
    await this.page.getByLabel('张数').fill(String(paperCount));
    await this.page.getByRole('button', { name: '新建一批' }).click();
    await expect(this.page.getByText(`已录 0 / ${paperCount} 张`)).toBeVisible();
  }

  /** Goes to a batch by what there is to do with it: 录入, 复看. */
  async goTo(batch: string, work: '录入' | '复看'): Promise<void> {
    await this.#papers.open('/batches');
    await this.page.getByRole('row').filter({ hasText: batch }).getByRole('link', { name: work, exact: true }).click();
  }

  /** Enters papers one by one by keyboard, and says that all are entered. */
  async enter(readings: readonly Reading[]): Promise<void> {
    for (const [serial, mark] of readings) {
      const field = this.page.getByRole('region', { name: '录入这张' }).getByLabel('票号');
      await field.fill(String(serial));
      await field.press('Enter');
      await this.page.getByRole('group', { name: '票上打了勾的格子' }).getByRole('button', { name: mark }).click();
      await this.page.getByRole('button', { name: /^录入这张/ }).click();
      await expect(this.page.getByRole('listitem').filter({ hasText: `${serial} 号` })).toBeVisible();
    }
    await this.page.locator('summary', { hasText: '录完了' }).click();
    await this.page.getByRole('button', { name: '录完了' }).click();
  }

  /** Looks again at a paper that was read in two ways, and settles it. */
  async settle(serial: number, mark: PaperMark): Promise<void> {
    const question = this.page.locator('.panel').filter({ has: this.page.getByRole('heading', { name: `${serial} 号` }) });
    await question.getByLabel(mark, { exact: true }).check();
    await question.getByRole('button', { name: '认定' }).click();
    await expect(question).toHaveCount(0);
  }
}
