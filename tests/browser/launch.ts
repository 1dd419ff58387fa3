/** Starts the built product as its users do (`node src/server/main.ts`), on a free port with an empty data folder, and ends it again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const startTimeoutMs = 30_000;
const stopTimeoutMs = 10_000;
const scenarioTimeoutMs = 120_000;

/** Name of the SQLite file inside DATA_DIR. */
export const databaseFile = 'sifang.db';

/** Settings that a developer's own environment must not bring into a test. */
const neutral = { DATABASE_URL: '', PUBLIC_URL: '', TLS_CERT: '', TLS_KEY: '', TRUST_PROXY: '0', ALLOWED_ORIGINS: '' };

export interface ServerOptions {
  /** Scenario file, relative to the project, played into the store before the server starts. */
  readonly scenario?: string;
  /** Data folder that another server has left; removed at the end like a folder of one's own. */
  readonly dataDir?: string;
  /** Further environment of the server. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A server under test. Port and data folder stay the same from one start to the next. */
export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Everything the server has printed so far, over all its starts. */
  output(): string;
  /** Ends the process as a power cut does (SIGKILL) and leaves the data. */
  kill(): Promise<void>;
  /** Starts the process again on the same port and data. */
  start(): Promise<void>;
  /** Ends the process by SIGTERM and removes the data; throws when it does not end in time. */
  stop(): Promise<void>;
}

/** Starts a server and returns when `/healthz` answers 200. */
export async function startServer({
  scenario,
  dataDir = mkdtempSync(join(tmpdir(), 'sifang-test-')),
  env = {}
}: ServerOptions = {}): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const printed: string[] = [];
  const environment = {
    ...process.env,
    ...neutral,
    ...env,
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: '127.0.0.1',
    SIFANG_ASSUME_BUILT: '1'
  };
  let child: ChildProcess | undefined;

  const start = async () => {
    child = spawnNode(['src/server/main.ts'], environment, printed);
    await untilHealthy(url, child, printed);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child !== undefined) await endProcess(child, signal, printed);
    child = undefined;
  };
  try {
    if (scenario !== undefined) await playScenario(scenario, join(dataDir, databaseFile), environment);
    await start();
  } catch (error) {
    await end('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    port,
    dataDir,
    start,
    output: () => printed.join(''),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM').finally(() => rmSync(dataDir, { recursive: true, force: true }));
    }
  };
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}

function spawnNode(args: readonly string[], env: NodeJS.ProcessEnv, printed: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  return child;
}

async function playScenario(file: string, database: string, env: NodeJS.ProcessEnv): Promise<void> {
  const printed: string[] = [];
  const child = spawnNode(['src/server/scenarios/cli.ts', file, '--keep', database], env, printed);
  const timer = setTimeout(() => child.kill('SIGKILL'), scenarioTimeoutMs);
  const code = await exitOf(child);
  clearTimeout(timer);
  if (code !== 0) throw new Error(`The scenario ${file} did not hold (exit ${code}):\n${printed.join('')}`);
}

async function untilHealthy(url: string, child: ChildProcess, printed: readonly string[]): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended while starting:\n${printed.join('')}`);
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not answer /healthz within ${startTimeoutMs / 1000} s:\n${printed.join('')}`);
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals, printed: readonly string[]): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = exitOf(child);
  child.kill(signal);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, stopTimeoutMs);
  await gone;
  clearTimeout(timer);
  if (late) throw new Error(`The server did not end within ${stopTimeoutMs / 1000} s of ${signal}:\n${printed.join('')}`);
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code));
  });
}
