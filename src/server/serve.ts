/** Serves the application: one HTTP server for pages, sockets and health, over the built page handler. */
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { attachGateway, type Gateway } from '#server/realtime/gateway.ts';
import { StorageFailure } from '#server/storage/storageFailure.ts';
import { log } from './log.ts';
import { createOriginCheck } from './origin.ts';
import { publishRuntime, type Runtime } from './runtime.ts';

export interface Serving {
  readonly port: number;
  readonly http: Server;
  readonly gateway: Gateway;
  close(): Promise<void>;
}

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Starts listening; resolves when the first request can be answered. */
export async function serve(runtime: Runtime): Promise<Serving> {
  const { settings, app, identity } = runtime;
  // adapter-node reads these once, when it is loaded: without the header it takes every request for https and refuses forms on a LAN.
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  process.env['BODY_SIZE_LIMIT'] ??= '11M';
  if (settings.trustProxy) {
    process.env['ADDRESS_HEADER'] ??= 'x-forwarded-for';
    process.env['HOST_HEADER'] ??= 'x-forwarded-host';
  }
  let pages: PageHandler | null = null;
  const listener: RequestListener = (request, response) => {
    if (request.url === '/healthz') return health(response, pages !== null);
    if (!pages) return void response.writeHead(503, { 'retry-after': '1' }).end();
    if (!settings.trustProxy) {
      request.headers['x-forwarded-proto'] = settings.tls ? 'https' : 'http';
    }
    pages(request, response, () => response.writeHead(404).end());
  };
  const http = settings.tls
    ? createHttpsServer({ cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) }, listener)
    : createHttpServer(listener);
  const gateway = attachGateway(http as Server, {
    app,
    rates: runtime.rates,
    identify: (cookies, slug) => identity.actorOfCookies(cookies, slug),
    isAllowedOrigin: createOriginCheck(settings),
    failed: reportFault
  });
  publishRuntime(runtime);
  // Resolved at run time: the handler exists only after the build, and its bundle is not part of the checked sources.
  const built = new URL('../../build/handler.js', import.meta.url).href;
  pages = ((await import(built)) as { handler: PageHandler }).handler;
  await new Promise<void>((listening, failed) => {
    http.once('error', (error: NodeJS.ErrnoException) => failed(new Error(reasonNotListening(error, settings), { cause: error })));
    http.listen(settings.port, settings.host, listening);
  });
  return {
    http: http as Server,
    gateway,
    port: (http.address() as AddressInfo).port,
    async close() {
      await gateway.close();
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    }
  };
}

/** Logs a fault. After a failed write or fsync nothing more may be acknowledged: the process ends and checks its data when it is started again. */
function reportFault(error: unknown): void {
  if (error instanceof StorageFailure && error.reason === 'IO') {
    log.fatal({ err: error }, 'the disk failed');
    process.exit(1);
  }
  log.error({ err: error }, 'realtime fault');
}

/** Why the address could not be taken, and what to do, in words. */
function reasonNotListening(error: NodeJS.ErrnoException, { host, port }: Runtime['settings']): string {
  if (error.code === 'EADDRINUSE')
    return `端口 ${port} 已被占用，请用 PORT=另一个端口 再启动。 Port ${port} is in use: start again with another PORT.`;
  if (error.code === 'EACCES')
    return `没有权限使用端口 ${port}，请用 1024 以上的端口。 Not allowed to use port ${port}: take one above 1024.`;
  if (error.code === 'EADDRNOTAVAIL') return `本机没有地址 ${host}，请检查 HOST。 This machine has no address ${host}: check HOST.`;
  return error.message;
}

function health(response: ServerResponse, isReady: boolean): void {
  response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ ok: isReady }));
}
