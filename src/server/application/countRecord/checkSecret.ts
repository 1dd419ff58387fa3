/** What must hold of the record of a secret vote: who used a right, what lies in the box, and the lines that bind both; nothing joins them. */
import type { CountableRecord, CountRecord } from '#contract/views/countRecord.ts';
import type { Finding } from './checkLists.ts';
import { hashOfJson } from './fingerprint.ts';

const EMPTY = ['ballots', 'issued', 'deliveries', 'proxies', 'transfers', 'settlements', 'revocations', 'waivers'] as const;

/** The lists of a secret vote, and that a named one has none of them. Source: docs/count-record.md 6; SPEC SB10. */
export function checkSecretLists(record: CountableRecord): Finding[] {
  const { poll, roll, sealed } = record;
  if (poll.ballotMode === 'NAMED') {
    const isNamed = sealed === undefined && roll.entries.every((entry) => entry.isUsed === undefined);
    return isNamed ? [] : [{ where: 'sealed', what: '记名表决没有票箱 / a named vote has no box' }];
  }
  if (poll.base === 'OWNERS') return [{ where: 'poll.ballotMode', what: '业主表决不能无记名 / owners do not vote in secret' }];
  const full = EMPTY.filter((name) => record[name].length > 0);
  const unknown = roll.entries.some((entry) => entry.isUsed === undefined);
  if (!sealed || unknown) return [{ where: sealed ? 'roll.entries' : 'sealed', what: '缺少 / is missing' }];
  return [
    ...full.map((where) => ({ where, what: '无记名表决不应有 / a secret vote has none' })),
    ...boxFits(record, sealed),
    ...sealed.flatMap(({ id, choices }, index) => strangeBallot(record, { id, choices, before: sealed[index - 1]?.id, index }))
  ];
}

function boxFits({ poll, roll }: CountableRecord, sealed: NonNullable<CountableRecord['sealed']>): Finding[] {
  const used = roll.entries.filter((entry) => entry.isUsed);
  const isAbsent = poll.conduct === 'IN_MEETING' && used.some((entry) => !entry.isPresent);
  return [
    ...(used.length === sealed.length
      ? []
      : [{ where: 'sealed', what: `${sealed.length} ≠ ${used.length}（用过的表决权 / used rights）` }]),
    ...(isAbsent ? [{ where: 'roll.entries', what: '不在场的人用了表决权 / a right of somebody absent was used' }] : [])
  ];
}

function strangeBallot(
  { poll }: CountableRecord,
  { id, choices, before, index }: { id: string; choices: readonly string[]; before: string | undefined; index: number }
): Finding[] {
  const marks = new Set([...poll.options.map((option) => option.id), 'ABSTAIN']);
  const isInPlace = before === undefined || before < id;
  const isMarked = choices.length > 0 && choices.every((mark) => marks.has(mark));
  return isInPlace && isMarked ? [] : [{ where: `sealed[${index}]`, what: '不是票箱中可能的票 / no ballot that a box can have' }];
}

type Data = Readonly<Record<string, unknown>>;

/** The lines of the mode, of the used rights, of the sealing and of the box. Source: docs/count-record.md 6; SPEC SB10. */
export function checkSecretLines({ poll, roll, chain, sealed }: CountRecord): Finding[] {
  const lines = chain.lines.flatMap((line) =>
    'type' in line && 'value' in line.data ? [{ ...line, said: (line.data.value ?? {}) as Data }] : []
  );
  const modes = lines.filter((line) => ['PollOpened', 'PollDeclared', 'PollRecounted'].includes(line.type) && isOf(line.about, poll.id));
  const wrong = modes.filter(({ said }) => (said['ballotMode'] ?? 'NAMED') !== poll.ballotMode);
  const found: Finding[] = wrong.map(({ seq }) => ({ where: 'poll.ballotMode', what: `与第${seq}行不符 / is not what line ${seq} says` }));
  if (poll.ballotMode === 'NAMED') return found;
  const used = lines.filter((line) => line.type === 'RightUsed');
  const ids = used.map(({ said }) => String(said['rollEntryId'])).sort();
  const listed = roll.entries.flatMap((entry) => (entry.isUsed ? [entry.id] : [])).sort();
  const isInTime = used.every(({ at }) => at >= poll.opensAt && at <= poll.closedAt);
  const sealing = lines.find((line) => line.type === 'PollSealed' && isOf(line.about, poll.id));
  const result = modes.filter((line) => line.type !== 'PollOpened').at(-1);
  const isSealedFirst =
    sealing !== undefined && result !== undefined && used.every(({ seq }) => seq < sealing.seq) && sealing.seq < result.seq;
  if (ids.join() !== listed.join() || !isInTime)
    found.push({ where: 'roll.entries', what: '与链上用过的表决权不符 / are not the rights that the chain shows as used' });
  if (!isSealedFirst) found.push({ where: 'chain.lines', what: '计票前没有封存 / the ballots were not sealed before the count' });
  if (lines.some((line) => line.type === 'BallotCast'))
    found.push({ where: 'chain.lines', what: '无记名表决不应有记名的票 / a secret vote has no named ballots' });
  if (result && result.said['boxHash'] !== hashOfJson(sealed ?? []))
    found.push({ where: 'sealed', what: '不是宣布时的票箱 / is not the box that was declared' });
  return found;
}

function isOf(about: { value?: unknown } | { hash?: unknown }, pollId: string): boolean {
  return 'value' in about && (about.value as Data | null)?.['pollId'] === pollId;
}
