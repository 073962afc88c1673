import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BotState } from './watch.ts';

/** A bot in a process of its own, ready to be talked to. */
export interface RunningBot {
  origin: string;
  pid: number;
  /** From the start of the process to the first 200 of `/readyz`, in ms. */
  startedIn: number;
  /** Its files, and its database when that is one. */
  folder: string;
  database: string;
  /** How it has done since it was asked last; only where it is watched. */
  state(): Promise<BotState>;
  stop(): Promise<void>;
}

export interface BotOptions {
  /** Instead of an SQLite file of its own. */
  database?: string;
  /** Looks into the process from within: see watch.ts. */
  watched?: boolean;
}

export type Peer = 'echo' | 'briefwijzer';

/** How a peer is run; Briefwijzer as `npm run bot` does. */
const COMMANDS: Record<Peer, string[]> = {
  echo: ['bench/peers/echoBot.ts'],
  briefwijzer: scripts().bot?.split(' ').slice(1) ?? [],
};

function scripts(): Record<string, string> {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
}

/** Starts a peer on a free port: Briefwijzer as it runs in production, with a database of its own. */
export async function startBot(peer: Peer, options: BotOptions = {}): Promise<RunningBot> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const database = options.database ?? `sqlite:${path.join(folder, 'bench.db')}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    TODAY: '2018-03-20',
    LOG_LEVEL: options.watched ? 'silent' : 'warn',
    SECRETARIAT_MAIL: 'secretariaat@example.nl',
    DATABASE_URL: database,
    MAIL_FOLDER: path.join(folder, 'mail'),
  };
  const started = performance.now();
  const watching = options.watched ? ['--expose-gc', '--import', './bench/peers/watch.ts'] : [];
  const child = spawn(process.execPath, [...watching, ...COMMANDS[peer]], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, child);
  return {
    origin,
    pid: child.pid ?? 0,
    startedIn: performance.now() - started,
    folder,
    database,
    async state() {
      child.send('state');
      const [state] = (await once(child, 'message')) as [BotState];
      return state;
    },
    async stop() {
      child.kill('SIGTERM');
      if (peer === 'echo') child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the bot ended before it was ready');
    const response = await fetch(`${origin}/readyz`).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Memory in use by a process, in MB. */
export function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
}

/** Processor time used by a process, in ms: Linux counts it in hundredths of a second. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
