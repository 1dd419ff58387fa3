/**
 * Thousands of random owners' votes, counted twice: by the product and by a recount that shares nothing with it but the input and goes
 * unit by unit through the words of the rules. Results at, one head and 0.01 m² beside each threshold are made on purpose.
 */
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE } from '../../register/profile.ts';
import type { JudgementInput } from './ballotJudgement.ts';
import { judgeOwnersItem } from './judgeOwnersItem.ts';
import { ballot, CLOSES_AT, entry, judge, OPENS_AT, tally } from './ownersFixture.ts';
import type { DeliveryProof, OwnersBallot, OwnersRollEntry } from './records.ts';
import { silentEntries } from './silentBallots.ts';

/** A small seeded generator (mulberry32): whole numbers from 0 up to, not including, the limit. */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const MARKS = ['FOR', 'FOR', 'FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW_MAJORITY', '', 'FOR AGAINST', 'NONSENSE'];
const POLICIES = ['FIRST_VALID', 'ELECTRONIC_PREVAILS', 'LAST_VALID'] as const;

interface Election {
  readonly roll: OwnersRollEntry[];
  readonly ballots: OwnersBallot[];
  readonly proofs: DeliveryProof[];
  readonly policy: (typeof POLICIES)[number];
  readonly voteChanges: number;
  readonly silent: boolean;
  readonly abstainParticipates: boolean;
  readonly voidItemParticipates: boolean;
}

function election(seed: number): Election {
  const roll = dice(seed);
  const entries = Array.from({ length: 1 + roll(9) }, (_, index) => {
    const areas = Array.from({ length: 1 + roll(3) }, () => 1 + roll(20_000));
    const couple = roll(4) === 0;
    const voters = couple ? [`p-e${index}`, `q-e${index}`] : [`p-e${index}`];
    return entry(`e${index}`, areas, { voterPersonIds: voters, ownerIds: voters });
  });
  const ballots = entries.flatMap(({ id, unitIds, voterPersonIds }) =>
    Array.from({ length: [0, 1, 1, 1, 2, 3][roll(6)] ?? 0 }, (_, index) => {
      const people = [...voterPersonIds, ...voterPersonIds, 'p-stranger'];
      return ballot(`${id}-${index}`, id, MARKS[roll(MARKS.length)] ?? '', {
        unitId: roll(3) === 0 ? (unitIds[roll(unitIds.length)] ?? null) : null,
        channel: (['PHONE', 'DESK', 'PAPER'] as const)[roll(3)] ?? 'PHONE',
        castAt: OPENS_AT - 20 + roll(CLOSES_AT - OPENS_AT + 40),
        personId: people[roll(people.length)] ?? '',
        voidReason: roll(8) === 0 ? 'NO_SIGNATURE' : null
      });
    })
  );
  const proofs = entries.flatMap(({ id }) =>
    roll(3) === 0
      ? []
      : [{ id, entryId: id, serial: '', way: (['IN_PERSON', 'POSTED'] as const)[roll(2)]!, at: 1, receivedBy: '', fileId: null }]
  );
  const flags = { silent: roll(2) === 0, abstainParticipates: roll(4) > 0, voidItemParticipates: roll(4) > 0 };
  return { roll: entries, ballots, proofs, policy: POLICIES[roll(3)] ?? 'FIRST_VALID', voteChanges: roll(3), ...flags };
}

const CLAUSE = { title: '规约', article: '1', documentFileId: 'f', adoptedOn: '2024-01-01' };

function counted({ roll, ballots, proofs, policy, voteChanges, silent, ...flags }: Election) {
  const rules: JudgementInput['rules'] = { duplicatePolicy: policy, voteChanges, proxyLimit: 3, forbiddenHolderIds: new Set() };
  const judged = judge(roll, ballots, { rules });
  const silentPolicy = silent ? 'FOLLOW_MAJORITY_IF_DELIVERED' : 'NOT_PARTICIPATING';
  const { entries } = judged;
  const silentEntryIds = silentEntries({ policy: silentPolicy, clause: CLAUSE, entries, proofs, waivers: [], closesAt: CLOSES_AT });
  return tally(judged, { silentEntryIds, ...flags });
}

type Sums = Record<'roll' | 'took' | 'FOR' | 'AGAINST', number>;

/** The recount: for each unit, in plain words, what it says; then heads and areas. */
function recount(given: Election): { heads: Sums; area: Sums } {
  const rows = given.roll.map((right) => {
    const units = right.builtFrom.map((unit) => ({ area: unit.areaCenti, says: whatUnitSays(given, right, unit.unitId) }));
    const cameIn = given.ballots.some((paper) => paper.entryId === right.id);
    const reached = given.proofs.some((proof) => proof.entryId === right.id && proof.way !== 'POSTED');
    const isSilent = given.silent && reached && !cameIn;
    const spoken = units.map(({ says }) => says).filter((says) => !['nothing', 'void item'].includes(says));
    const voidItem = units.some(({ says }) => says === 'void item');
    const alike = spoken.every((says) => says === spoken[0]);
    const head = isSilent ? 'FOLLOW_MAJORITY' : spoken.length > 0 ? (alike ? spoken[0]! : 'ABSTAIN') : voidItem ? 'void item' : 'nothing';
    return { head, units: units.map((unit) => (isSilent ? { ...unit, says: 'FOLLOW_MAJORITY' } : unit)) };
  });
  const heads = rows.map(({ head }) => ({ says: head, weight: 1 }));
  const areas = rows.flatMap(({ units }) => units.map(({ says, area }) => ({ says, weight: area })));
  const total = (list: typeof heads, ...says: string[]) =>
    list.filter((one) => says.includes(one.says)).reduce((sum, one) => sum + one.weight, 0);
  const leads = (list: typeof heads) => Math.sign(total(list, 'FOR') - total(list, 'AGAINST'));
  const majority = leads(heads) === leads(areas) ? { '1': 'FOR', '-1': 'AGAINST', '0': 'ABSTAIN' }[String(leads(heads))]! : 'ABSTAIN';
  const sums = (list: typeof heads): Sums => {
    const final = list.map((one) => (one.says === 'FOLLOW_MAJORITY' ? { ...one, says: majority } : one));
    const took = [
      'FOR',
      'AGAINST',
      ...(given.abstainParticipates ? ['ABSTAIN'] : []),
      ...(given.voidItemParticipates ? ['void item'] : [])
    ];
    const roll = list.reduce((sum, one) => sum + one.weight, 0);
    return { roll, took: total(final, ...took), FOR: total(final, 'FOR'), AGAINST: total(final, 'AGAINST') };
  };
  return { heads: sums(heads), area: sums(areas) };
}

function whatUnitSays({ ballots, policy, voteChanges }: Election, right: OwnersRollEntry, unitId: string): string {
  const usable = ballots
    .filter((paper) => paper.entryId === right.id && (paper.unitId === null || paper.unitId === unitId))
    .filter((paper) => paper.voidReason === null && paper.castAt >= OPENS_AT && paper.castAt < CLOSES_AT)
    .filter((paper) => right.voterPersonIds.includes(paper.personId))
    .sort((a, b) => (a.castAt === b.castAt ? (a.id < b.id ? -1 : 1) : a.castAt - b.castAt));
  const wills = right.voterPersonIds.flatMap((person) => {
    let own = usable.filter((paper) => paper.personId === person);
    if (policy === 'ELECTRONIC_PREVAILS' && own.some((paper) => paper.channel !== 'PAPER'))
      own = own.filter((paper) => paper.channel !== 'PAPER');
    const chosen = policy === 'LAST_VALID' ? own[own.length - 1] : own[Math.min(voteChanges, own.length - 1)];
    return chosen ? [[...new Set(chosen.items[0]!.choices)].sort().join(' ')] : [];
  });
  if (wills.length === 0 || wills.some((will) => will !== wills[0])) return 'nothing';
  return ['FOR', 'AGAINST', 'ABSTAIN', 'FOLLOW_MAJORITY'].includes(wills[0]!) ? wills[0]! : 'void item';
}

function outcomeOf(heads: Sums, area: Sums, special: boolean): string {
  if ([heads, area].some(({ took, roll }) => BigInt(took) * 3n < BigInt(roll) * 2n)) return 'NO_QUORUM';
  const enough = ({ FOR, took }: Sums) => (special ? BigInt(FOR) * 4n >= BigInt(took) * 3n : BigInt(FOR) * 2n > BigInt(took));
  return enough(heads) && enough(area) ? 'PASSED' : 'FAILED';
}

function verdictOf(election: Election, special: boolean): string {
  const [rule, ownersClass] = special ? (['DR6', 'SPECIAL'] as const) : (['DR5', 'GENERAL'] as const);
  const question = { method: 'YES_NO' } as const;
  const verdict = judgeOwnersItem({ rule, ownersClass, question, tally: counted(election), profile: DEFAULT_PROFILE });
  return verdict.ok ? verdict.value.outcome : verdict.error.code;
}

describe('random elections', () => {
  it('[OV12] 5,000 of every kind of ballot and policy agree with the recount, and the order of ballots does not matter', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 5_000; seed += 1) {
      const made = election(seed);
      const [ours, theirs] = [counted(made), recount(made)];
      for (const base of ['heads', 'area'] as const) {
        const { roll, participating: took, counts } = base === 'heads' ? ours : ours.area;
        expect({ seed, base, roll, took, FOR: counts['FOR'], AGAINST: counts['AGAINST'] }).toEqual({ seed, base, ...theirs[base] });
      }
      expect(counted({ ...made, ballots: made.ballots.toReversed() })).toEqual(ours);
      for (const special of [false, true]) {
        const outcome = outcomeOf(theirs.heads, theirs.area, special);
        expect([seed, verdictOf(made, special)]).toEqual([seed, outcome]);
        seen.add(outcome);
      }
    }
    expect(seen).toEqual(new Set(['PASSED', 'FAILED', 'NO_QUORUM']));
  });

  it('[DR5] [DR6] 3,000 at, one head and 0.01 m² beside each threshold agree with the recount', () => {
    const met = { equal: 0, above: 0, below: 0 };
    for (let seed = 1; seed <= 3_000; seed += 1) {
      const { made, special, off } = atThreshold(dice(seed * 7_919));
      const { heads, area } = recount(made);
      expect([seed, verdictOf(made, special)]).toEqual([seed, outcomeOf(heads, area, special)]);
      met[off === 0 ? 'equal' : off > 0 ? 'above' : 'below'] += 1;
    }
    expect(Math.min(...Object.values(met))).toBeGreaterThan(500);
  });
});

/**
 * Voters for, against and silent, their number beside the threshold of heads, and the area of one of them chosen so that a threshold of
 * area is met exactly, or missed or passed by 0.01 m²: participation 3·Pa = 2·A + d, majority 2·Ya = Pa + d, three quarters 4·Ya = 3·Pa + d.
 */
function atThreshold(roll: (limit: number) => number): { made: Election; special: boolean; off: number } {
  const special = roll(2) === 0;
  const heads = 3 + roll(60);
  const took = Math.max(1, Math.min(heads, Math.ceil((heads * 2) / 3) + roll(3) - 1));
  const needed = special ? Math.ceil((took * 3) / 4) : Math.floor(took / 2) + 1;
  const inFavour = Math.max(1, Math.min(took, needed + roll(3) - 1));
  const areas = Array.from({ length: heads }, () => 1 + roll(15_000));
  const sum = (from: number, to: number) => areas.slice(from, to).reduce((total, area) => total + area, 0);
  const off = roll(3) - 1;
  const [others, against, absent] = [sum(1, inFavour), sum(inFavour, took), sum(took, heads)];
  const exact = roll(2) === 0 ? 2 * absent - (others + against) : (special ? 3 : 1) * against - others;
  areas[0] = Math.max(1, exact + off);
  const entries = areas.map((area, index) => entry(`e${index}`, [area]));
  const ballots = entries.slice(0, took).map(({ id }, index) => ballot(`x${index}`, id, index < inFavour ? 'FOR' : 'AGAINST'));
  const plain = {
    proofs: [],
    policy: 'FIRST_VALID',
    voteChanges: 0,
    silent: false,
    abstainParticipates: true,
    voidItemParticipates: true
  } as const;
  return { made: { roll: entries, ballots, ...plain, proofs: [] }, special, off };
}
