/** Whether the chain of a count record holds, and whether its shown lines say what the lists say. */
import type { CountRecord, CountRecordLine, ShownLine } from '#contract/views/countRecord.ts';
import { canonicalJson } from '#domain/basics/canonicalJson.ts';
import { marksIn } from '#domain/voting/paper.ts';
import type { Finding } from './checkLists.ts';
import { checkSecretLines } from './checkSecret.ts';
import { hashOfJson } from './fingerprint.ts';

/** Every line hangs on the one before it, and every checkpoint is a line. Source: docs/count-record.md 2.4; SPEC JR2. */
export function checkChain({ chain }: CountRecord): Finding[] {
  const found: Finding[] = [];
  let { seq, hash: previous } = chain.from;
  const hashes = new Map<number, string>();
  for (const [index, line] of chain.lines.entries()) {
    const isNext = line.seq === seq + 1 && line.prevHash === previous;
    const isWhole = line.hash === hashOfJson({ seq: line.seq, prevHash: line.prevHash, content: contentOf(line) });
    if (!isNext || !isWhole) found.push({ where: `chain.lines[${index}]`, what: `第${line.seq}行断链 / line ${line.seq} does not hold` });
    ({ seq, hash: previous } = line);
    hashes.set(seq, previous);
  }
  const lost = chain.checkpoints.filter((checkpoint) => hashes.get(checkpoint.seq) !== checkpoint.hash);
  return [...found, ...lost.map(({ seq: at }) => ({ where: 'chain.checkpoints', what: `不是链上的一行 / no line of the chain: ${at}` }))];
}

function contentOf(line: CountRecordLine): string {
  if (!('type' in line)) return line.content;
  const [actor, about, data] = [line.actor, line.about, line.data].map((face) => ('hash' in face ? face.hash : hashOfJson(face.value)));
  return hashOfJson({ at: line.at, type: line.type, actor, about, data });
}

type Data = Readonly<Record<string, unknown>>;

interface Told {
  readonly line: ShownLine;
  readonly data: Data;
}

function told({ chain }: CountRecord, ...types: string[]): Told[] {
  return chain.lines.flatMap((line) => {
    if (!('type' in line) || !types.includes(line.type) || !('value' in line.data)) return [];
    return [{ line, data: (line.data.value ?? {}) as Data }];
  });
}

/** Lines of this very vote. */
function ofPoll(record: CountRecord, ...types: string[]): Told[] {
  return told(record, ...types).filter(({ line }) => 'value' in line.about && (line.about.value as Data)['pollId'] === record.poll.id);
}

/** The lines and the lists say the same. Source: docs/count-record.md 2.5. */
export function checkLines(record: CountRecord): Finding[] {
  return [...checkCourse(record), ...checkBallots(record), ...checkSecretLines(record), ...checkCheckpoints(record)];
}

/** The list of checkpoints is what the chain's own lines say: none left out, added or altered. Source: docs/count-record.md 2.5; SPEC JR6. */
function checkCheckpoints(record: CountRecord): Finding[] {
  const said = ofPoll(record, 'CheckpointTaken').map(({ line, data }) => ({ seq: data['seq'], hash: data['hash'], at: line.at }));
  return compare('chain', { checkpoints: record.chain.checkpoints }, { checkpoints: said });
}

function checkCourse(record: CountRecord): Finding[] {
  const { poll, roll, declared } = record;
  const opened = ofPoll(record, 'PollOpened').at(-1)?.data;
  const result = ofPoll(record, 'PollDeclared', 'PollRecounted').at(-1)?.data;
  if (!opened || !result) return [{ where: 'chain.lines', what: '缺少开启或宣布 / the opening or the declaration is missing' }];
  const frozen = (opened['roll'] ?? {}) as Data;
  const present = roll.entries.filter((entry) => entry.isPresent).length;
  const asked = {
    textHash: poll.textHash,
    bodyRule: poll.body,
    ruleBase: poll.base,
    method: poll.method,
    stage: poll.stage,
    conduct: poll.conduct
  };
  const options = ((result['options'] ?? []) as Data[])
    .filter((option) => option['id'] !== 'ABSTAIN' && option['withdrawnReason'] === null)
    .map(({ id, title, isStatusQuo }) => ({ id, title, isStatusQuo }));
  return [
    ...compare('poll', asked, opened),
    ...compare('poll', { ...asked, title: poll.title, text: poll.text, closedAt: poll.closedAt }, result),
    ...compare('poll.options', { options: poll.options }, { options }),
    ...compare('declared', { tally: declared.tally, verdict: declared.verdict }, result),
    ...compare('roll', { roll: roll.heads }, frozen),
    ...(poll.base === 'OWNERS' ? checkOwners(record, frozen, result) : compare('roll.entries', { present }, frozen)),
    ...checkParties(record, opened)
  ];
}

function checkParties({ poll }: CountRecord, opened: Data): Finding[] {
  const quorum = (opened['quorum'] ?? { partiesPresent: [] }) as Data;
  return compare('poll', { partiesPresent: poll.partiesPresent }, quorum);
}

function checkOwners(record: CountRecord, frozen: Data, result: Data): Finding[] {
  const { poll, roll, silentClause, profile } = record;
  const notice = ofPoll(record, 'VoteNoticed', 'RunOffNoticed').at(-1)?.data;
  if (!notice) return [{ where: 'chain.lines', what: '缺少公告 / the notice is missing' }];
  const terms = (notice['owners'] ?? {}) as Data;
  const noticedClause = terms['silentClause'] as Data | null;
  const clause = noticedClause && {
    title: noticedClause['title'],
    article: noticedClause['article'],
    adoptedOn: noticedClause['adoptedOn']
  };
  const extensions = ofPoll(record, 'PollExtended').map(({ data }) => ({ from: data['from'], to: data['to'] }));
  const end = extensions.at(-1)?.to ?? notice['closesAt'];
  return [
    ...compare('poll', { opensAt: poll.opensAt, seats: poll.seats }, notice),
    ...compare('poll', { seats: poll.seats }, result),
    ...compare('poll', { closesAt: poll.closesAt, extensions: poll.extensions }, { closesAt: end, extensions }),
    ...compare('poll', { majority: poll.variant, offersFollowMajority: poll.offersFollowMajority }, terms),
    ...compare('silentClause', { clause: silentClause }, { clause: clause ?? null }),
    ...compare('profile', { profileHash: profile.hash }, notice),
    ...compare('roll', { areaCenti: roll.areaCenti, hash: rollHashOf(roll.entries) }, frozen)
  ];
}

/** As `rollHash` makes it of the rows. Source: docs/count-record.md 2.5; SPEC RL9. */
function rollHashOf(entries: CountRecord['roll']['entries']): string {
  const hashes = entries.map(({ areaCenti, label, isDeveloper, units }) => hashOfJson({ areaCenti, label, isDeveloper, units }));
  return hashOfJson(hashes.sort());
}

/** The fields of the record that the line does not say as well. */
function compare(where: string, fields: Data, line: Data): Finding[] {
  return Object.entries(fields)
    .filter(([name, value]) => canonicalJson(value ?? null) !== canonicalJson(line[name] ?? null))
    .map(([name, value]) => ({ where: `${where}.${name}`, what: `${short(value)} ≠ ${short(line[name])}（链 / chain）` }));
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? '–').slice(0, 120);
}

/** What the chain says of each ballot: its last line, mended by the corrections that were confirmed. */
function chainedBallots(record: CountRecord): Map<string, Data> {
  const ballots = new Map<string, Data>();
  for (const { line, data } of told(record, 'BallotCast', 'BallotCorrected')) {
    const id = String(data['ballotId']);
    if (line.type === 'BallotCast') ballots.set(id, castOf(line, data));
    else ballots.set(id, { ...ballots.get(id), ...readingOf((data['to'] ?? {}) as Data) });
  }
  return ballots;
}

function castOf(line: ShownLine, data: Data): Data {
  const isPaper = data['channel'] === 'PAPER';
  return {
    ...{ entryId: data['rollEntryId'], channel: data['channel'], castAt: isPaper ? data['at'] : line.at },
    ...{ unitId: data['unitId'] ?? null, serial: data['serial'] ?? '' },
    ...readingOf(data)
  };
}

function readingOf(data: Data): Data {
  const { choice, voidReason = null, voidItemReason = null, proxyId = null } = data;
  return { choices: marksIn(String(choice)), ballotVoid: voidReason, itemVoid: voidItemReason, proxyId };
}

function checkBallots(record: CountRecord): Finding[] {
  const chained = chainedBallots(record);
  const listed = new Set(record.ballots.map((ballot) => ballot.id));
  const missing = [...chained.keys()].filter((id) => !listed.has(id));
  return [
    ...missing.map((id) => ({ where: 'ballots', what: `链上的票不在列表中 / a ballot of the chain is missing: ${id}` })),
    ...record.ballots.flatMap(({ id, by: _, ...ballot }, index) => compare(`ballots[${index}]`, ballot, chained.get(id) ?? {}))
  ];
}
