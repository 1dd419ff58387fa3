/** Server processes of a load test: started, their address read from what they print, measured, and ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  readonly url: string;
  /** Resident memory now and at its highest, MiB; NaN where the system does not tell. */
  memory(): Promise<{ now: number; peak: number }>;
  /** Seconds of processor time used so far by all threads; NaN where the system does not tell. */
  cpuSeconds(): Promise<number>;
  end(): Promise<void>;
}

const START_WITHIN_MS = 120_000;
/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** Starts a TypeScript entry and resolves when it has printed its address. */
export async function startProcess(
  entry: string,
  env: Record<string, string>,
  nodeOptions: readonly string[] = []
): Promise<ServerProcess> {
  const file = fileURLToPath(new URL(`../${entry}`, import.meta.url));
  const child = spawn(process.execPath, [...nodeOptions, file], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await printedPort(child, entry);
  return {
    url: `http://127.0.0.1:${port}`,
    memory: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      const mebibytes = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
      return { now: mebibytes('VmRSS'), peak: mebibytes('VmHWM') };
    },
    cpuSeconds: async () => {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    },
    async end() {
      const exited = new Promise((gone) => child.once('exit', gone));
      child.kill('SIGTERM');
      await exited;
    }
  };
}

function printedPort(child: ChildProcess, entry: string): Promise<number> {
  return new Promise((found, failed) => {
    const late = setTimeout(() => (child.kill(), failed(new Error(`${entry} printed no address`))), START_WITHIN_MS);
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const port = /http:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(printed)?.[1];
      if (!port) return;
      clearTimeout(late);
      found(Number(port));
    });
    child.once('exit', (code) => (clearTimeout(late), failed(new Error(`${entry} ended with ${code}:\n${printed}`))));
  });
}
