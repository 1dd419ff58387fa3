/** Made-up records of a matter for tests: everything in order, to be changed where a test says so. */
import { instantAt } from '../basics/time.ts';
import type { Draft } from '../drafting/records.ts';
import type { Evaluation, Rating, Task } from '../followup/records.ts';
import type { Opinion, PostingProof, Publicity } from '../publicity/records.ts';
import type { Person, Sequence } from '../register/records.ts';
import type { Review } from '../review/records.ts';
import type { Poll } from '../voting/records.ts';
import type { JointDecision, Second } from './records.ts';

export const ZONE = 'Asia/Shanghai';
/** An instant of the test's zone: `at('2026-08-04', '09:00')`. */
export const at = (date: string, time = '09:00') => instantAt(date, time, ZONE);
export const base = (id: string) => ({ id, communityId: 'c1', revision: 1 });

export function draft(over: Partial<Draft> = {}): Draft {
  return {
    ...base('d1'),
    ...{
      matterId: 'm1',
      version: 1,
      state: 'WORKING',
      title: '公约',
      body: '出门牵绳',
      scope: '全小区',
      cost: '无',
      duties: '居委会宣传',
      deadline: '年底'
    },
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
    ...{
      endsAt: at('2026-08-11', '24:00'),
      rolledOver: false,
      isEndConfirmed: true,
      textHash: 'h',
      scope: '全小区',
      basis: '会议',
      places: ['大门']
    },
    ...{
      pausedAt: null,
      pauseReason: '',
      pauses: [],
      corrigenda: [],
      hearing: null,
      certifiedAt: null,
      withdrawnReason: null,
      isLate: false
    },
    ...over
  };
}

export function proof(occasion: PostingProof['occasion'], when: number, over: Partial<PostingProof> = {}): PostingProof {
  return {
    ...base(`proof-${occasion}`),
    publicityId: 'pub1',
    matterId: 'm1',
    occasion,
    place: '大门',
    fileId: null,
    note: '看到',
    at: when,
    byPersonId: 'p',
    ...over
  };
}

export function opinion(number: number, over: Partial<Opinion> = {}): Opinion {
  return {
    ...base(`o${number}`),
    ...{
      publicityId: 'pub1',
      matterId: 'm1',
      number,
      sort: 'OBJECTION',
      stance: 'OBJECT',
      againstCount: false,
      authorPersonId: `a${number}`
    },
    ...{
      householdId: `h${number}`,
      authorName: '',
      channel: 'PHONE_FORM',
      text: '不同意',
      at: at('2026-08-06'),
      display: 'SHOWN',
      hiddenReason: ''
    },
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
    ...{
      matterId: 'm1',
      draftVersion: 1,
      expertPersonId: 'p-expert',
      expertName: '吕律师',
      field: 'LAW',
      qualification: '律师',
      appointedAt: 1
    },
    ...{
      conflict: { hasConflict: false, text: '无', at: 1 },
      conclusion: 'PASS',
      reasons: '',
      conditions: [],
      concludedAt: 2,
      replacedAt: null,
      replacedReason: ''
    },
    ...over
  };
}

export function task(over: Partial<Task> = {}): Task {
  return {
    ...base('t1'),
    ...{ matterId: 'm1', number: 1, text: '设拾便箱', party: 'PROPERTY_COMPANY', responsiblePersonId: 'p-doer', responsibleName: '许' },
    ...{
      supervisorPersonId: 'p-checker',
      supervisorName: '卫',
      dueOn: '2026-10-01',
      budgetFen: 0,
      state: 'ASSIGNED',
      reports: [],
      doneAt: null
    },
    ...over
  };
}

export function evaluation(over: Partial<Evaluation> = {}): Evaluation {
  const window = { opensAt: at('2026-11-01', '00:00'), closesAt: at('2026-11-07', '24:00') };
  return { ...base('e1'), matterId: 'm1', ...window, state: 'OPEN', supervisorReport: '', improvementNote: '', ...over };
}

export function ratings(stars: readonly number[]): Rating[] {
  return stars.map((one, index) => ({
    ...base(`rating${index}`),
    matterId: 'm1',
    householdId: `h${index}`,
    personId: `p${index}`,
    stars: one,
    comment: '',
    at: at('2026-11-02')
  }));
}

export function second(n: number, over: Partial<Second> = {}): Second {
  return {
    ...base(`s${n}`),
    matterId: 'm1',
    personId: `p${n}`,
    householdId: `h${n}`,
    party: null,
    isGridHead: false,
    at: 1,
    withdrawnAt: null,
    ...over
  };
}

export function seconds(count: number): Second[] {
  return Array.from({ length: count }, (_, index) => second(index + 1));
}

export function decision(over: Partial<JointDecision> = {}): JointDecision {
  return {
    ...base('j1'),
    matterId: 'm1',
    subject: 'TRIAGE',
    proposal: {},
    state: 'PROPOSED',
    needs: [],
    confirmations: [],
    enteredBy: '秦',
    at: 1,
    ...over
  };
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
  const made = {
    matterId: 'm1',
    state: 'DECLARED',
    verdict,
    tally: null,
    options: [],
    textHash: 'h',
    isFormal: true,
    conduct: 'IN_MEETING',
    opensAt: null,
    closesAt: null
  };
  return { ...base('poll1'), ...made, ...over } as unknown as Poll;
}
