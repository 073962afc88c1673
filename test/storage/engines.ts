import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../helpers/postgres.ts';
import type { Postgres } from '../helpers/postgres.ts';

/** One engine, for a suite that runs on each. */
export interface Engine {
  name: string;
  /** @returns the url of an empty database */
  database(): Promise<string>;
  /** Only on PostgreSQL: the server itself. */
  server(): Postgres;
}

/** Runs the same tests on SQLite files and on a real PostgreSQL that orders texts as Dutch does, as many are set up. */
export function onEachEngine(suite: (engine: Engine) => void): void {
  describe('SQLite', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-sqlite-'));
    let count = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite({
      name: 'SQLite',
      database: () => Promise.resolve(`sqlite:${path.join(folder, `test${++count}.db`)}`),
      server: () => {
        throw new Error('SQLite has no server');
      },
    });
  });

  describe('PostgreSQL', () => {
    let server: Postgres;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.remove());
    suite({ name: 'PostgreSQL', database: () => server.database('nl-NL'), server: () => server });
  });
}
