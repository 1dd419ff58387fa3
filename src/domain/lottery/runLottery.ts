/** Decides the course of a lottery: opened, list closed, seed published, drawn. */
import { canonicalJson } from '../basics/canonicalJson.ts';
import { entry, insert, update, type Change, type Context, type Decision } from '../basics/decision.ts';
import { refuse, type Refusal } from '../basics/refusal.ts';
import { ok, type Result } from '../basics/result.ts';
import type { Matter } from '../matter/records.ts';
import { lottery as rule } from '../voting/rules/lottery.ts';
import { aboutLottery } from './aboutLottery.ts';
import type { Lottery, LotteryApplication } from './records.ts';

export interface OpenLottery {
  readonly title: string;
  readonly places: number;
}

const STATES: readonly string[] = ['IN_FORCE', 'EXECUTING'];

/** Opens the list. Answers `{lotteryId}`. Refuses `matter.wrong-state` while its matter is not in force. Source: AC-5; SPEC LO1. */
export function decideOpenLottery(
  { matter }: { readonly matter: Matter | null },
  { title, places }: OpenLottery,
  context: Context
): Result<Decision, Refusal> {
  if (matter && !STATES.includes(matter.state)) return refuse('matter.wrong-state', 'LO1', { state: matter.state, needs: 'IN_FORCE' });
  const id = context.newId();
  const matterId = matter?.id ?? null;
  const later = { seed: '', seedSource: '', listHash: '', seedPublishedAt: null, sealedAt: null, drawnAt: null };
  return ok({
    changes: [insert('lottery', { id, matterId, title, places, state: 'OPEN', ...later })],
    entries: [entry('LotteryOpened', aboutLottery({ matterId }), { lotteryId: id, title, places, by: context.actor.name })],
    answer: { lotteryId: id }
  });
}

export interface LotteryFacts {
  readonly lottery: Lottery;
  readonly applications: readonly LotteryApplication[];
}

function standing(applications: readonly LotteryApplication[]): LotteryApplication[] {
  return applications.filter(({ state }) => state !== 'WITHDRAWN').sort((a, b) => a.number - b.number);
}

/** SHA-256 of the closed list: numbers with masked labels, in the order of numbers, as everybody reads them. SPEC LO3. */
export function listHash(applications: readonly LotteryApplication[], sha256: (text: string) => string): string {
  return sha256(canonicalJson(standing(applications).map(({ label, number }) => ({ label, number }))));
}

/** Closes the list for ever and fixes it by its hash. Answers `{applications, listHash}`. Refuses `lottery.list-closed`, `lottery.no-applications`. SPEC LO3. */
export function decideSealLottery({ lottery, applications }: LotteryFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  if (lottery.state !== 'OPEN') return refuse('lottery.list-closed', 'LO3');
  const listed = standing(applications);
  if (listed.length === 0) return refuse('lottery.no-applications', 'LO3');
  const hash = listHash(applications, context.sha256);
  return ok({
    changes: [update('lottery', lottery, { state: 'SEALED', sealedAt: context.now, listHash: hash })],
    entries: [
      entry('LotterySealed', aboutLottery(lottery), {
        ...{ lotteryId: lottery.id, applications: listed.length, listHash: hash },
        by: context.actor.name
      })
    ],
    answer: { applications: listed.length, listHash: hash }
  });
}

/**
 * Publishes the seed, once, when the list cannot change any more. Refuses `lottery.list-open`, `lottery.seed-there`.
 * Source: M-42, AC-5; closing of the list [D]; SPEC LO4.
 */
export function decidePublishSeed(
  { lottery }: Pick<LotteryFacts, 'lottery'>,
  { seed, source }: { readonly seed: string; readonly source: string },
  context: Context
): Result<Decision, Refusal> {
  if (lottery.state === 'OPEN') return refuse('lottery.list-open', 'LO4');
  if (lottery.seedPublishedAt !== null) return refuse('lottery.seed-there', 'LO4');
  return ok({
    changes: [update('lottery', lottery, { seed, seedSource: source, seedPublishedAt: context.now })],
    entries: [entry('LotterySeedPublished', aboutLottery(lottery), { lotteryId: lottery.id, seed, source, by: context.actor.name })]
  });
}

/**
 * Draws: the order follows from seed and numbers alone, the first win, the others wait. Answers `{won, waiting}`. Refuses
 * `lottery.already-drawn`, `lottery.list-open`, `lottery.seed-not-published`. Source: M-42, AC-5; SPEC LO5, DR17.
 */
export function decideDraw({ lottery, applications }: LotteryFacts, _payload: unknown, context: Context): Result<Decision, Refusal> {
  if (lottery.state === 'DRAWN') return refuse('lottery.already-drawn', 'LO5');
  const listed = standing(applications);
  const drawn = rule.evaluate({
    places: lottery.places,
    seed: lottery.seed,
    seedPublishedAt: lottery.seedPublishedAt,
    listClosedAt: lottery.sealedAt,
    drawnAt: context.now,
    applicationNumbers: listed.map(({ number }) => String(number)),
    sha256: context.sha256
  });
  if (!drawn.ok) return drawn;
  const byNumber = new Map(listed.map((application) => [String(application.number), application]));
  const changes: Change[] = drawn.value.flatMap(({ applicationNumber, rank, state }) => {
    const application = byNumber.get(applicationNumber);
    return application ? [update('lotteryApplication', application, { rank, state })] : [];
  });
  const order = drawn.value.map(({ applicationNumber }) => Number(applicationNumber));
  const personIds = listed.flatMap(({ personId }) => personId ?? []);
  const won = Math.min(lottery.places, order.length);
  return ok({
    changes: [update('lottery', lottery, { state: 'DRAWN', drawnAt: context.now }), ...changes],
    entries: [
      entry(
        'LotteryDrawn',
        { ...aboutLottery(lottery), personIds },
        { lotteryId: lottery.id, seed: lottery.seed, order, won, by: context.actor.name }
      )
    ],
    answer: { won, waiting: order.length - won }
  });
}
