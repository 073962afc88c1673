import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A bot in a process of its own, ready to be talked to. */
export interface RunningBot {
  origin: string;
  pid: number;
  /** From the start of the process to the first 200 of `/readyz`, in ms. */
  startedIn: number;
  stop(): Promise<void>;
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
export async function startBot(peer: Peer): Promise<RunningBot> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-bench-'));
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    TODAY: '2018-03-20',
    LOG_LEVEL: 'warn',
    DATABASE_URL: `sqlite:${path.join(folder, 'bench.db')}`,
  };
  const started = performance.now();
  const child = spawn(process.execPath, COMMANDS[peer], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin, child);
  return {
    origin,
    pid: child.pid ?? 0,
    startedIn: performance.now() - started,
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
