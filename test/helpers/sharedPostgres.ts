import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../src/storage/database/database.ts';
import { sql } from './database.ts';
import { closedAtEnd } from './leftOpen.ts';
import { startPostgres } from './postgres.ts';
import type { Postgres } from './postgres.ts';

/** One PostgreSQL for all test files of a run, which starts when one of them first asks it for a database. */
export interface SharedPostgres {
  /** Where a database is asked for. */
  url: string;
  close(): Promise<void>;
}

/** Opened before the first test file, in the process that starts the others. */
export async function sharePostgres(): Promise<SharedPostgres> {
  let server: Promise<Postgres> | undefined;
  const templates = new Map<string, Promise<string>>();
  /** Made once for a locale; what fails on a busy machine is tried again at the next. */
  function templateFor(postgres: Promise<Postgres>, locale: string): Promise<string> {
    const made = templates.get(locale) ?? postgres.then((one) => withTables(one, locale));
    templates.set(locale, made);
    made.catch(() => templates.delete(locale));
    return made;
  }
  /** GET gives the url of a new database, with what comes after the slash as its locale; DELETE, with that url, has it gone. */
  async function answer({ method, url }: IncomingMessage): Promise<string> {
    server ??= startPostgres({ max_connections: '300' });
    const asked = decodeURIComponent(url!.slice(1));
    if (method !== 'DELETE') return (await server).copyOf(await templateFor(server, asked));
    const database = new URL(asked);
    const name = database.pathname.slice(1);
    database.pathname = 'postgres';
    await sql(database.href, `drop database ${name} with (force)`);
    return '';
  }
  const door = createServer((req, res) => {
    answer(req).then(
      (said) => res.end(said),
      (error: unknown) => {
        res.statusCode = 500;
        res.end(String(error));
      },
    );
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}/`,
    async close() {
      door.close();
      door.closeAllConnections();
      await (await server)?.remove();
    },
  };
}

/** @returns the url of a database with the tables of the store: to copy them takes a third of making them */
async function withTables(server: Postgres, locale: string): Promise<string> {
  const url = await server.database(locale || undefined);
  await (await openDatabase(url)).close();
  return url;
}

/**
 * Makes a database with the tables of the store, and nothing in them, on the PostgreSQL that is shared; it is gone after
 * the last test of the file.
 * @param locale orders texts as this language does; by their bytes when absent
 * @returns its url
 */
export async function sharedDatabase(locale = ''): Promise<string> {
  const door = process.env.TEST_POSTGRES ?? '';
  const response = await fetch(door + locale);
  const url = await response.text();
  if (!response.ok) throw new Error(url);
  closedAtEnd(async () => void (await fetch(door + encodeURIComponent(url), { method: 'DELETE' })));
  return url;
}
