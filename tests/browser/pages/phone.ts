/** A phone in somebody's hand: the own page, the room of a meeting, the ballot paper, in the words of their screens. */
import { expect, type Locator, type Page } from '@playwright/test';
import { ChairConsole } from './chairConsole.ts';

export type Choice = '赞成' | '反对' | '弃权';
export type Stance = '我支持' | '我反对' | '我想问';

/** A ballot paper: marked, read back, confirmed. */
export class Paper {
  readonly #page: Page | Locator;

  /** The page, or the part of it that belongs to one right. */
  constructor(page: Page | Locator) {
    this.#page = page;
  }

  button(choice: string): Locator {
    return this.#page.getByRole('button', { name: choice, exact: true });
  }

  confirmButton(): Locator {
    return this.#page.getByRole('button', { name: /^确认投“/ });
  }

  /** The slip that says what was chosen, and for what. */
  readBack(): Locator {
    return this.#page.locator('.slip').filter({ hasText: '您选的是' }).last();
  }

  /** First tap. The choice is then read back; nothing has been cast. */
  mark(choice: Choice): Promise<this> {
    return this.markOption(choice);
  }

  /** The same with an option of a vote on several. */
  async markOption(choice: string): Promise<this> {
    await this.button(choice).click();
    await expect(this.#page.getByText('还没有投出')).toBeVisible();
    return this;
  }

  /** Takes the mark back, before or after it was cast. */
  async chooseAgain(): Promise<this> {
    await this.#page.getByRole('link', { name: '重新选' }).click();
    return this;
  }

  /** Second tap: casts what was read back. */
  async confirm(): Promise<this> {
    await this.confirmButton().click();
    return this;
  }

  /** The server has acknowledged the ballot. */
  async saysCast(): Promise<void> {
    await expect(this.#page.getByText('已投票', { exact: true })).toBeVisible();
  }

  /** The server has not answered yet, and the phone says so instead of "cast". */
  async saysNotConfirmedYet(): Promise<void> {
    await expect(this.#page.getByText(/尚未确认，正在重试/).first()).toBeVisible();
    await expect(this.#page.getByText('已投票', { exact: true })).toHaveCount(0);
  }

  /** What the paper shows as chosen. */
  async shows(choice: Choice): Promise<void> {
    await expect(this.#page.locator('.picked').filter({ hasText: choice })).toBeVisible();
  }
}

/** A ballot paper on which several options may be marked. */
export class ApprovalPaper {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  option(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: title });
  }

  /** Ticks options and asks to see them once more. */
  async tick(...titles: readonly string[]): Promise<this> {
    for (const title of titles) await this.option(title).check();
    await this.review();
    return this;
  }

  async review(): Promise<void> {
    await this.#page.getByRole('button', { name: '选好了，核对一遍' }).click();
  }

  /** The slip that says what was chosen. */
  readBack(): Locator {
    return this.#page.locator('.slip').filter({ hasText: '您选的是' }).last();
  }

  /** What is read back before it counts. */
  async readsBack(text: string): Promise<void> {
    await expect(this.#page.locator('.picked')).toHaveText(text);
    await expect(this.#page.getByText('还没有投出')).toBeVisible();
  }

  async confirm(): Promise<void> {
    await this.#page.getByRole('button', { name: /^确认投“/ }).click();
    await expect(this.#page.getByText('已投票', { exact: true })).toBeVisible();
  }

  /** Nothing is ticked: the paper asks for something, or to abstain. */
  async asksForAMark(): Promise<void> {
    await expect(this.#page.getByRole('alert')).toContainText('请至少选一项，或选弃权');
  }

  async chooseAgain(): Promise<void> {
    await this.#page.getByRole('link', { name: '重新选' }).click();
  }
}

/** The record of a meeting on the phone of somebody who was there. */
export class RecordOnPhone {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async tells(text: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible();
  }

  /** Confirms it for one's party, as 主持人 or as 记录人. */
  async confirmFor(capacity: string): Promise<void> {
    await this.#page.getByRole('button', { name: `确认记录（${capacity}）` }).click();
    await expect(this.#page.getByText('您已确认会议记录')).toBeVisible();
  }
}

export class Phone {
  readonly #page: Page;
  readonly #slug: string;
  /** How long the opening of a page waits: where its scripts are held, only for the page. */
  #patience: { waitUntil?: 'commit' } = {};

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#slug = slug;
  }

  get page(): Page {
    return this.#page;
  }

  /** The own page. */
  async openOwnPage(): Promise<this> {
    await this.#page.goto(`/c/${this.#slug}/me`);
    return this;
  }

  async open(path: string): Promise<this> {
    await this.#page.goto(path, this.#patience);
    return this;
  }

  async switchToElderEdition(): Promise<void> {
    await this.#page.getByRole('button', { name: '长辈版' }).click();
    await expect(this.#page.getByRole('button', { name: '标准版' })).toBeVisible();
  }

  /** A slow line: pages come without their scripts until these are let through. */
  async holdScripts(): Promise<{ come(): Promise<void> }> {
    let letThrough = (): void => undefined;
    const gate = new Promise<void>((open) => (letThrough = open));
    await this.#page.route('**/_app/**/*.js', async (route) => {
      await gate;
      await route.continue();
    });
    this.#patience = { waitUntil: 'commit' };
    return {
      come: async () => {
        letThrough();
        this.#patience = {};
        // The button that reads aloud is there only when the page lives.
        await expect(this.#page.getByRole('button', { name: '朗读' }).first()).toBeVisible();
        await this.#page.unrouteAll({ behavior: 'wait' });
      }
    };
  }

  /** Opens the meeting as somebody does who scans the wall: by its short address. `key` is the code of the minute, where it changes. */
  async scanWall(code: string, key?: string): Promise<this> {
    await this.#page.goto(`/m/${code}${key === undefined ? '' : `?k=${key}`}`, this.#patience);
    return this;
  }

  /** Accepts the rules of procedure and checks in, in the meeting that is open. */
  async checkIn(): Promise<this> {
    await this.#page.getByText('我读过议事规则，愿意遵守').click();
    await this.#page.getByRole('button', { name: '签到', exact: true }).click();
    await this.seesCheckedIn();
    return this;
  }

  async seesCheckedIn(): Promise<void> {
    await expect(this.#page.getByText(/\d 已签到/)).toBeVisible();
  }

  /** From the own page to the paper of the open vote with this title. */
  async openBallot(title: string): Promise<Paper> {
    await this.openOwnPage();
    const card = this.#page.getByRole('article').filter({ hasText: title });
    await card.getByRole('link', { name: /去投票|看我投的票/ }).click();
    return this.paper();
  }

  /** The paper that stands in the meeting's page while a vote is open. */
  async paper(): Promise<Paper> {
    await expect(this.#page.getByRole('article').filter({ hasText: '表决事项' })).toBeVisible();
    return new Paper(this.#page);
  }

  /** The paper of one right of somebody who has several, by what it is for. */
  paperOf(right: string): Paper {
    return new Paper(this.#page.getByRole('article').getByRole('region', { name: right }));
  }

  /** The paper of the open vote, where several options may be marked. */
  async approvalPaper(): Promise<ApprovalPaper> {
    await this.paper();
    return new ApprovalPaper(this.#page);
  }

  async seesBallotCast(): Promise<void> {
    await new Paper(this.#page).saysCast();
  }

  async askForFloor(stance: Stance): Promise<void> {
    await this.#page.getByRole('button', { name: stance }).click();
    await expect(this.#page.getByRole('button', { name: '不说了，撤回' })).toBeVisible();
  }

  async waitsAt(place: number): Promise<void> {
    await expect(this.#page.getByText(`您排在第 ${place} 位`)).toBeVisible();
  }

  async hasTheFloor(): Promise<void> {
    await expect(this.#page.getByText('轮到您发言了')).toBeVisible();
  }

  async secondMotion(): Promise<void> {
    await this.#page.getByRole('button', { name: '我附议' }).click();
    await expect(this.#page.getByRole('button', { name: '我附议' })).toHaveCount(0);
  }

  /** States the position of the party that this person leads. */
  async givePosition(position: '同意' | '同意，有保留' | '不表态' | '反对', reservation = ''): Promise<void> {
    await this.#page.getByRole('radio', { name: position, exact: true }).check();
    if (reservation !== '') await this.#page.getByLabel('保留意见').fill(reservation);
    await this.#page.getByRole('button', { name: '提交本方意见' }).click();
    await expect(this.#page.getByText('本方已表态')).toBeVisible();
  }

  /** Somebody handed the chair to this phone: it leads to the console. */
  async openConsole(): Promise<ChairConsole> {
    await this.#page.getByRole('link', { name: '现在由您主持：打开主持台' }).click();
    await expect(this.#page.getByRole('heading', { name: '下一步' })).toBeVisible();
    return new ChairConsole(this.#page, this.#slug);
  }

  /** The declared result of the vote that is shown. */
  async seesVerdict(outcome: string): Promise<void> {
    await expect(this.#page.getByText(outcome, { exact: true }).first()).toBeVisible();
  }

  /** The record, once the meeting is over. */
  async openRecord(code: string): Promise<RecordOnPhone> {
    await this.scanWall(code);
    await this.#page.getByRole('link', { name: '看会议记录、确认记录' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: '会议记录' })).toBeVisible();
    return new RecordOnPhone(this.#page);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.#page.getByText(text).first()).toBeVisible();
  }
}
