/** The chair's console, in the words of its buttons. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface PutMotion {
  readonly proposer: string;
  /** Left out: the motion waits for its second on the phones. */
  readonly seconder?: string;
  /** 四方一致 asks the leads of the parties instead of a majority. */
  readonly byConsensus?: boolean;
  /** Several options instead of yes and no: 选一项, or 可选多项. */
  readonly method?: '选一项' | '可选多项';
  readonly options?: readonly string[];
}

/** Closes the vote that runs; while somebody has not voted, after the second look. */
export async function pressClose(page: Page): Promise<void> {
  const question = page.locator('summary').filter({ hasText: '截止表决' }).first();
  const plain = page.getByRole('button', { name: '截止表决', exact: true }).first();
  await expect(question.or(plain).first()).toBeVisible();
  if (!(await question.isVisible())) return plain.click();
  await question.click();
  await page.getByRole('button', { name: '现在就截止', exact: true }).first().click();
}

export class ChairConsole {
  readonly #page: Page;
  readonly #slug: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#slug = slug;
  }

  get page(): Page {
    return this.#page;
  }

  async open(meetingId: string): Promise<this> {
    await this.#page.goto(`/c/${this.#slug}/chair/${meetingId}`);
    await expect(this.#page.getByRole('heading', { name: '下一步' })).toBeVisible();
    return this;
  }

  /** The panel with the one next button. */
  get #next(): Locator {
    return this.#page.getByRole('region', { name: '下一步' });
  }

  /** What the next button says. */
  async offers(label: string): Promise<void> {
    await expect(this.#next.getByText(label, { exact: true }).first()).toBeVisible();
  }

  async #press(label: string): Promise<void> {
    await this.#next.getByRole('button', { name: label, exact: true }).click();
  }

  openCheckIn = () => this.#press('开始签到');
  begin = () => this.#press('宣布开会');
  nextItem = () => this.#press('下一项议程');
  resume = () => this.#press('继续开会');
  giveFloorToNext = () => this.#press('请下一位发言');
  endSpeech = () => this.#press('发言结束');
  openVote = () => this.#press('开始表决');
  lastCall = () => this.#press('最后一次提醒');
  declare = () => this.#press('宣布结果');
  openRunOff = () => this.#press('开始决选');
  declareByPositions = () => this.#press('按各方意见宣布结果');

  /** Closes the vote, as the next step or before everybody has voted. */
  async closeVote(): Promise<void> {
    await pressClose(this.#page);
    await this.offers('宣布结果');
  }

  /** Lets somebody else speak than the rule proposes. */
  async giveFloorTo(name: string): Promise<void> {
    await this.#page.locator('.queue li').filter({ hasText: name }).getByRole('button').click();
  }

  /** Puts a motion for somebody who is here. */
  async putMotion(text: string, { proposer, seconder, byConsensus = false, method, options = [] }: PutMotion): Promise<void> {
    await this.#page.locator('summary').filter({ hasText: '提出动议' }).first().click();
    const form = this.#page.locator('form').filter({ has: this.#page.getByLabel('动议内容') });
    await form.getByLabel('动议内容').fill(text);
    await choose(form.getByLabel('动议人'), proposer);
    if (seconder !== undefined) await choose(form.getByLabel(/^附议人/), seconder);
    if (byConsensus || method !== undefined) await form.getByText('种类、怎样算通过、多个选项').click();
    if (byConsensus) await form.getByText('四方一致（各方负责人表态）').click();
    if (method !== undefined) await form.getByLabel('怎样投').selectOption({ label: method });
    for (const [index, option] of options.entries()) await form.getByLabel(`选项 ${index + 1}`).fill(option);
    await form.getByRole('button', { name: '提出动议' }).click();
    await expect(this.#page.getByRole('region', { name: '动议', exact: true })).toContainText(text);
  }

  /** Enters the second of somebody who raised a hand. */
  async enterSecond(name: string): Promise<void> {
    await choose(this.#next.getByLabel('等待附议'), name);
    await this.#press('登记附议');
  }

  async recess(): Promise<void> {
    await this.#page.getByRole('button', { name: '休会', exact: true }).click();
  }

  /** Closes the round of the item with an outcome: 可以拟方案了, 下次继续谈, 四方一致 … */
  async closeRound(outcome: string, summary = ''): Promise<void> {
    await this.#page.locator('summary').filter({ hasText: '本轮协商的结果' }).first().click();
    const form = this.#page.locator('form').filter({ has: this.#page.getByRole('radio', { name: outcome, exact: true }) });
    await form.getByRole('radio', { name: outcome, exact: true }).check();
    if (summary !== '') await form.getByLabel('一句话小结').fill(summary);
    await form.getByRole('button', { name: '结束本轮' }).click();
    await expect(form).toHaveCount(0);
  }

  /** Closes the meeting, after the second look. */
  async adjourn(): Promise<void> {
    const isNext = await this.#next.getByRole('button', { name: '散会', exact: true }).isVisible();
    if (isNext) await this.#press('散会');
    else {
      await this.#page.locator('summary').filter({ hasText: '散会' }).click();
      await this.#page.getByRole('button', { name: '散会', exact: true }).click();
    }
    await this.offers('去写记录、请各方确认').catch(() => this.offers('本轮协商的结果'));
  }

  async handOver(name: string, reason: string): Promise<void> {
    const form = await this.#unfold('交出主持');
    await choose(form.getByLabel('交给谁'), name);
    await form.getByLabel('原因').fill(reason);
    await form.getByRole('button', { name: '交出主持' }).click();
  }

  /** The chair was not handed over, and the form says why. */
  async cannotHandOver(why: RegExp): Promise<void> {
    const form = await this.#unfold('交出主持');
    await expect(form.getByRole('alert')).toContainText(why);
  }

  /** Somebody else is in the chair: this console looks on. */
  async watches(chairName: string): Promise<void> {
    await expect(this.#next).toContainText(`现在由 ${chairName} 主持`);
    await expect(this.#next.getByRole('button')).toHaveCount(0);
  }

  /** Orders somebody's recusal on the matter of the meeting. */
  async orderRecusal(name: string, reason: string): Promise<void> {
    const form = await this.#unfold('回避');
    await choose(form.getByLabel('谁'), name);
    await form.getByLabel('原因').fill(reason);
    await form.getByRole('button', { name: '要求回避' }).click();
    await expect(form.getByLabel('原因')).toHaveValue('');
  }

  /** Opens one of the quiet groups and answers its form. */
  async #unfold(group: string): Promise<Locator> {
    const summary = this.#page.locator('summary').filter({ hasText: group });
    const details = this.#page.getByRole('region', { name: '其他操作' }).locator('details').filter({ has: summary });
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return details.locator('form');
  }

  /** Holds the wall on a scene (议程, 休会 …), or lets it follow again. */
  async holdWallOn(scene: string): Promise<void> {
    await this.#page.locator('summary').filter({ hasText: '固定大屏画面' }).click();
    await this.#page.locator('.scenes').getByRole('button', { name: scene, exact: true }).click();
    await expect(this.#page.getByRole('button', { name: '让大屏跟着会议走' })).toBeVisible();
  }

  async letWallFollow(): Promise<void> {
    await this.#page.getByRole('button', { name: '让大屏跟着会议走' }).click();
    await expect(this.#page.getByRole('button', { name: '让大屏跟着会议走' })).toHaveCount(0);
  }

  async seesBallotsReceived(count: number): Promise<void> {
    await expect(this.#page.getByRole('region', { name: '表决', exact: true }).getByTestId('ballots-received')).toHaveText(String(count));
  }

  async seesVerdict(outcome: string): Promise<void> {
    await expect(this.#page.getByRole('region', { name: '结果', exact: true }).getByText(outcome, { exact: true })).toBeVisible();
  }

  /** The counts of the declared vote, choice by choice. */
  async seesCounts(counts: Readonly<Record<string, number>>): Promise<void> {
    const lines = this.#page.getByRole('region', { name: '结果', exact: true }).locator('.counts li');
    for (const [choice, count] of Object.entries(counts))
      await expect(lines.filter({ hasText: choice }).locator('b')).toHaveText(String(count));
  }

  async showsThatTheLineIsLost(): Promise<void> {
    await expect(this.#page.getByText('与服务器的连接断了')).toBeVisible();
  }

  /** What stands under the button after a press that was refused; empty when none was. */
  refusals(): Locator {
    return this.#next.getByRole('alert');
  }

  /** A press was refused: what happened stands under the button. */
  async seesRefusal(text: string | RegExp): Promise<void> {
    await expect(this.#next.getByRole('alert')).toContainText(text);
  }
}

/** Chooses the option whose label begins with a name. */
async function choose(select: Locator, name: string): Promise<void> {
  const value = await select.locator('option').filter({ hasText: name }).first().getAttribute('value');
  if (value === null) throw new Error(`nobody is called ${name} here`);
  await select.selectOption(value);
}
