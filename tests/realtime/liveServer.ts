/** A real server with real sockets on a free port over a stage; it tears itself down with the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { PROTOCOL, type ClientToServer, type ServerToClient, type SnapshotAnswer, type ViewMessage } from '#contract/channels.ts';
import type { CommandAnswer } from '#contract/command.ts';
import { codeOf } from '#server/application/identity/codeSecret.ts';
import { createIdentity, type Identity } from '#server/application/identity/identity.ts';
import { newId } from '#server/application/randomness.ts';
import { createOriginCheck } from '#server/origin.ts';
import { attachGateway, type Gateway } from '#server/realtime/gateway.ts';
import { createRates } from '#server/realtime/rates.ts';
import type { Stage } from '../application/stage.ts';

export interface LivePhone {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly token: string;
  /** Every view that was pushed, in order of arrival. */
  readonly views: ViewMessage[];
  give(name: string, payload: Record<string, unknown>, id?: string): Promise<CommandAnswer>;
  watch(view: string, params: Record<string, string>): Promise<SnapshotAnswer>;
  /** Resolves when a pushed or given view fits. */
  sees(fits: (message: ViewMessage) => boolean): Promise<ViewMessage>;
}

export interface LiveServer {
  readonly url: string;
  readonly identity: Identity;
  readonly gateway: Gateway;
  readonly faults: unknown[];
  /** A device that came in by an invitation of this person; null = a visitor. */
  phone(key: string | null, options?: { origin?: string; token?: string }): Promise<LivePhone>;
  close(): Promise<void>;
}

/** Opens sockets over a stage. */
export async function newLiveServer(stage: Stage): Promise<LiveServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sifang-live-'));
  const identity = await createIdentity(stage.app, { dataDir });
  const http = createServer();
  const faults: unknown[] = [];
  const isAllowedOrigin: (request: IncomingMessage) => boolean = createOriginCheck({
    allowedOrigins: [],
    publicUrl: '',
    trustProxy: false
  });
  const gateway = attachGateway(http, {
    app: stage.app,
    rates: createRates(),
    identify: (cookies, slug) => identity.actorOfCookies(cookies, slug),
    isAllowedOrigin,
    failed: (error) => faults.push(error)
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const open: Socket[] = [];

  return {
    url,
    identity,
    gateway,
    faults,
    async phone(key, options = {}) {
      const token = options.token ?? (key === null ? '' : await invite(stage, identity, key));
      const phone = await connect(url, stage.slug, token, options.origin ?? url);
      open.push(phone.socket);
      return phone;
    },
    async close() {
      for (const socket of open) socket.disconnect();
      await gateway.close();
      await new Promise((closed) => http.close(closed));
      await rm(dataDir, { recursive: true, force: true });
    }
  };
}

async function invite(stage: Stage, identity: Identity, key: string): Promise<string> {
  const issued = await stage.must<{ invitations: { invitationId: string }[] }>(
    'invitation.issue',
    { personIds: [stage.personId(key)] },
    'SYSTEM'
  );
  const code = codeOf(issued.invitations[0]!.invitationId);
  const page = await identity.invitation(code, 'test');
  if (!page.ok) throw new Error(page.error.code);
  const opened = await identity.accept(code, { privacyVersion: page.value.privacy.version, device: 'test phone', deviceKey: newId() });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.token;
}

async function connect(url: string, slug: string, token: string, origin: string): Promise<LivePhone> {
  const socket: Socket<ServerToClient, ClientToServer> = io(url, {
    path: '/live',
    auth: { protocol: PROTOCOL, community: slug },
    transports: ['websocket'],
    extraHeaders: { cookie: `sid=${token}`, origin },
    forceNew: true,
    reconnection: false
  });
  const views: ViewMessage[] = [];
  const waiting = new Set<(message: ViewMessage) => void>();
  const take = (message: ViewMessage) => {
    views.push(message);
    for (const look of waiting) look(message);
  };
  socket.on('view', take);
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', (error) => failed(new Error(`connect_error: ${error.message}`)));
  });
  return {
    socket,
    token,
    views,
    give: (name, payload, id = newId()) => socket.timeout(5000).emitWithAck('command', { id, name, payload }),
    async watch(view, params) {
      const answer = await socket.timeout(5000).emitWithAck('subscribe', { view, params });
      if (answer.ok) take(answer.snapshot);
      return answer;
    },
    sees: (fits) =>
      new Promise((seen, late) => {
        const known = views.find(fits);
        if (known) return seen(known);
        const timer = setTimeout(() => late(new Error(`not seen; last: ${JSON.stringify(views.at(-1))}`)), 4000);
        const look = (message: ViewMessage) => {
          if (!fits(message)) return;
          clearTimeout(timer);
          waiting.delete(look);
          seen(message);
        };
        waiting.add(look);
      })
  };
}
