/** Whether the lists of a count record fit each other: ids, references, sums of the roll. */
import type { CountableRecord } from '#contract/views/countRecord.ts';
import { checkSecretLists } from './checkSecret.ts';

/** One thing that is wrong, and where. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

/** What does not fit; empty when everything does. Source: docs/count-record.md 2.3. */
export function checkLists(record: CountableRecord): Finding[] {
  return [
    ...twice(record),
    ...dangling(record),
    ...rollSums(record),
    ...ruleFits(record),
    ...headsOnly(record),
    ...checkSecretLists(record)
  ];
}

function twice({ poll, roll, issued, proxies, ballots }: CountableRecord): Finding[] {
  const lists: [string, string[]][] = [
    ['poll.options', poll.options.map((option) => option.id)],
    ['roll.entries', roll.entries.map((entry) => entry.id)],
    ['roll.entries.units', roll.entries.flatMap((entry) => entry.units.map((unit) => unit.id))],
    ['issued', issued.map((paper) => paper.serial)],
    ['proxies', proxies.map((proxy) => proxy.id)],
    ['ballots', ballots.map((ballot) => ballot.id)]
  ];
  const reserved = poll.options.filter(({ id }) => id === 'ABSTAIN' || id === 'FOLLOW_MAJORITY');
  return [
    ...lists.filter(([, ids]) => new Set(ids).size !== ids.length).map(([where]) => ({ where, what: '有重复的编号 / an id stands twice' })),
    ...reserved.map(({ id }) => ({ where: 'poll.options', what: `选项不能叫 / an option cannot be called ${id}` }))
  ];
}

function dangling(record: CountableRecord): Finding[] {
  const { roll, ballots, issued, deliveries, proxies, transfers, settlements, revocations, waivers } = record;
  const known = {
    entryId: new Set(roll.entries.map((entry) => entry.id)),
    unitId: new Set(roll.entries.flatMap((entry) => entry.units.map((unit) => unit.id))),
    ballotId: new Set(ballots.map((ballot) => ballot.id))
  };
  const fields = Object.keys(known) as (keyof typeof known)[];
  const lists = { ballots, issued, deliveries, proxies, transfers, settlements, revocations, waivers };
  return Object.entries(lists).flatMap(([name, items]) =>
    items.flatMap((item: Partial<Record<keyof typeof known, string | null>>, index) =>
      fields
        .filter((field) => !known[field].has(item[field] ?? '') && typeof item[field] === 'string')
        .map((field) => ({ where: `${name}[${index}].${field}`, what: `所指不存在 / refers to nothing: ${item[field]}` }))
    )
  );
}

function rollSums({ roll, poll }: CountableRecord): Finding[] {
  const found: Finding[] = [];
  if (roll.heads !== roll.entries.length) found.push({ where: 'roll.heads', what: `${roll.heads} ≠ ${roll.entries.length}` });
  if (poll.base !== 'OWNERS') return found;
  for (const [index, { areaCenti, units }] of roll.entries.entries()) {
    const sum = units.reduce((total, unit) => total + unit.areaCenti, 0);
    if (units.length === 0 || areaCenti !== sum) found.push({ where: `roll.entries[${index}].areaCenti`, what: `${areaCenti} ≠ ${sum}` });
  }
  const total = roll.entries.reduce((sum, entry) => sum + (entry.areaCenti ?? 0), 0);
  if (roll.areaCenti !== total) found.push({ where: 'roll.areaCenti', what: `${roll.areaCenti} ≠ ${total}` });
  return found;
}

const BODIES: Readonly<Record<CountableRecord['poll']['base'], readonly string[]>> = {
  OWNERS: ['DR5', 'DR6', 'DR7'],
  MEMBERS: ['DR2', 'DR4', 'DR9'],
  HOUSEHOLDS: ['DR3'],
  ADULTS: ['DR3'],
  GROUP_REPS: ['DR3']
};

/** The rule follows from the body and from what was asked; a class is one of owners. */
function ruleFits({ poll }: CountableRecord): Finding[] {
  const rule = poll.method === 'YES_NO' ? poll.body : poll.method === 'ELECTION' ? 'DR12' : 'DR11';
  const isFit = BODIES[poll.base].includes(poll.body) && poll.rule === rule && (poll.variant !== null) === (poll.base === 'OWNERS');
  return isFit ? [] : [{ where: 'poll.rule', what: `${poll.rule} / ${poll.body} / ${poll.variant} / ${poll.base}` }];
}

/** Votes by heads: one ballot per entry, marks of this paper, in a meeting only of those present. */
function headsOnly({ poll, roll, ballots }: CountableRecord): Finding[] {
  if (poll.base === 'OWNERS') return [];
  const entries = new Map(roll.entries.map((entry) => [entry.id, entry]));
  const marks = new Set([...poll.options.map((option) => option.id), 'ABSTAIN']);
  const seen = new Set<string>();
  return ballots.flatMap((ballot, index) => {
    const isSecond = seen.has(ballot.entryId);
    seen.add(ballot.entryId);
    const isAbsent = poll.conduct === 'IN_MEETING' && entries.get(ballot.entryId)?.isPresent === false;
    const isPlain = ballot.unitId === null && ballot.itemVoid === null && ballot.ballotVoid === null && ballot.proxyId === null;
    const isOutside = ballot.castAt < poll.opensAt || ballot.castAt > poll.closedAt;
    const isStrange = isSecond || isAbsent || isOutside || !isPlain || !ballot.choices.every((mark) => marks.has(mark));
    return isStrange ? [{ where: `ballots[${index}]`, what: '不是按人头表决中可能的票 / no ballot that a vote by heads can have' }] : [];
  });
}
