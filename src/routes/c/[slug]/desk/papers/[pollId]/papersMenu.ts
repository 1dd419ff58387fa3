/** Which parts of the work on paper a person with these roles may open. */
import type { Role } from '#domain/basics/actor.ts';
import type { Messages } from '#ui/words/zh-CN.ts';

const DOORS: readonly Role[] = ['BUILDING_HEAD', 'GRID_WORKER', 'TELLER', 'SECRETARY', 'SUPERVISOR', 'CHAIR'];
const COUNT: readonly Role[] = ['SECRETARY', 'TELLER', 'SCRUTINEER', 'SUPERVISOR', 'CHAIR'];
const POWERS: readonly Role[] = ['SECRETARY', 'TELLER', 'SCRUTINEER', 'SUPERVISOR'];

/** The tabs under `base`, those that would be refused left out. */
export function papersMenu(tabs: Messages['paperVote']['tabs'], base: string, roles: readonly Role[]): { href: string; label: string }[] {
  const has = (allowed: readonly Role[]) => roles.some((role) => allowed.includes(role));
  return [
    { href: base, label: tabs.overview },
    { href: `${base}/list`, label: tabs.list },
    ...(has(DOORS) ? [{ href: `${base}/doors`, label: tabs.doors }] : []),
    ...(has(COUNT) ? [{ href: `${base}/batches`, label: tabs.batches }] : []),
    ...(has(POWERS) ? [{ href: `${base}/proxies`, label: tabs.proxies }] : []),
    ...(has(COUNT) ? [{ href: `${base}/sums`, label: tabs.sums }] : [])
  ];
}
