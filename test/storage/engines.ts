import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sharedDatabase } from '../helpers/sharedPostgres.ts';
import { clock, RULES } from './examples.ts';

/** One engine, for a suite that runs on each. */
export interface Engine {
  name: string;
  /** @returns the url of a database that has nothing in it */
  database(): Promise<string>;
}

/** Runs the same tests on SQLite files and on a real PostgreSQL that orders texts as Dutch does, as many are set up. */
export function onEachEngine(suite: (engine: Engine) => void): void {
  onSqlite(suite);
  describe('PostgreSQL', () => suite({ name: 'PostgreSQL', database: () => sharedDatabase('nl-NL') }));
}

/** Opens a store on an empty database before each test, and closes it after. @param take gets it, and its url */
export function freshStore(engine: Engine, take: (store: Store, url: string) => void): void {
  let store: Store;
  beforeEach(async () => {
    const url = await engine.database();
    store = await openStore(url, RULES, clock);
    take(store, url);
  });
  afterEach(() => store.close());
}

/** Where it is about what SQLite alone has. */
export function onSqlite(suite: (engine: Engine) => void): void {
  describe('SQLite', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-sqlite-'));
    let count = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite({
      name: 'SQLite',
      database: () => Promise.resolve(`sqlite:${path.join(folder, `test${++count}.db`)}`),
    });
  });
}
