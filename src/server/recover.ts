/** `npm run admin`: prints a one-time link for an administrator who cannot sign in. Whoever can run it owns the data anyway. */
import { parseArgs } from 'node:util';
import { LINK_LIFE_MS, writeLink, type LinkFor } from '#server/application/identity/oneTimeLink.ts';
import { addressesOf } from './addresses.ts';
import { readSettings } from './settings.ts';

const USAGE = `npm run admin -- --reset LOGIN             为管理员账号重设密码 / a new password for the account LOGIN
npm run admin -- --setup                   建立新社区和管理员 / a further community with its administrator
npm run admin -- --setup --community SLUG  为已有社区增设管理员 / one more administrator of the community SLUG

打印一个 24 小时内有效、只能用一次的链接；服务器可以正在运行。新链接使旧链接作废。
Prints a link for one use within 24 hours; the server may be running. A new link voids the one before.`;

const { values } = parseArgs({
  options: { reset: { type: 'string' }, setup: { type: 'boolean' }, community: { type: 'string' }, help: { type: 'boolean' } },
  strict: true
});

const link = linkOf(values);
if (!link || values.help) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const settings = readSettings(process.env);
  const code = await writeLink(settings.dataDir, link, Date.now());
  const { best } = addressesOf(settings, settings.port);
  console.log(`\n  ${best}/setup/${code}\n`);
  console.log(`${LINK_LIFE_MS / 3_600_000} 小时内有效，只能用一次。数据目录 / valid for one use; data folder: ${settings.dataDir}`);
}

function linkOf({ reset, setup, community }: typeof values): LinkFor | null {
  if (reset !== undefined && !setup) return { purpose: 'RESET', slug: null, login: reset.trim().toLowerCase() };
  return setup ? { purpose: 'SETUP', slug: community ?? null, login: null } : null;
}
