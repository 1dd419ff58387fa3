/** Commands of a lottery, each bound to its facts and its decision. */
import type { PayloadOf } from '#contract/command.ts';
import { applyForPlace, drawLottery, giveBackPlace, openLottery, publishSeed, sealLottery } from '#contract/commands/lottery.ts';
import { ok } from '#domain/basics/result.ts';
import { decideApply } from '#domain/lottery/applyForPlace.ts';
import { decideGiveBack } from '#domain/lottery/giveBack.ts';
import { decideDraw, decideOpenLottery, decidePublishSeed, decideSealLottery } from '#domain/lottery/runLottery.ts';
import { maskedHouseholdLabel } from '#domain/register/householdLabel.ts';
import { bind, type Binding, type Loading } from '../binding.ts';
import { known, knownOrNull } from './register/known.ts';

export const lotteryCommands: readonly Binding[] = [
  bind(openLottery, opening, decideOpenLottery),
  bind(applyForPlace, applying, decideApply),
  bind(sealLottery, withList, decideSealLottery),
  bind(publishSeed, withList, decidePublishSeed),
  bind(drawLottery, withList, decideDraw),
  bind(giveBackPlace, givingBack, decideGiveBack)
];

async function opening({ read }: Loading, { matterId }: PayloadOf<typeof openLottery>) {
  const matter = await knownOrNull(read, 'matter', matterId);
  return matter.ok ? ok({ matter: matter.value }) : matter;
}

async function withList({ read }: Loading, { lotteryId }: { lotteryId: string }) {
  const lottery = await known(read, 'lottery', lotteryId);
  if (!lottery.ok) return lottery;
  return ok({ lottery: lottery.value, applications: await read.list('lotteryApplication', { lotteryId }) });
}

async function applying(loading: Loading, payload: PayloadOf<typeof applyForPlace>) {
  const { read, context } = loading;
  const facts = await withList(loading, payload);
  if (!facts.ok) return facts;
  const household = await knownOrNull(read, 'household', payload.householdId ?? context.actor.householdId);
  if (!household.ok) return household;
  if (!household.value) return ok({ ...facts.value, household: null });
  const building = await read.get('building', household.value.buildingId);
  const label = maskedHouseholdLabel(building ?? { name: '' }, household.value);
  return ok({ ...facts.value, household: { id: household.value.id, label } });
}

async function givingBack(loading: Loading, { applicationId }: PayloadOf<typeof giveBackPlace>) {
  const application = await known(loading.read, 'lotteryApplication', applicationId);
  if (!application.ok) return application;
  const facts = await withList(loading, { lotteryId: application.value.lotteryId });
  return facts.ok ? ok({ ...facts.value, application: application.value }) : facts;
}
