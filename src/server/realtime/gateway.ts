/** Sockets in: size, rate, shape, session as it is now, then the one door; whatever goes wrong becomes an acknowledgement with a code. */
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import type { ClientToServer, ServerToClient } from '#contract/channels.ts';
import { Envelope, type CommandAnswer } from '#contract/command.ts';
import { Handshake, Subscription } from '#contract/handshake.ts';
import { LIMITS } from '#contract/limits.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Application } from '#server/application/application.ts';
import { Publisher } from './publisher.ts';
import type { Rates } from './rates.ts';

export interface SocketData {
  communitySlug: string;
  cookieHeader: string;
  /** Changes with every connection: the key of the rate table for visitors. */
  connection: string;
  entered: Map<string, string>;
}

type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export interface Identify {
  /** The actor of a cookie header in a community, as they are now; a visitor when there is no valid session; null for an unknown community. */
  (cookieHeader: string, communitySlug: string): Promise<Actor | null>;
}

export interface GatewayOptions {
  readonly app: Application;
  /** Shared with the pages: one session has one allowance, by whatever way it comes. */
  readonly rates: Rates;
  readonly identify: Identify;
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean;
  /** Hears of faults; a failed disk must end the process. */
  readonly failed: (error: unknown) => void;
}

export interface Gateway {
  readonly io: LiveServer;
  readonly publisher: Publisher;
  close(): Promise<void>;
}

/** Attaches the sockets to an HTTP server. State recovery stays off: it skips authentication; clients fetch a snapshot on every connect. */
export function attachGateway(http: HttpServer, options: GatewayOptions): Gateway {
  const io: LiveServer = new Server(http, {
    path: '/live',
    serveClient: false,
    maxHttpBufferSize: LIMITS.socketMessageBytes,
    transports: ['websocket', 'polling'],
    allowRequest: (request, decide) => decide(null, options.isAllowedOrigin(request)),
    pingInterval: 15_000,
    pingTimeout: 20_000
  });
  const publisher = new Publisher({ ...options, send: (room, message) => void io.to(room).emit('view', message) });

  io.use((socket, next) => {
    const shaken = v.safeParse(Handshake, socket.handshake.auth);
    if (!shaken.success) return next(new Error('protocol'));
    socket.data.communitySlug = shaken.output.community;
    socket.data.cookieHeader = socket.handshake.headers.cookie ?? '';
    socket.data.connection = socket.id;
    socket.data.entered = new Map();
    options.identify(socket.data.cookieHeader, socket.data.communitySlug).then(
      (actor) => {
        if (!actor) return next(new Error('community'));
        if (actor.sessionId) void socket.join(`session ${actor.sessionId}`);
        next();
      },
      (error: unknown) => (options.failed(error), next(new Error('server')))
    );
  });
  io.on('connection', (socket) => receive(socket, { ...options, publisher }));
  const stop = closeRevokedSessions(io, options.app);

  return {
    io,
    publisher,
    async close() {
      stop();
      publisher.close();
      await io.close();
    }
  };
}

interface Receiving extends GatewayOptions {
  readonly publisher: Publisher;
}

function receive(socket: LiveSocket, from: Receiving): void {
  const who = () => from.identify(socket.data.cookieHeader, socket.data.communitySlug);

  answering(socket, 'command', from, (raw) => from.publisher.before(() => carryOut(raw, socket, from, who)));

  answering(socket, 'subscribe', from, async (raw) => {
    const parsed = v.safeParse(Subscription, raw);
    if (!parsed.success) return { ok: false, code: 'page.unknown-view' };
    const actor = await who();
    if (!actor) return { ok: false, code: 'authority.not-signed-in' };
    if (!from.rates.allow(actor.sessionId || socket.data.connection, 'tap')) return { ok: false, code: 'command.rate-exceeded' };
    const room = from.publisher.roomOf(parsed.output, actor);
    const isNew = !socket.data.entered.has(room);
    if (isNew) await socket.join(room);
    const snapshot = await from.publisher.enter(parsed.output, actor);
    if (!snapshot.ok) {
      if (isNew) await socket.leave(room);
      return { ok: false, code: snapshot.error.code };
    }
    // A socket counts once per room, however often it asks again, and never after it has gone.
    if (isNew && socket.connected) socket.data.entered.set(room, room);
    else from.publisher.leave(room);
    return { ok: true, snapshot: snapshot.value };
  });

  answering(socket, 'unsubscribe', from, async (raw) => {
    const parsed = v.safeParse(Subscription, raw);
    if (!parsed.success) return { ok: false, code: 'page.unknown-view' };
    const actor = await who();
    const room = actor && from.publisher.roomOf(parsed.output, actor);
    if (room && socket.data.entered.delete(room)) {
      await socket.leave(room);
      from.publisher.leave(room);
    }
    return { ok: true };
  });

  socket.on('time', (acknowledge: unknown) => {
    if (typeof acknowledge === 'function') (acknowledge as (now: number) => void)(from.app.now());
  });
  socket.on('disconnect', () => {
    for (const room of socket.data.entered.keys()) from.publisher.leave(room);
    socket.data.entered.clear();
  });
}

async function carryOut(raw: unknown, socket: LiveSocket, from: Receiving, who: () => Promise<Actor | null>): Promise<CommandAnswer> {
  const envelope = v.safeParse(Envelope, raw);
  if (!envelope.success) return { ok: false, code: 'command.payload-invalid', facts: { field: 'envelope' } };
  const actor = await who();
  if (!actor) return { ok: false, code: 'authority.not-signed-in' };
  const rate = from.app.registry.get(envelope.output.name)?.spec.rate ?? 'write';
  if (!from.rates.allow(actor.sessionId || socket.data.connection, rate)) return { ok: false, code: 'command.rate-exceeded' };
  return from.app.execute(envelope.output, actor);
}

/** One wrapper for all events: a missing acknowledgement, a foreign shape or a fault in the server never ends the process. */
function answering(
  socket: LiveSocket,
  event: 'command' | 'subscribe' | 'unsubscribe',
  from: Receiving,
  answer: (raw: unknown) => Promise<unknown>
): void {
  // The sender decides what arrives here, so the typed signature is not believed.
  (socket as Socket).on(event, (...sent: unknown[]) => {
    const acknowledge = sent.at(-1);
    if (typeof acknowledge !== 'function' || sent.length !== 2) return;
    answer(sent[0]).then(
      (given) => (acknowledge as (given: unknown) => void)(given),
      (error: unknown) => {
        from.failed(error);
        (acknowledge as (given: unknown) => void)({ ok: false, code: 'storage.failed' });
      }
    );
  });
}

/** Sockets of a session that was revoked are told and closed as soon as the revocation is durable. */
function closeRevokedSessions(io: LiveServer, app: Application): () => void {
  return app.onCommitted(({ lines }) => {
    for (const line of lines) {
      if (line.type !== 'SessionRevoked') continue;
      const { sessionIds = [] } = line.data as { sessionIds?: string[] };
      for (const sessionId of sessionIds) {
        io.to(`session ${sessionId}`).emit('ended', 'authority.not-signed-in');
        io.in(`session ${sessionId}`).disconnectSockets(true);
      }
    }
  });
}
