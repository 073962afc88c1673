import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  const door = createServer((req, res) => {
    const locale = req.url?.slice(1) || undefined;
    server ??= startPostgres({ max_connections: '300' });
    server
      .then((postgres) => postgres.database(locale))
      .then(
        (url) => res.end(url),
        (error: unknown) => res.writeHead(500).end(String(error)),
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

/**
 * Makes an empty database on the PostgreSQL that is shared; it is gone after the last test of the file.
 * @param locale orders texts as this language does; by their bytes when absent
 * @returns its url
 */
export async function sharedDatabase(locale = ''): Promise<string> {
  const response = await fetch(`${process.env.TEST_POSTGRES ?? ''}${locale}`);
  const url = await response.text();
  if (!response.ok) throw new Error(url);
  const { pathname } = new URL(url);
  closedAtEnd(async () => {
    await sql(url.replace(pathname, '/postgres'), `drop database ${pathname.slice(1)} with (force)`);
  });
  return url;
}
