/** Made-up facts of a matter for tests: a covenant with everything in order, to be changed where a test says so. */
import type { Actor, Role } from '../basics/actor.ts';
import type { Context, Decision } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Result } from '../basics/result.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import type { MatterFacts } from './facts.ts';
import { newMatter } from './proposeMatter.ts';
import type { Matter, MatterState } from './records.ts';
import { at, base, ZONE } from './recordsFixture.ts';

export * from './recordsFixture.ts';

/** Somebody with the roles; `p-<role>` unless named. */
export function actor(roles: readonly Role[], over: Partial<Actor> = {}): Actor {
  const personId = over.personId ?? `p-${roles[0] ?? 'nobody'}`;
  return { kind: 'PERSON', communityId: 'c1', personId, sessionId: 's', name: personId, roles, parties: [], householdId: null, ...over };
}

/** A context at an instant; ids count up, the hash is a readable mark of its text. */
export function contextAt(now: number, who: Actor = actor(['SECRETARY'])): Context {
  let ids = 0;
  return { now, actor: who, zone: ZONE, newId: () => `id-${++ids}`, sha256: (text) => `hash:${text}` };
}

export function matter(state: MatterState = 'PROPOSED', over: Partial<Matter> = {}): Matter {
  const born = newMatter({
    id: 'm1',
    number: '2026-001',
    title: '文明养犬公约',
    text: '请制定文明养犬公约，约定牵绳和清理。',
    channel: 'PHONE_FORM',
    proposerPersonId: 'p-proposer',
    proposerParty: null,
    isPetition: false,
    leadPersonIds: [],
    triageDueAt: at('2026-07-10', '24:00'),
    now: at('2026-07-03')
  });
  const triaged: Partial<Matter> =
    state === 'PROPOSED'
      ? {}
      : {
          ...{
            template: 'SIX_STEP_FULL',
            bodyKind: 'RESIDENTS_MEETING',
            rule: 'DR3',
            ruleBase: 'HOUSEHOLDS',
            profile: DEFAULT_PROFILE,
            profileHash: 'hash:profile'
          },
          stakeholders: [{ label: '养犬户', personIds: [] }],
          draftVersion: 1,
          reachedAt: { PROPOSED: at('2026-07-03'), TRIAGED: at('2026-07-06'), [state]: at('2026-08-01') }
        };
  return { ...base('m1'), ...born, ...triaged, state, ...over };
}

export function facts(over: Partial<MatterFacts> = {}): MatterFacts {
  return {
    matter: matter(),
    ...{
      seconds: [],
      decisions: [],
      rounds: [],
      meetings: [],
      seats: [],
      statements: [],
      drafts: [],
      publicities: [],
      proofs: [],
      opinions: []
    },
    ...{ opinionCounter: null, reviews: [], polls: [], openRollObjections: 0, tasks: [], ratings: [], evaluation: null, households: 420 },
    tables: [
      {
        year: 2026,
        holidays: ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
        adjustedWorkdays: ['2026-10-10']
      }
    ],
    profile: DEFAULT_PROFILE,
    ...over
  };
}

/** The code of a refusal, '' for a success: what tests compare. */
export function codeOf(result: Result<unknown, Refusal>): string {
  return result.ok ? '' : result.error.code;
}

/** The decision of a success; fails the test otherwise. */
export function done(result: Result<Decision, Refusal>): Decision {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error.facts ?? {})}`);
  return result.value;
}

/** What the decision sets on the record of a kind. */
export function setOn(made: Decision, kind: string): Record<string, unknown> {
  const change = made.changes.find((one) => one.kind === kind);
  if (!change) throw new Error(`nothing written to ${kind}`);
  return change.op === 'insert'
    ? (change.row as Record<string, unknown>)
    : change.op === 'update'
      ? (change.set as Record<string, unknown>)
      : {};
}

/** Types of the journal lines. */
export function told(made: Decision): string[] {
  return made.entries.map((entry) => entry.type);
}
