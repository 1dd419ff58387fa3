/** Phones of a load test: many sockets in one process, with the cookies of real sessions and the views that the real page watches. */
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL, type ViewMessage } from '#contract/channels.ts';
import type { CommandAnswer } from '#contract/command.ts';
import { newId } from '#server/application/randomness.ts';

export interface Phone {
  readonly socket: Socket;
  readonly index: number;
  /** Last message of each view by its name. */
  readonly shown: Map<string, ViewMessage>;
}

export interface Line {
  readonly url: string;
  readonly community: string;
  readonly token: string;
  readonly index: number;
}

/** People come in a few at a time. */
const AT_ONCE = 50;

export async function connectPhones(lines: readonly Line[], views: readonly string[], meetingId: string): Promise<Phone[]> {
  const phones: Phone[] = [];
  for (let from = 0; from < lines.length; from += AT_ONCE) {
    phones.push(...(await Promise.all(lines.slice(from, from + AT_ONCE).map((line) => connectPhone(line, views, meetingId)))));
  }
  return phones;
}

/** Connects, and subscribes each view of the meeting. Throws the code of a refused view. */
export async function connectPhone({ url, community, token, index }: Line, views: readonly string[], meetingId: string): Promise<Phone> {
  const socket = io(url, {
    path: '/live',
    auth: { protocol: PROTOCOL, community },
    transports: ['websocket'],
    extraHeaders: { cookie: `sid=${token}`, origin: url },
    forceNew: true,
    reconnection: false
  });
  const shown = new Map<string, ViewMessage>();
  const take = (message: ViewMessage) => shown.set(message.key.slice(0, message.key.indexOf('?')), message);
  socket.on('view', take);
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', failed);
  });
  for (const view of views) {
    const answer = (await socket.timeout(30_000).emitWithAck('subscribe', { view, params: { meetingId } })) as {
      ok: boolean;
      code?: string;
      snapshot: ViewMessage;
    };
    if (!answer.ok) throw new Error(`${view}: ${answer.code}`);
    take(answer.snapshot);
  }
  return { socket, index, shown };
}

const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN'] as const;

/** Sends one ballot; answers the ms until it was acknowledged. Throws the code of a refusal. */
export async function vote(phone: Phone, pollId: string): Promise<number> {
  const sent = performance.now();
  const envelope = { id: newId(), name: 'ballot.cast', payload: { pollId, choice: CHOICES[phone.index % 3] } };
  const answer = (await phone.socket.timeout(60_000).emitWithAck('command', envelope)) as CommandAnswer;
  if (!answer.ok) throw new Error(`a ballot was refused: ${answer.code}`);
  return performance.now() - sent;
}

/** Resolves when the screen shows at least so many ballots. */
export function screenShows(screen: Phone, received: number): Promise<void> {
  const counted = (message: ViewMessage | undefined) =>
    (message?.data as { poll?: { received: number } } | undefined)?.poll?.received ?? -1;
  return new Promise((shown, late) => {
    if (counted(screen.shown.get('meeting.wall')) >= received) return shown();
    const timer = setTimeout(() => late(new Error(`the screen never showed ${received}`)), 60_000);
    const look = (message: ViewMessage) => {
      if (!message.key.startsWith('meeting.wall') || counted(message) < received) return;
      clearTimeout(timer);
      screen.socket.off('view', look);
      shown();
    };
    screen.socket.on('view', look);
  });
}
