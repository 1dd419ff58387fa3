/** The menu of the desk: which places there are, and which of them a person with these roles may open. */
import { PAPER_READERS } from '#contract/commands/papers/issuing.ts';
import { VOTE_READERS } from '#contract/commands/voting/owners.ts';
import type { Role } from '#domain/basics/actor.ts';
import { withCurrent, type NavGroup } from '#ui/state/navigation.ts';
import type { Messages } from '#ui/words/zh-CN.ts';

const REGISTER_ROLES: readonly Role[] = ['SECRETARY', 'ADMINISTRATOR'];

/** Groups of places under `base` with the current one marked; register and settings only for those who may read them. */
export function deskMenu(words: Messages['office'], base: string, roles: readonly Role[], pathname: string): NavGroup[] {
  const seesRegister = roles.some((role) => REGISTER_ROLES.includes(role));
  const seesVotes = roles.some((role) => VOTE_READERS.includes(role));
  const seesPapers = roles.some((role) => PAPER_READERS.includes(role));
  const groups: NavGroup[] = [
    {
      items: [
        { href: base, label: words.today },
        { href: `${base}/matters`, label: words.matters },
        { href: `${base}/meetings`, label: words.meetings },
        ...(seesVotes ? [{ href: `${base}/votes`, label: words.votes }] : []),
        ...(seesPapers ? [{ href: `${base}/papers`, label: words.papers }] : []),
        { href: `${base}/tasks`, label: words.tasks },
        { href: `${base}/documents`, label: words.documents }
      ]
    }
  ];
  if (seesRegister) {
    groups.push({
      label: words.base,
      items: [
        { href: `${base}/register`, label: words.register },
        { href: `${base}/settings`, label: words.settings }
      ]
    });
  }
  groups.push({
    label: words.outside,
    items: [
      { href: base.replace(/\/desk$/, ''), label: words.board },
      { href: '/help', label: words.help }
    ]
  });
  const current = withCurrent(
    groups.flatMap((group) => group.items),
    pathname
  );
  let next = 0;
  return groups.map((group) => ({ ...group, items: group.items.map(() => current[next++]!) }));
}
