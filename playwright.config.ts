/** Playwright: browser tests in the users' words, in real Chromium, against the built app; each test starts its own server. */
import { defineConfig, type ReporterDescription } from '@playwright/test';
import { chromiumLaunchOptions } from './scripts/tools/chromium.ts';

/** The JSON report is asked for by the test command through PLAYWRIGHT_JSON_OUTPUT_FILE. */
const reporter: ReporterDescription[] = [['list']];
if (process.env.PLAYWRIGHT_JSON_OUTPUT_FILE !== undefined) {
  reporter.push(['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]);
}

export default defineConfig({
  testDir: './tests/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/browser/globalSetup.ts',
  outputDir: './test-results',
  reporter,
  workers: 1,
  fullyParallel: false,
  // A flaky test is a fault of the product or of the test, never a reason to try again.
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: chromiumLaunchOptions(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'off',
    video: 'off',
    screenshot: 'off'
  }
});
