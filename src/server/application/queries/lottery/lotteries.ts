/** board.lottery and board.lotteries for everybody, lottery.desk with full addresses for the desk, my.places for the household. */
import * as v from 'valibot';
import { id } from '#contract/limits.ts';
import type { DeskLottery, LotteryLine, LotteryView, OwnPlace } from '#contract/views/lottery.ts';
import { ROLES, type Actor } from '#domain/basics/actor.ts';
import type { Read } from '#domain/basics/reading.ts';
import { refuse } from '#domain/basics/refusal.ts';
import { ok } from '#domain/basics/result.ts';
import type { Lottery, LotteryApplication } from '#domain/lottery/records.ts';
import { householdLabel } from '#domain/register/householdLabel.ts';
import { query, type Query } from '../../query.ts';
import { sha256 } from '../../randomness.ts';

const topics = () => ['community'];

export const lotteryQueries: readonly Query[] = [
  query({
    name: 'board.lottery',
    params: v.object({ lotteryId: id }),
    roles: null,
    audience: 'OWN',
    topics,
    async run({ read, actor }, { lotteryId }) {
      const lottery = await read.get('lottery', lotteryId);
      return lottery ? ok(await lotteryView(read, lottery, actor)) : refuse('record.not-found', undefined, { kind: 'lottery' });
    }
  }),
  query({
    name: 'board.lotteries',
    /** All of a matter, or those that belong to none. */
    params: v.object({ matterId: v.optional(v.nullable(id), null) }),
    roles: null,
    audience: 'OWN',
    topics,
    async run({ read, actor }, { matterId }) {
      const lotteries = await read.list('lottery', { matterId });
      return ok(await Promise.all(lotteries.map((lottery) => lotteryView(read, lottery, actor))));
    }
  }),
  query({
    name: 'lottery.desk',
    params: v.object({ matterId: id }),
    roles: ['SECRETARY', 'ADMINISTRATOR', 'SUPERVISOR', 'SYSTEM'],
    audience: 'OWN',
    topics,
    async run({ read, actor }, { matterId }) {
      const lotteries = await read.list('lottery', { matterId });
      return ok(await Promise.all(lotteries.map((lottery) => deskView(read, lottery, actor))));
    }
  }),
  query({
    name: 'my.places',
    params: v.object({}),
    roles: ROLES,
    audience: 'OWN',
    topics,
    run: async ({ read, actor }) => ok(actor.householdId === null ? [] : await ownPlaces(read, actor.householdId))
  })
];

async function ownPlaces(read: Read, householdId: string): Promise<OwnPlace[]> {
  const lotteries = await read.list('lottery', {});
  const own = await Promise.all(lotteries.map(({ id: lotteryId }) => read.find('lotteryApplication', { lotteryId, householdId })));
  const matters = await read.list('matter', { id: lotteries.flatMap((lottery) => lottery.matterId ?? []) });
  return lotteries.flatMap((lottery, index) => {
    const application = own[index];
    if (!application || application.state === 'WITHDRAWN' || application.state === 'GIVEN_BACK') return [];
    const { id: applicationId, number, rank, state } = application;
    const matterNumber = matters.find((matter) => matter.id === lottery.matterId)?.number ?? '';
    return [{ applicationId, title: lottery.title, matterNumber, number, rank, state, mayGiveBack: lottery.state !== 'SEALED' }];
  });
}

async function applicationsOf(read: Read, lottery: Lottery): Promise<LotteryApplication[]> {
  const all = await read.list('lotteryApplication', { lotteryId: lottery.id });
  return all.sort((a, b) => (a.rank ?? a.number) - (b.rank ?? b.number) || a.number - b.number);
}

function lineOf({ number, label, state, rank }: LotteryApplication, seed: string): LotteryLine {
  return { number, label, state, rank, hash: seed === '' ? '' : sha256(`${seed}${number}`) };
}

async function lotteryView(read: Read, lottery: Lottery, actor: Actor): Promise<LotteryView> {
  const all = await applicationsOf(read, lottery);
  const listed = all.filter(({ state }) => state !== 'WITHDRAWN');
  const own = listed.find(({ householdId }) => householdId === actor.householdId);
  const { id: lotteryId, matterId, title, places, state, seed, seedSource, seedPublishedAt, sealedAt, drawnAt, listHash } = lottery;
  const count = (wanted: LotteryApplication['state']) => listed.filter((one) => one.state === wanted).length;
  return {
    ...{ lotteryId, matterId, title, places, state, seed, seedSource, seedPublishedAt, sealedAt, drawnAt, listHash },
    counts: { applications: listed.length, won: count('WON'), waiting: count('WAITING') },
    lines: listed.map((application) => lineOf(application, seed)),
    mine: own ? { applicationId: own.id, number: own.number, rank: own.rank, state: own.state } : null
  };
}

async function deskView(read: Read, lottery: Lottery, actor: Actor): Promise<DeskLottery> {
  const all = await applicationsOf(read, lottery);
  const households = await read.list('household', { id: all.map(({ householdId }) => householdId) });
  const buildings = await read.list('building', {});
  const byId = new Map(households.map((household) => [household.id, household]));
  const doorOf = (householdId: string) => {
    const household = byId.get(householdId);
    const building = buildings.find((one) => one.id === household?.buildingId);
    return household && building ? householdLabel(building, household) : '';
  };
  return {
    ...(await lotteryView(read, lottery, actor)),
    deskLines: all.map((application) => ({
      ...lineOf(application, lottery.seed),
      applicationId: application.id,
      door: doorOf(application.householdId)
    }))
  };
}
