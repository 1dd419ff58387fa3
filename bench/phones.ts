/** Phones of a load test: many sockets in one process, with the cookies of real sessions. */
import { io, type Socket } from 'socket.io-client';

export interface Phone {
  readonly socket: Socket;
  readonly index: number;
}

/** Connects so many phones, a few at a time as people do; resolves when all are in. */
export async function connectPhones(url: string, count: number, cookie: (index: number) => string, community: string): Promise<Phone[]> {
  const phones: Phone[] = [];
  for (let from = 0; from < count; from += 50) {
    const group = Array.from({ length: Math.min(50, count - from) }, (_, offset) => connect(url, from + offset, cookie(from + offset), community));
    phones.push(...(await Promise.all(group)));
  }
  return phones;
}

async function connect(url: string, index: number, cookie: string, community: string): Promise<Phone> {
  const socket = io(url, {
    path: '/live',
    auth: { protocol: 1, community },
    transports: ['websocket'],
    extraHeaders: { cookie, origin: url },
    forceNew: true,
    reconnection: false
  });
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', failed);
  });
  return { socket, index };
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Storm {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly perSecond: number;
  readonly refused: number;
}

/** Every phone sends one command at once; answers the latencies in ms of the acknowledgements. */
export async function storm(phones: readonly Phone[], envelope: (phone: Phone) => unknown): Promise<Storm> {
  const started = performance.now();
  let refused = 0;
  const latencies = await Promise.all(
    phones.map(async (phone) => {
      const sent = performance.now();
      const answer = (await phone.socket.timeout(60_000).emitWithAck('command', envelope(phone))) as { ok: boolean; code?: string };
      if (!answer.ok && refused++ === 0) console.error(`refused: ${answer.code}`);
      return performance.now() - sent;
    })
  );
  const took = performance.now() - started;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
    perSecond: (phones.length * 1000) / took,
    refused
  };
}
