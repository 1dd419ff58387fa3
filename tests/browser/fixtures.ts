/** The `test` of all browser tests: a server of its own, devices of the sizes people use, and no error in any console. */
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './launch.ts';

export { expect };

const sizes = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
  projectorOld: { viewport: { width: 1024, height: 768 } }
} satisfies Record<string, BrowserContextOptions>;

export type DeviceKind = keyof typeof sizes;

/** Devices of one test: each is a browser of its own, with its own cookies and storage. */
export class Devices {
  /** What was printed on the consoles as an error, with the page it was on. */
  readonly consoleErrors: string[] = [];
  /** Console errors that a test provokes on purpose, such as the 403 of a refusal. */
  readonly expectedErrors: RegExp[] = [];
  readonly #browser: Browser;
  readonly #server: RunningServer;
  readonly #contexts: BrowserContext[] = [];

  constructor(browser: Browser, server: RunningServer) {
    this.#browser = browser;
    this.#server = server;
  }

  /** Opens a device on an address of the server under test. */
  async open(kind: DeviceKind, path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#server.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      ...sizes[kind],
      ...options
    });
    this.#contexts.push(context);
    context.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(`${message.page()?.url() ?? '?'}: ${message.text()}`);
    });
    context.on('weberror', (error) =>
      this.consoleErrors.push(`${error.page()?.url() ?? '?'}: ${error.error().stack ?? error.error().message}`)
    );
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Closes every device. */
  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  /** Console errors that no test asked for. */
  unexpectedErrors(): string[] {
    return this.consoleErrors.filter((line) => !this.expectedErrors.some((pattern) => pattern.test(line)));
  }
}

interface Options {
  /** Scenario file played before the start: `test.use({ scenario: 'tests/scenarios/….yaml' })`. */
  scenario: string | undefined;
}

interface Fixtures {
  server: RunningServer;
  devices: Devices;
}

export const test = base.extend<Options & Fixtures>({
  scenario: [undefined, { option: true }],
  server: async ({ scenario }, use, testInfo) => {
    const server = await startServer(scenario === undefined ? {} : { scenario });
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('server output', { body: server.output() });
    await server.stop();
  },
  devices: async ({ browser, server }, use) => {
    const devices = new Devices(browser, server);
    await use(devices);
    await devices.close();
    expect(devices.unexpectedErrors(), 'errors on a console').toEqual([]);
  }
});
