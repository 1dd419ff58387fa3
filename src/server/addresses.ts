/** Addresses under which this server can be reached: this machine, the local network, and the public one of the settings. */
import { networkInterfaces } from 'node:os';
import type { Settings } from './settings.ts';

export interface Addresses {
  readonly local: string;
  /** Of the first private network interface; null on a machine without a network. */
  readonly lan: string | null;
  /** What is printed in QR codes when nothing better is set. */
  readonly best: string;
}

/** The addresses for a port. */
export function addressesOf(settings: Pick<Settings, 'tls' | 'host' | 'publicUrl'>, port: number): Addresses {
  const scheme = settings.tls ? 'https' : 'http';
  const local = `${scheme}://localhost:${port}`;
  const isLocalOnly = settings.host === '127.0.0.1' || settings.host === 'localhost' || settings.host === '::1';
  const outer = isLocalOnly
    ? undefined
    : Object.values(networkInterfaces())
        .flat()
        .find((one) => one && one.family === 'IPv4' && !one.internal);
  const lan = outer ? `${scheme}://${outer.address}:${port}` : null;
  return { local, lan, best: settings.publicUrl || lan || local };
}
