/** Presence as the bars show it: parties, others, and how many heads the quorum asks for. */
import type { PresenceView } from '#contract/views/meeting.ts';

/** Heads needed by the participation tests: `p × 3 >= 48` needs 16, `p × 2 > 30` needs 16. 0 when nothing is asked. */
export function headsNeeded(tests: PresenceView['quorum']['tests']): number {
  const asked = tests.filter((test) => test.name === 'PARTICIPATION');
  const needed = ({ left, operator, right }: (typeof asked)[number]) =>
    operator === '>' ? Math.floor(right.product / left.factor) + 1 : Math.ceil(right.product / left.factor);
  return Math.max(0, ...asked.map(needed));
}

/** The properties of `PresenceByParty`; people of no party only where there are some. */
export function presenceRows({ parties, others, quorum }: PresenceView) {
  return {
    parties,
    ...(others.total > 0 ? { others } : {}),
    quorum: { present: quorum.present, total: quorum.roll, needed: headsNeeded(quorum.tests), holds: quorum.holds }
  };
}
