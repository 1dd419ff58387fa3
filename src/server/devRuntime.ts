/** `npm run dev`: the same application beside Vite's server, with the data of DATA_DIR (default data-dev). */
import type { Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** A Vite plugin; loads the server only when a dev server really starts, so that a build never opens a database. */
export function devRuntime(): Plugin {
  return {
    name: 'sifang-dev-runtime',
    apply: 'serve',
    async configureServer(vite) {
      if (!vite.httpServer) return;
      const { readSettings } = await native<typeof import('./settings.ts')>('settings');
      const { openRuntime, publishRuntime } = await native<typeof import('./runtime.ts')>('runtime');
      const { attachGateway } = await native<typeof import('./realtime/gateway.ts')>('realtime/gateway');
      const failed = (error: unknown) => vite.config.logger.error(String(error));
      const runtime = await openRuntime(readSettings({ DATA_DIR: 'data-dev', ...process.env }));
      publishRuntime(runtime);
      const gateway = attachGateway(vite.httpServer as Server, {
        app: runtime.app,
        rates: runtime.rates,
        identify: (cookies, slug) => runtime.identity.actorOfCookies(cookies, slug),
        isAllowedOrigin: () => true,
        failed
      });
      const stopClock = runtime.clockwork.start(30_000, failed);
      const setup = await runtime.identity.setupCode();
      if (setup) vite.config.logger.info(`  set-up: /setup/${setup}`);
      vite.httpServer.once('close', () => {
        stopClock();
        void gateway.close().then(() => runtime.close());
      });
    }
  };
}

/** Imports a server module with Node itself: Vite bundles its configuration, and a bundled store would not find its worker and migrations. */
function native<Module>(name: string): Promise<Module> {
  const file = pathToFileURL(`${process.cwd()}/src/server/${name}.ts`).href;
  return import(/* @vite-ignore */ file) as Promise<Module>;
}
