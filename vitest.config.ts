/** Vitest: every test outside a browser runs in one Node project; tests of components in a second one, in real Chromium. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from './scripts/tools/chromium.ts';

/** Runes for our own files only: components inside node_modules may still be written for Svelte 4. */
const compilerOptions = {
  runes: ({ filename }: { filename: string }) => (/[/\\]node_modules[/\\]/.test(filename) ? undefined : true)
};
const chromium = findChromium();

export default defineConfig({
  test: {
    teardownTimeout: 10_000,
    projects: [
      {
        plugins: [svelte({ configFile: false, compilerOptions })],
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts', 'tests/browser/**', 'node_modules/**'],
          // better-sqlite3 is native and PGlite heavy: whole processes are torn down cleanly, threads are not.
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // A zone that no community lives in: code that asks the machine for the day or hour shows itself.
          env: { TZ: 'America/Los_Angeles' }
        }
      },
      {
        plugins: [svelte({ configFile: false, compilerOptions })],
        optimizeDeps: { include: ['vitest-browser-svelte'] },
        test: {
          name: 'ui',
          include: ['src/**/*.svelte.test.ts'],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: launchArguments, ...(chromium === undefined ? {} : { executablePath: chromium.path }) }
            }),
            instances: [{ browser: 'chromium' }]
          }
        }
      }
    ]
  }
});
