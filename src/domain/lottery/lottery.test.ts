/** The course of a lottery: list, seed, draw, places given back. */
import { describe, expect, it } from 'vitest';
import { actor, at, base, codeOf, contextAt, done, matter, setOn } from '../matter/factsFixture.ts';
import { decideApply } from './applyForPlace.ts';
import { decideGiveBack } from './giveBack.ts';
import type { Lottery, LotteryApplication } from './records.ts';
import { decideDraw, decideOpenLottery, decidePublishSeed, decideSealLottery, listHash } from './runLottery.ts';

const NOW = at('2026-06-10');
const desk = contextAt(NOW, actor(['SECRETARY']));
const resident = (householdId: string) => contextAt(NOW, actor(['RESIDENT'], { householdId }));

const lottery = (over: Partial<Lottery> = {}): Lottery => ({
  ...base('l1'),
  ...{ matterId: 'm1', title: '菜地', places: 2, state: 'OPEN', seed: '', seedSource: '', listHash: '' },
  ...{ seedPublishedAt: null, sealedAt: null, drawnAt: null },
  ...over
});
const sealed = lottery({ state: 'SEALED', sealedAt: NOW - 2 });
const seeded = { ...sealed, seed: 's', seedPublishedAt: NOW - 1 };
const drawn = { ...seeded, state: 'DRAWN' as const };

const application = (number: number, over: Partial<LotteryApplication> = {}): LotteryApplication => ({
  ...base(`a${number}`),
  ...{
    lotteryId: 'l1',
    number,
    householdId: `h${number}`,
    label: `${number}号楼***室`,
    personId: null,
    at: NOW,
    rank: null,
    state: 'APPLIED'
  },
  ...over
});
const three = [application(1), application(2), application(3)];
const household = (n: number) => ({ id: `h${n}`, label: `${n}号楼***室` });

describe('the list', () => {
  it('[LO1] is opened when the decision is in force, or without a matter', () => {
    const open = (of: ReturnType<typeof matter> | null) => decideOpenLottery({ matter: of }, { title: '菜地', places: 74 }, desk);
    expect(codeOf(open(matter('VOTING')))).toBe('matter.wrong-state');
    expect(open(matter('IN_FORCE')).ok).toBe(true);
    expect(open(null).ok).toBe(true);
  });

  it('[LO2] takes one application per household, numbered in order', () => {
    const apply = (n: number, who = resident(`h${n}`)) =>
      decideApply({ lottery: lottery(), applications: three, household: household(n) }, {}, who);
    expect(done(apply(4)).answer).toMatchObject({ number: 4 });
    expect(codeOf(apply(3))).toBe('lottery.second-application');
    expect(codeOf(apply(4, resident('h9')))).toBe('lottery.not-your-household');
    expect(apply(4, desk).ok).toBe(true);
  });

  it('[LO2] gives a withdrawn application its number back', () => {
    const applications = [...three, application(4, { state: 'WITHDRAWN' })];
    const made = done(decideApply({ lottery: lottery(), applications, household: household(4) }, {}, resident('h4')));
    expect(made.answer).toMatchObject({ applicationId: 'a4', number: 4 });
    expect(setOn(made, 'lotteryApplication')).toMatchObject({ state: 'APPLIED' });
  });

  it('[LO2] [LO3] takes nobody without a household, and nobody after it is closed', () => {
    expect(codeOf(decideApply({ lottery: lottery(), applications: [], household: null }, {}, desk))).toBe('lottery.no-household');
    expect(codeOf(decideApply({ lottery: sealed, applications: [], household: household(1) }, {}, desk))).toBe('lottery.list-closed');
  });

  it('[LO3] is closed once, with a hash that does not depend on the order of reading', () => {
    const made = done(decideSealLottery({ lottery: lottery(), applications: three }, {}, desk));
    expect(setOn(made, 'lottery')).toMatchObject({ state: 'SEALED', sealedAt: NOW });
    expect(listHash([...three].reverse(), desk.sha256)).toBe(listHash(three, desk.sha256));
    expect(listHash([...three, application(4, { state: 'WITHDRAWN' })], desk.sha256)).toBe(listHash(three, desk.sha256));
    expect(codeOf(decideSealLottery({ lottery: sealed, applications: three }, {}, desk))).toBe('lottery.list-closed');
    expect(codeOf(decideSealLottery({ lottery: lottery(), applications: [] }, {}, desk))).toBe('lottery.no-applications');
  });
});

describe('seed and draw', () => {
  const seed = { seed: '20260610-3 8 12', source: '当晚开奖号码' };

  it('[LO4] the seed comes after the list is closed, once', () => {
    expect(codeOf(decidePublishSeed({ lottery: lottery() }, seed, desk))).toBe('lottery.list-open');
    expect(codeOf(decidePublishSeed({ lottery: seeded }, seed, desk))).toBe('lottery.seed-there');
    expect(setOn(done(decidePublishSeed({ lottery: sealed }, seed, desk)), 'lottery')).toMatchObject({
      seed: seed.seed,
      seedPublishedAt: NOW
    });
  });

  it.each([
    ['while the list is open', lottery(), 'lottery.list-open'],
    ['without a seed', sealed, 'lottery.seed-not-published'],
    ['in the moment of the seed', { ...seeded, seedPublishedAt: NOW }, 'lottery.seed-not-published'],
    ['twice', drawn, 'lottery.already-drawn']
  ])('[LO5] there is no draw %s', (_, of, code) => {
    expect(codeOf(decideDraw({ lottery: of, applications: three }, {}, desk))).toBe(code);
  });

  it('[LO5] the first places win, the others wait, withdrawn ones are not drawn', () => {
    const applications = [...three, application(4, { state: 'WITHDRAWN' })];
    const made = done(decideDraw({ lottery: seeded, applications }, {}, desk));
    const set = made.changes.flatMap((change) => (change.op === 'update' && change.kind === 'lotteryApplication' ? [change] : []));
    // The fixture's hash sorts as its text.
    expect(set.map(({ id, set: { rank, state } }) => [id, rank, state])).toEqual([
      ['a1', 1, 'WON'],
      ['a2', 2, 'WON'],
      ['a3', 3, 'WAITING']
    ]);
    expect(made.answer).toEqual({ won: 2, waiting: 1 });
  });
});

describe('a place given back', () => {
  const ranked = [
    application(1, { rank: 4, state: 'WAITING' }),
    application(2, { rank: 3, state: 'WAITING' }),
    application(3, { rank: 1, state: 'WON' }),
    application(4, { rank: 2, state: 'WON' })
  ];
  const give = (index: number, who = desk, of: Lottery = drawn) =>
    decideGiveBack({ lottery: of, application: ranked[index]!, applications: ranked }, { reason: '' }, who);

  it('[LO6] goes to the first who waits', () => {
    const made = done(give(2));
    expect(made.answer).toEqual({ promoted: 2 });
    expect(made.changes).toMatchObject([
      { id: 'a3', set: { state: 'GIVEN_BACK' } },
      { id: 'a2', set: { state: 'WON' } }
    ]);
  });

  it('[LO6] leaving the waiting list moves nobody up', () => {
    expect(done(give(0)).answer).toEqual({ promoted: null });
  });

  it('[LO6] is refused for others, twice, and while the list is closed', () => {
    expect(codeOf(give(2, resident('h9')))).toBe('lottery.not-your-household');
    expect(give(2, resident('h3')).ok).toBe(true);
    expect(codeOf(give(2, desk, sealed))).toBe('lottery.not-drawn');
    const gone = application(3, { state: 'GIVEN_BACK' });
    expect(codeOf(decideGiveBack({ lottery: drawn, application: gone, applications: ranked }, { reason: '' }, desk))).toBe(
      'lottery.nothing-held'
    );
  });

  it('[LO6] before the list is closed the application is withdrawn', () => {
    const made = done(decideGiveBack({ lottery: lottery(), application: three[0]!, applications: three }, { reason: '' }, resident('h1')));
    expect(setOn(made, 'lotteryApplication')).toEqual({ state: 'WITHDRAWN' });
  });
});
