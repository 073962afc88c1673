import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { closedAtEnd } from './leftOpen.ts';
import { AS_USER, newCluster, postgresPrograms } from './postgresFiles.ts';

/** A real PostgreSQL. */
export interface Postgres {
  /**
   * Makes an empty database; copying the files of one takes less than writing all of it to the log.
   * @param locale orders texts as this language does (ICU), such as nl-NL; by their bytes when absent
   * @returns its url
   */
  database(locale?: string): Promise<string>;
  /** Makes one that has all that another has, to which nobody is connected. @returns its url */
  copyOf(url: string): Promise<string>;
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

/** Little memory, and nothing that keeps data through the end of the machine or makes it fast for years. */
const LIGHT = {
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  shared_buffers: '16MB',
  log_checkpoints: 'off',
};

/**
 * Starts a PostgreSQL on a free port of this machine.
 * @param settings of postgresql.conf; waiting for the disk is off unless `fsync: 'on'`
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Postgres> {
  const programs = postgresPrograms();
  const data = newCluster();
  const port = await freePort();
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...LIGHT,
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: ChildProcess | undefined;
  let count = 0;

  async function start() {
    const started = spawn(path.join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], {
      ...AS_USER,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
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
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    signalAll(server, 'SIGCONT');
    server.kill('SIGQUIT');
    await gone;
  }

  async function create(how: string) {
    const name = `test${++count}`;
    const client = new pg.Client(`postgres://postgres@127.0.0.1:${port}/postgres`);
    await client.connect();
    await client.query(`create database ${name} strategy file_copy ${how}`);
    await client.end();
    return `postgres://postgres@127.0.0.1:${port}/${name}`;
  }

  await start();
  return {
    start,
    stop,
    database: (locale) =>
      create(locale ? `template template0 locale_provider icu icu_locale '${locale}'` : ''),
    copyOf: (url) => create(`template ${new URL(url).pathname.slice(1)}`),
    freeze: () => signalAll(server, 'SIGSTOP'),
    thaw: () => signalAll(server, 'SIGCONT'),
    async remove() {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The same for one test file alone, which may fail before it removes it. */
export async function ownPostgres(settings: Record<string, string>): Promise<Postgres> {
  const server = await startPostgres(settings);
  return { ...server, remove: closedAtEnd(() => server.remove()) };
}

/** Postgres has a process for each connection: all of them have to stand still. */
function signalAll(server: ChildProcess | undefined, signal: 'SIGSTOP' | 'SIGCONT'): void {
  if (server?.pid === undefined) return;
  for (const pid of [server.pid, ...childrenOf(server.pid)]) {
    try {
      process.kill(pid, signal);
    } catch {
      // A connection that ended meanwhile.
    }
  }
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
