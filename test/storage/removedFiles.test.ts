import { openDatabase } from '../../src/storage/database/database.ts';
import { hashKeys } from '../../src/storage/database/migrations/0006_privacy.ts';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { wipeSqlite } from '../../src/storage/database/wipeSqlite.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { sql } from '../helpers/database.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-removed-'));
  file = path.join(folder, 'data', 'test.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const within = async (work: (store: Store) => Promise<void>) => {
  const store = await openStore(`sqlite:${file}`, RULES, clock);
  await work(store).finally(() => store.close());
};
const onDisk = (trace: string) =>
  readdirSync(path.dirname(file)).filter((name) =>
    readFileSync(path.join(path.dirname(file), name), 'latin1').includes(trace),
  );

test('case 88: the database is for its owner alone, one of an earlier release too', async () => {
  const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);
  const modes = () => ['', '-wal', '-shm'].map((end) => modeOf(file + end));
  await within(async (store) => {
    await store.registrations.apply([handIn('f1')]);
    expect([modeOf(path.dirname(file)), ...modes()]).toEqual(['700', '600', '600', '600']);
  });
  chmodSync(file, 0o644);
  await within(async (store) => {
    await store.registrations.apply([handIn('f2')]);
    expect(modes()).toEqual(['600', '600', '600']);
  });
});

test('case 88: what is deleted is overwritten at once in the database itself', () =>
  within(async (store) => {
    const fatima = { id: 'aad-1', name: 'Fatima' };
    const draft = { draft: `een heel concept ${'x'.repeat(9000)} einde van het concept` };
    const reference = { person: fatima, channel: 'msteams', personal: true, address: {} };
    await store.conversations.commit(
      turn('c', 'm1', 0, { state: draft, reference, commands: [handIn('f1')] }),
    );
    const checkpoint = () => sql(`sqlite:${file}`, 'pragma wal_checkpoint(truncate)');
    await checkpoint();
    expect(onDisk('einde van het concept')).toEqual(['test.db']);
    await store.conversations.commit(turn('c', 'm2', 1, { reference, forget: fatima }));
    await checkpoint();
    expect([onDisk('een heel concept'), onDisk('einde van het concept'), onDisk('f.elamrani')]).toEqual([
      [],
      [],
      [],
    ]);
  }));

test('case 88: what an earlier release left behind in its pages and its log is gone after a wipe', async () => {
  await within(() => Promise.resolve());
  const database = new DatabaseSync(file);
  database.exec('pragma secure_delete = off; create table t (k integer primary key, v text)');
  const insert = database.prepare('insert into t values (?, ?)');
  database.exec('begin');
  for (let at = 0; at < 2000; at++)
    insert.run(at, `${at % 2 ? 'QUAXEL' : 'other'} ${'x'.repeat((at * 37) % 900)}`);
  database.exec("commit; delete from t where v like 'QUAXEL%'");
  expect(onDisk('QUAXEL')).toContain('test.db-wal');
  database.exec('pragma wal_checkpoint(truncate)');
  expect(onDisk('QUAXEL')).toEqual(['test.db']);
  database.exec("insert into t values (-1, 'QUAXEL'); delete from t where k = -1");
  const reader = new DatabaseSync(file);
  reader.exec('begin; select count(*) from t');
  expect(await wipeSqlite(file, 10)).toBe(false);
  reader.close();
  expect(await wipeSqlite(file)).toBe(true);
  expect(onDisk('QUAXEL')).toEqual([]);
  expect(database.prepare('select count(*) as count from t').get()).toMatchObject({ count: 1000 });
  database.close();
});

test('case 89: conversations of an earlier release are found, and lead to nobody', async () => {
  const old = ['conversations', 'inbox', 'quarantine'].map(
    (table) => `update ${table} set conversation = 'a:chat/aad-1'`,
  );
  await within(async ({ conversations }) => {
    await conversations.commit(turn('a:chat/aad-1', 'm1', 0, { state: { kept: true } }));
    await conversations.quarantine('a:chat/aad-1', 'why');
    await conversations.commit(turn('a:chat/aad-1', 'm2', 2, { state: { kept: true } }));
  });
  await sql(`sqlite:${file}`, ...old, `update outbox set lane = 'a:chat/aad-1', subject = 'a:chat/aad-1'`);
  const database = await openDatabase(`sqlite:${file}`);
  await database.transaction((tx) => hashKeys(tx as unknown as Parameters<typeof hashKeys>[0]));
  await database.close();
  await within(async (store) => {
    expect(await store.conversations.load('a:chat/aad-1', 'm3')).toMatchObject({ state: { kept: true } });
    expect(await store.conversations.load('a:chat/aad-1', 'm2')).toMatchObject({ answered: [] });
    expect((await store.people.show({ id: 'person of a:chat/aad-1' })).messages).toHaveLength(2);
    expect(
      await sql(`sqlite:${file}`, `select 1 from outbox where lane like 'a:%' or subject like 'a:%'`),
    ).toEqual([]);
  });
});

describe('case 90: an export with someone in it who was removed', () => {
  const made = async (store: Store, name: string, numbers: string[]) => {
    const out = path.join(folder, name);
    await store.exports.add(out, Buffer.from(name), numbers);
    writeFileSync(out, name);
    return out;
  };

  test('is removed; one that was changed stays and is named; one that was moved is named once', () =>
    within(async (store) => {
      await store.registrations.apply([handIn('f1'), handIn('f2', { origin: { ...handInBy('jan') } })]);
      const [untouched, changed, moved, jans] = [
        await made(store, 'a.csv', ['SD-2018-0001', 'SD-2018-0002']),
        await made(store, 'b.csv', ['SD-2018-0001']),
        await made(store, 'c.csv', ['SD-2018-0001']),
        await made(store, 'd.csv', ['SD-2018-0002']),
      ];
      writeFileSync(changed, 'with my own notes');
      rmSync(moved);
      expect(await store.exports.removeOutdated()).toEqual([]);
      await store.people.remove({ id: 'aad-1' });
      const what = async () => (await store.exports.removeOutdated()).map((one) => [one.path, one.what]);
      expect(await what()).toEqual([
        [untouched, 'removed'],
        [changed, 'changed'],
        [moved, 'gone'],
      ]);
      expect([untouched, changed, jans].map((out) => existsSync(out))).toEqual([false, true, true]);
      expect(await what()).toEqual([[changed, 'changed']]);
      rmSync(changed);
      expect(await what()).toEqual([[changed, 'gone']]);
      expect(await what()).toEqual([]);
    }));

  test('on another machine it is named until that machine does it', () =>
    within(async (store) => {
      await store.registrations.apply([handIn('f1')]);
      const out = await made(store, 'a.csv', ['SD-2018-0001']);
      await sql(`sqlite:${file}`, "update exports set host = 'elders'");
      await store.people.remove({ id: 'aad-1' });
      for (let time = 0; time < 2; time++)
        expect(await store.exports.removeOutdated()).toMatchObject([
          { path: out, host: 'elders', what: 'elsewhere' },
        ]);
      expect(existsSync(out)).toBe(true);
    }));

  test('taken from the page it is named until somebody threw it away', () =>
    within(async (store) => {
      await store.registrations.apply([handIn('f1')]);
      const taken = { name: 'a.xlsx', by: 'Sam', meant: 'status geplaatst' };
      await store.exports.addDownload(taken, ['SD-2018-0001']);
      await store.exports.addDownload({ ...taken, by: 'Jo' }, []);
      expect(await store.exports.outdatedDownloads()).toEqual([]);
      await store.people.remove({ id: 'aad-1' });
      expect(await store.exports.removeOutdated()).toEqual([]);
      const [outdated, ...others] = await store.exports.outdatedDownloads();
      expect([outdated, others]).toEqual([{ ...taken, id: 1, day: '2018-03-20' }, []]);
      await store.exports.discard(outdated!.id);
      expect(await store.exports.outdatedDownloads()).toEqual([]);
    }));

  function handInBy(id: string) {
    return { by: { id, name: id }, channel: 'msteams', at: '2018-03-20T10:00:00+01:00' };
  }
});
