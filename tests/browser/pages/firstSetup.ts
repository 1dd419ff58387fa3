/** The first set-up of an empty server, as the first administrator sees it. */
import { expect, type Page } from '@playwright/test';
import type { RunningServer } from '../launch.ts';

export interface Founding {
  readonly community: string;
  readonly slug: string;
  readonly administrator: string;
  readonly login: string;
  readonly password: string;
}

/** Opens the one-time link that the server printed, founds the community, and ends at the desk. */
export async function foundCommunity(page: Page, server: RunningServer, founding: Founding): Promise<void> {
  const link = /\/setup\/\w+/.exec(server.output())?.[0];
  if (!link) throw new Error(`the server printed no set-up link:\n${server.output()}`);
  await page.goto(link);
  await page.locator('[name=communityName]').fill(founding.community);
  await page.locator('[name=communitySlug]').fill(founding.slug);
  await page.locator('[name=personName]').fill(founding.administrator);
  await page.locator('[name=login]').fill(founding.login);
  for (const field of await page.locator('input[type=password]').all()) await field.fill(founding.password);
  await page.locator('main form button').last().click();
  await expect(page).toHaveURL(new RegExp(`/c/${founding.slug}/desk$`));
}
