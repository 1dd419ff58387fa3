/**
 * The packets of the live line as texts: what socket.io (protocol 5 over engine.io 4) says on a WebSocket, without binary data and namespaces.
 * Written here because the complete client is five times as heavy as everything else that a phone's vote needs.
 */

/** What the server may send. `other` is whatever this line has no use for. */
export type Packet =
  | { readonly kind: 'open'; readonly heartbeatMs: number }
  | { readonly kind: 'ping' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'event'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'closed' }
  | { readonly kind: 'other' };

/** The answer to a ping. */
export const PONG = '3';

/** Asks to be let in, with what identifies the page. */
export function connectText(auth: Readonly<Record<string, unknown>>): string {
  return `40${JSON.stringify(auth)}`;
}

/** An event that is acknowledged under `id`. */
export function eventText(id: number, name: string, values: readonly unknown[]): string {
  return `42${id}${JSON.stringify([name, ...values])}`;
}

/** Reads what the server sent; a text that is no packet is `other`, as is everything binary. */
export function readPacket(data: unknown): Packet {
  if (typeof data !== 'string') return { kind: 'other' };
  if (data === '2') return { kind: 'ping' };
  if (data === '1' || data === '41') return { kind: 'closed' };
  const [, head = '', id = '', body = ''] = /^(0|40|42|43|44)(\d*)([\s\S]*)$/.exec(data) ?? [];
  if (head === '' && body === '') return { kind: 'other' };
  if (head === '40') return { kind: 'connected' };
  const value = parsed(body);
  const parts = Array.isArray(value) ? (value as unknown[]) : [];
  if (head === '42' && typeof parts[0] === 'string') return { kind: 'event', name: parts[0], value: parts[1] };
  if (head === '43' && id !== '') return { kind: 'answer', id: Number(id), value: parts[0] };
  if (head === '44') return { kind: 'refused', reason: String((value as { message?: unknown } | undefined)?.message ?? '') };
  return head === '0' ? opened(value) : { kind: 'other' };
}

/** After this long without a word from the server the line is dead: its rhythm plus its patience. */
function opened(value: unknown): Packet {
  const { pingInterval, pingTimeout } = (value ?? {}) as { pingInterval?: number; pingTimeout?: number };
  return { kind: 'open', heartbeatMs: (pingInterval ?? 25_000) + (pingTimeout ?? 20_000) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: the caller answers `other`, or takes it as a packet without a body.
    return undefined;
  }
}
