/** The wall of a room, read as the last row reads it. */
import { expect, type Page } from '@playwright/test';

export class Projector {
  readonly #page: Page;
  readonly #slug: string;

  constructor(page: Page, slug: string) {
    this.#page = page;
    this.#slug = slug;
  }

  get page(): Page {
    return this.#page;
  }

  async open(code: string): Promise<this> {
    await this.#page.goto(`/c/${this.#slug}/projector/${code}`);
    await expect(this.#page.locator('[data-scene]')).toBeVisible();
    return this;
  }

  /** The scene that is shown: 欢迎 and 签到 are one picture with the QR. */
  async showsScene(scene: 'WELCOME' | 'CHECK_IN' | 'AGENDA' | 'SPEECH' | 'MOTION' | 'VOTE' | 'RESULT' | 'RECESS' | 'END'): Promise<void> {
    await expect(this.#page.locator(`[data-scene=${scene}]`)).toBeVisible();
  }

  /** The code to check in, as somebody reads it off the wall. */
  async checkInCode(): Promise<string> {
    const text =
      (await this.#page
        .getByText(/签到码/)
        .first()
        .textContent()) ?? '';
    const code = /签到码\s*([a-z0-9]+)/.exec(text)?.[1];
    if (!code) throw new Error(`no code on the wall: ${text}`);
    return code;
  }

  async showsPresent(present: number, of: number): Promise<void> {
    await expect(this.#page.getByText(new RegExp(`合计 ${present} / ${of} 人|${present}/${of}`)).first()).toBeVisible();
  }

  async showsMotion(text: string): Promise<void> {
    await this.showsScene('MOTION');
    await expect(this.#page.locator('[data-scene=MOTION]')).toContainText(text);
  }

  async showsSpeaker(name: string): Promise<void> {
    await this.showsScene('SPEECH');
    await expect(this.#page.locator('[data-scene=SPEECH] .name').first()).toHaveText(name);
  }

  async showsNext(names: readonly string[]): Promise<void> {
    await expect(this.#page.locator('.queue li b')).toHaveText([...names]);
  }

  async showsBallotsReceived(count: number): Promise<void> {
    await expect(this.#page.getByTestId('ballots-received')).toHaveText(String(count));
  }

  /** How many may vote, beside the number of ballots received. */
  async showsExpected(count: number): Promise<void> {
    await expect(this.#page.locator('.received .of')).toHaveText(`/ ${count}`);
  }

  /** No word of for or against beside a number, anywhere on the wall. */
  async showsNoSplit(): Promise<void> {
    await this.showsScene('VOTE');
    await expect(this.#page.locator('[data-scene=VOTE]')).not.toContainText(/(赞成|同意|反对|弃权)\s*\d/);
  }

  async showsVerdict(outcome: string): Promise<void> {
    await this.showsScene('RESULT');
    await expect(this.#page.locator('[data-scene=RESULT]').getByText(outcome, { exact: true })).toBeVisible();
  }

  /** A fraction with its percentage, as in `2/12 = 16.67 %`. */
  async showsFraction(text: string): Promise<void> {
    await expect(this.#page.locator('[data-scene=RESULT]').getByText(text).first()).toBeVisible();
  }

  /** After a lost line: the last picture stays, with its age. */
  async showsLastPicture(): Promise<void> {
    await expect(this.#page.getByText('与服务器的连接断了')).toBeVisible();
    await expect(this.#page.locator('[data-scene]')).toBeVisible();
  }

  /** How old the picture says it is, e.g. `这是 12秒前的画面`. */
  async showsPictureAge(age: RegExp): Promise<void> {
    await expect(this.#page.getByText(age)).toBeVisible();
  }
}
