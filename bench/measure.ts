/** One measurement of one server: the storm, then single votes to the screen. */
import { connectPhone, connectPhones, screenShows, vote, type Phone } from './phones.ts';
import type { Hall } from './prepare.ts';
import type { ServerProcess } from './child.ts';

/** Single votes with silence before each, and as many one right after the other. */
export const SINGLES = 30;
/** Voters kept back from the storm. */
export const RESERVED = 2 * SINGLES;
const SILENCE_MS = 150;

export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface Measured {
  readonly phones: number;
  readonly ack: Spread;
  readonly votesPerSecond: number;
  /** ms from the first vote sent until the screen showed all of them. */
  readonly allOnScreen: number;
  /** Single votes in a quiet room: ms to the acknowledgement and to the screen. */
  readonly quietAck: Spread;
  readonly quietScreen: Spread;
  /** Single votes, each sent as soon as the one before was on the screen. */
  readonly rowScreen: Spread;
  /** Sockets connected and subscribed per second. */
  readonly joinsPerSecond: number;
  readonly memory: { readonly joined: number; readonly peak: number };
  /** Processor seconds of the server during the storm. */
  readonly cpuSeconds: number;
  /** Length of the messages as JSON, by view. */
  readonly bytes: Readonly<Record<string, number>>;
}

/** `views` = false only asks for acknowledgements, for a server that pushes nothing. */
export async function measure(server: ServerProcess, hall: Hall, phones: number, views = true): Promise<Measured> {
  const line = (index: number) => ({ url: server.url, community: hall.slug, token: hall.tokens[index] ?? '', index });
  const chairLine = { ...line(-1), token: hall.chair };
  const screen = await connectPhone(chairLine, views ? ['meeting.wall'] : [], hall.meetingId);
  const desk = await connectPhone(chairLine, views ? ['meeting.chair', 'meeting.mine'] : [], hall.meetingId);
  const watched = views ? ['meeting.live', 'meeting.mine'] : [];
  const joining = performance.now();
  const room = await connectPhones(
    Array.from({ length: phones }, (_, index) => line(index)),
    watched,
    hall.meetingId
  );
  const joinsPerSecond = (phones * 1000) / (performance.now() - joining);
  await pause(500);
  const joined = (await server.memory()).now;
  const cpuBefore = await server.cpuSeconds();

  const storm = await stormOf(room, screen, hall.pollId, views);
  const cpuSeconds = (await server.cpuSeconds()) - cpuBefore;
  await pause(1000);
  const reserved = await connectPhones(
    Array.from({ length: RESERVED }, (_, index) => line(phones + index)),
    watched,
    hall.meetingId
  );
  await pause(500);
  const singles = await singleVotes(reserved, screen, hall.pollId, phones, views);
  const shown = new Map([...screen.shown, ...desk.shown, ...(room[0]?.shown ?? [])]);
  const bytes = Object.fromEntries([...shown].map(([name, message]) => [name, Buffer.byteLength(JSON.stringify(message))]));
  const { peak } = await server.memory();
  for (const phone of [screen, desk, ...room, ...reserved]) phone.socket.disconnect();
  return { phones, ...storm, ...singles, joinsPerSecond, memory: { joined, peak }, cpuSeconds, bytes };
}

async function stormOf(room: readonly Phone[], screen: Phone, pollId: string, views: boolean) {
  const started = performance.now();
  const onScreen = views ? screenShows(screen, room.length).then(() => performance.now() - started) : Promise.resolve(Number.NaN);
  const acks = await Promise.all(room.map((phone) => vote(phone, pollId)));
  const took = performance.now() - started;
  return { ack: spreadOf(acks), votesPerSecond: (room.length * 1000) / took, allOnScreen: await onScreen };
}

async function singleVotes(reserved: readonly Phone[], screen: Phone, pollId: string, before: number, views: boolean) {
  const acks: number[] = [];
  const quiet: number[] = [];
  const row: number[] = [];
  for (const [index, phone] of reserved.entries()) {
    const isQuiet = index < SINGLES;
    if (isQuiet) await pause(SILENCE_MS);
    const sent = performance.now();
    const onScreen = views ? screenShows(screen, before + index + 1).then(() => performance.now() - sent) : Promise.resolve(Number.NaN);
    const ack = await vote(phone, pollId);
    if (isQuiet) acks.push(ack);
    (isQuiet ? quiet : row).push(await onScreen);
  }
  return { quietAck: spreadOf(acks), quietScreen: spreadOf(quiet), rowScreen: spreadOf(row) };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: sorted.at(-1) ?? Number.NaN };
}

function pause(ms: number): Promise<void> {
  return new Promise((over) => setTimeout(over, ms));
}
