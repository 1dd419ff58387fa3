/** The menu above every public page: the board, proposing, one's own things, and the desk for those who work there. */
import type { Role } from '#domain/basics/actor.ts';
import { STAFF_ROLES } from '#domain/register/postsInForce.ts';
import { withCurrent, type NavItem } from '../navigation.ts';
import type { Messages } from '../../words/zh-CN.ts';

/** `roles` of the signed-in reader, null for a visitor. */
export function boardMenu(words: Messages['board'], base: string, roles: readonly Role[] | null, pathname: string): NavItem[] {
  const isStaff = roles !== null && roles.some((role) => STAFF_ROLES.includes(role));
  const items = [
    { href: base, label: words.nav.board },
    { href: `${base}/propose`, label: words.nav.propose },
    ...(roles === null
      ? []
      : [
          { href: `${base}/me`, label: words.nav.me },
          { href: `${base}/mine`, label: words.nav.mine }
        ]),
    ...(isStaff ? [{ href: `${base}/desk`, label: words.nav.desk }] : [])
  ];
  return withCurrent(items, pathname);
}
