/** Made-up facts of a matter for tests: a covenant with everything in order, to be changed where a test says so. */
import type { Actor, Role } from '../basics/actor.ts';
import type { Context, Decision } from '../basics/decision.ts';
import type { Refusal } from '../basics/refusal.ts';
import type { Result } from '../basics/result.ts';
import { instantAt } from '../basics/time.ts';
import type { Draft } from '../drafting/records.ts';
import type { Evaluation, Rating, Task } from '../followup/records.ts';
import type { Opinion, PostingProof, Publicity } from '../publicity/records.ts';
import { DEFAULT_PROFILE } from '../register/profile.ts';
import type { Person, Sequence } from '../register/records.ts';
import type { Review } from '../review/records.ts';
import type { Poll } from '../voting/records.ts';
import type { MatterFacts } from './facts.ts';
import type { JointDecision, Matter, MatterState, Second } from './records.ts';
import { newMatter } from './proposeMatter.ts';

export const ZONE = 'Asia/Shanghai';
/** An instant of the test's zone: `at('2026-08-04', '09:00')`. */
export const at = (date: string, time = '09:00') => instantAt(date, time, ZONE);
const base = (id: string) => ({ id, communityId: 'c1', revision: 1 });

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
          ...{ template: 'SIX_STEP_FULL', bodyKind: 'RESIDENTS_MEETING', rule: 'DR3', ruleBase: 'HOUSEHOLDS', profile: DEFAULT_PROFILE, profileHash: 'hash:profile' },
          stakeholders: [{ label: '养犬户', personIds: [] }],
          draftVersion: 1,
          reachedAt: { PROPOSED: at('2026-07-03'), TRIAGED: at('2026-07-06'), [state]: at('2026-08-01') }
        };
  return { ...base('m1'), ...born, ...triaged, state, ...over };
}

export function draft(over: Partial<Draft> = {}): Draft {
  return {
    ...base('d1'),
    ...{ matterId: 'm1', version: 1, state: 'WORKING', title: '公约', body: '出门牵绳', scope: '全小区', cost: '无', duties: '居委会宣传', deadline: '年底' },
    options: [
      { id: 'covenant', title: '通过', cost: '', effect: '', objections: '', isStatusQuo: false, withdrawnReason: null },
      { id: 'status-quo', title: '维持现状', cost: '', effect: '', objections: '', isStatusQuo: true, withdrawnReason: null }
    ],
    adoption: [{ sourceId: '', opinion: '拾便袋', adoption: 'ADOPTED', reason: '' }],
    selfCheck: { byName: '周', at: 1, text: '已查' },
    ...{ isMaterial: true, changeReason: '', textHash: '', savedAt: 1, savedBy: '秦' },
    ...over
  };
}

/** Posted on 4 August at 09:00: ends on 11 August, 24:00. */
export function publicity(over: Partial<Publicity> = {}): Publicity {
  return {
    ...base('pub1'),
    ...{ matterId: 'm1', sort: 'DRAFT', version: 1, state: 'RUNNING', docNumber: '', title: '公示', postedAt: at('2026-08-04'), days: 7 },
    ...{ endsAt: at('2026-08-11', '24:00'), rolledOver: false, isEndConfirmed: true, textHash: 'h', scope: '全小区', basis: '会议', places: ['大门'] },
    ...{ pausedAt: null, pauseReason: '', pauses: [], corrigenda: [], hearing: null, certifiedAt: null, withdrawnReason: null, isLate: false },
    ...over
  };
}

export function proof(occasion: PostingProof['occasion'], when: number, over: Partial<PostingProof> = {}): PostingProof {
  return { ...base(`proof-${occasion}`), publicityId: 'pub1', matterId: 'm1', occasion, place: '大门', fileId: null, note: '看到', at: when, byPersonId: 'p', ...over };
}

export function opinion(number: number, over: Partial<Opinion> = {}): Opinion {
  return {
    ...base(`o${number}`),
    ...{ publicityId: 'pub1', matterId: 'm1', number, sort: 'OBJECTION', stance: 'OBJECT', againstCount: false, authorPersonId: `a${number}` },
    ...{ householdId: `h${number}`, authorName: '', channel: 'PHONE_FORM', text: '不同意', at: at('2026-08-06'), display: 'SHOWN', hiddenReason: '' },
    ...{ outcome: null, answer: '', answeredAt: null, answeredBy: null, settledAt: null, isMaintained: false },
    ...over
  };
}

export function answered(number: number, when: number, over: Partial<Opinion> = {}): Opinion {
  return opinion(number, { outcome: 'NOT_ACCEPTED', answer: '已说明', answeredAt: when, settledAt: when, answeredBy: '秦', ...over });
}

export function review(over: Partial<Review> = {}): Review {
  return {
    ...base('r1'),
    ...{ matterId: 'm1', draftVersion: 1, expertPersonId: 'p-expert', expertName: '吕律师', field: 'LAW', qualification: '律师', appointedAt: 1 },
    ...{ conflict: { hasConflict: false, text: '无', at: 1 }, conclusion: 'PASS', reasons: '', conditions: [], concludedAt: 2, replacedAt: null, replacedReason: '' },
    ...over
  };
}

export function task(over: Partial<Task> = {}): Task {
  return {
    ...base('t1'),
    ...{ matterId: 'm1', number: 1, text: '设拾便箱', party: 'PROPERTY_COMPANY', responsiblePersonId: 'p-doer', responsibleName: '许' },
    ...{ supervisorPersonId: 'p-checker', supervisorName: '卫', dueOn: '2026-10-01', budgetFen: 0, state: 'ASSIGNED', reports: [], doneAt: null },
    ...over
  };
}

export function evaluation(over: Partial<Evaluation> = {}): Evaluation {
  const window = { opensAt: at('2026-11-01', '00:00'), closesAt: at('2026-11-07', '24:00') };
  return { ...base('e1'), matterId: 'm1', ...window, state: 'OPEN', supervisorReport: '', improvementNote: '', ...over };
}

export function ratings(stars: readonly number[]): Rating[] {
  return stars.map((one, index) => ({ ...base(`rating${index}`), matterId: 'm1', householdId: `h${index}`, personId: `p${index}`, stars: one, comment: '', at: 1 }));
}

export function second(n: number, over: Partial<Second> = {}): Second {
  return { ...base(`s${n}`), matterId: 'm1', personId: `p${n}`, householdId: `h${n}`, party: null, isGridHead: false, at: 1, withdrawnAt: null, ...over };
}

export function seconds(count: number): Second[] {
  return Array.from({ length: count }, (_, index) => second(index + 1));
}

export function decision(over: Partial<JointDecision> = {}): JointDecision {
  return { ...base('j1'), matterId: 'm1', subject: 'TRIAGE', proposal: {}, state: 'PROPOSED', needs: [], confirmations: [], enteredBy: '秦', at: 1, ...over };
}

export function person(id: string, householdId: string | null = null): Person {
  return { ...base(id), name: id, phone: '', householdId, boundAt: 1, endedAt: null };
}

export function sequence(name: string, value: number): Sequence {
  return { ...base(`c1:${name}`), name, value };
}

/** A declared poll that passed 201 to 49. */
export function poll(over: Partial<Poll> = {}): Poll {
  const verdict = { rule: 'DR3', outcome: 'PASSED', tests: [], needs: 'ALL' };
  const made = { matterId: 'm1', state: 'DECLARED', verdict, tally: null, options: [], textHash: 'h', isFormal: true, conduct: 'IN_MEETING', opensAt: null, closesAt: null };
  return { ...base('poll1'), ...made, ...over } as unknown as Poll;
}

export function facts(over: Partial<MatterFacts> = {}): MatterFacts {
  return {
    matter: matter(),
    ...{ seconds: [], decisions: [], rounds: [], meetings: [], seats: [], statements: [], drafts: [], publicities: [], proofs: [], opinions: [] },
    ...{ opinionCounter: null, reviews: [], polls: [], tasks: [], ratings: [], evaluation: null, households: 420 },
    tables: [{ year: 2026, holidays: ['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'], adjustedWorkdays: ['2026-10-10'] }],
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
  return change.op === 'insert' ? (change.row as Record<string, unknown>) : change.op === 'update' ? (change.set as Record<string, unknown>) : {};
}

/** Types of the journal lines. */
export function told(made: Decision): string[] {
  return made.entries.map((entry) => entry.type);
}
