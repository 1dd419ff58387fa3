/** Which parts of an owners' vote a person with these roles may open. */
import { PAPER_READERS } from '#contract/commands/papers/issuing.ts';
import type { Role } from '#domain/basics/actor.ts';
import type { Messages } from '#ui/words/zh-CN.ts';

const ROLL: readonly Role[] = ['SECRETARY', 'CHAIR', 'SUPERVISOR'];
const COUNT: readonly Role[] = ['SCRUTINEER', 'TELLER', 'SECRETARY', 'CHAIR', 'SUPERVISOR'];
const LISTS: readonly Role[] = ['SECRETARY'];

/** The tabs of one vote, those that would be refused left out; the paper has pages of its own. */
export function votesMenu(
  tabs: Messages['ownersVote']['tabs'],
  desk: string,
  pollId: string,
  roles: readonly Role[]
): { href: string; label: string }[] {
  const has = (allowed: readonly Role[]) => roles.some((role) => allowed.includes(role));
  const base = `${desk}/votes/${pollId}`;
  return [
    { href: base, label: tabs.overview },
    ...(has(ROLL) ? [{ href: `${base}/roll`, label: tabs.roll }] : []),
    ...(has(COUNT) ? [{ href: `${base}/count`, label: tabs.count }] : []),
    ...(has(LISTS) ? [{ href: `${base}/reminders`, label: tabs.reminders }] : []),
    ...(has(PAPER_READERS) ? [{ href: `${desk}/papers/${pollId}`, label: tabs.papers }] : [])
  ];
}
