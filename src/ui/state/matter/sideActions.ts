/** Actions that do not lead a matter on but may be needed at any time: seconds on paper, withdrawal, suspension, review of a rejection. */
import type { Role } from '#domain/basics/actor.ts';
import type { Matter, MatterState } from '#domain/matter/records.ts';
import { FINAL_STATES } from '#domain/matter/steps.ts';

interface Side {
  readonly command: string;
  readonly roles: readonly Role[];
  readonly states: (state: MatterState) => boolean;
}

const isAmong =
  (...states: readonly MatterState[]) =>
  (state: MatterState) =>
    states.includes(state);

const SIDES: readonly Side[] = [
  { command: 'matter.second', roles: ['SECRETARY'], states: isAmong('PROPOSED') },
  { command: 'matter.withdraw-second', roles: ['SECRETARY'], states: isAmong('PROPOSED') },
  { command: 'matter.request-review', roles: ['SECRETARY'], states: isAmong('REJECTED', 'MERGED', 'TRANSFERRED') },
  { command: 'matter.withdraw', roles: ['SECRETARY'], states: isAmong('PROPOSED', 'TRIAGED', 'DELIBERATING', 'DRAFTING') },
  {
    command: 'matter.flag',
    roles: ['SECRETARY', 'CHAIR', 'AGENDA_BOARD_PARTY', 'AGENDA_BOARD_COMMITTEE', 'SUPERVISOR'],
    states: isAmong('TRIAGED', 'DELIBERATING', 'DRAFTING', 'PUBLICIZING', 'REVIEWING', 'VOTE_NOTICED')
  },
  {
    command: 'matter.suspend',
    roles: ['SECRETARY', 'SUPERVISOR', 'CHAIR', 'STREET_OFFICE'],
    states: (state) => state !== 'SUSPENDED' && (!FINAL_STATES.includes(state) || state === 'CLOSED')
  }
];

/** Side actions that somebody with these roles may try in this state; those that stand among the matter's actions anyway are left out. */
export function sideActions(matter: Pick<Matter, 'state'>, roles: readonly Role[], taken: ReadonlySet<string>): string[] {
  return SIDES.filter(
    (side) => side.states(matter.state) && !taken.has(side.command) && side.roles.some((role) => roles.includes(role))
  ).map((side) => side.command);
}
