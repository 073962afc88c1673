import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { StoreUnavailable } from '../../src/registration/registrationStore.ts';
import type { Senders } from '../../src/storage/outbox/deliver.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { eventually } from '../helpers/eventually.ts';
import { ownPostgres } from '../helpers/postgres.ts';
import type { Postgres } from '../helpers/postgres.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

let server: Postgres;
let url: string;
let store: Store;
const unexpected: unknown[] = [];
const note = (error: unknown) => unexpected.push(error);

beforeAll(async () => {
  server = await ownPostgres({ fsync: 'on' });
  process.on('unhandledRejection', note).on('uncaughtException', note);
});
afterAll(async () => {
  process.off('unhandledRejection', note).off('uncaughtException', note);
  await server.remove();
});
beforeEach(async () => {
  url = await server.database();
  store = await openStore(url, RULES, clock);
});
afterEach(async () => {
  await store.close();
  expect(unexpected.splice(0)).toEqual([]);
});

const handingIn = (index: number) => turn(`c${index}`, 'm1', 0, { commands: [handIn(`f${index}`)] });
const kept = async () => (await store.registrations.find({})).map(({ id }) => id).sort();

/** @returns why the work failed; undefined when it did not */
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (reason: unknown) => reason,
  );

/** Keeps committing until the server takes things again: as a channel does that sends again. */
async function untilSaved(index: number): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const error = await failureOf(store.conversations.commit(handingIn(index)));
    if (error === undefined) return;
    expect(error).toBeInstanceOf(StoreUnavailable);
  }
  throw new Error('the server never came back');
}

test('stopped and started again: clear errors meanwhile, nothing acknowledged is lost, no restart of ours', async () => {
  await store.conversations.commit(handingIn(1));
  await server.stop();
  const failures = await Promise.all(
    [
      store.conversations.load('c1', 'm2'),
      store.conversations.commit(handingIn(2)),
      store.registrations.find({}),
      store.ping(),
    ].map(failureOf),
  );
  for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailable);
  await server.start();
  await untilSaved(2);
  expect(await kept()).toEqual(['f1', 'f2']);
});

test('stopped in the middle of many turns: each is either saved and said so, or not said', async () => {
  const outcomes = Array.from({ length: 40 }, (_, index) =>
    store.conversations.commit(handingIn(index)).then(
      ({ kind }) => ({ index, kind }),
      (error: unknown) => ({ index, error }),
    ),
  );
  await Promise.race(outcomes);
  await server.stop();
  const settled = await Promise.all(outcomes);
  await server.start();
  const saved = settled.filter((outcome) => 'kind' in outcome).map(({ index }) => index);
  const refused = settled.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
  expect(refused.every((error) => error instanceof StoreUnavailable)).toBe(true);
  await untilSaved(1000);
  const there = await kept();
  for (const index of saved) expect(there).toContain(`f${index}`);
  for (const index of settled.map((outcome) => outcome.index)) await untilSaved(index);
  expect(await kept()).toHaveLength(41);
});

test('frozen: every call comes back while it is, the process lives; thawed, it goes on', async () => {
  await store.conversations.commit(handingIn(1));
  server.freeze();
  try {
    const all = await Promise.all([
      failureOf(store.conversations.load('c1', 'm2')),
      failureOf(store.conversations.commit(handingIn(2))),
      failureOf(store.registrations.apply([handIn('f3')])),
      failureOf(store.ping()),
    ]);
    for (const error of all) expect(error).toBeInstanceOf(StoreUnavailable);
  } finally {
    server.thaw();
  }
  await untilSaved(2);
  expect(await kept()).toEqual(expect.arrayContaining(['f1', 'f2']));
});

test('a client without time-outs does hang on a frozen server: the time-outs are needed', async () => {
  const client = new pg.Client(url);
  await client.connect();
  server.freeze();
  const answer = client.query('select 1');
  expect(await failureOf(store.ping())).toBeInstanceOf(StoreUnavailable);
  const first = await Promise.race([answer, Promise.resolve('still waiting')]);
  server.thaw();
  await answer;
  await client.end();
  expect(first).toBe('still waiting');
});

test('the outbox survives a stop, says so once, and sends what was waiting', async () => {
  const alarms: string[] = [];
  const sent: string[] = [];
  let arrived = () => {};
  const senders: Senders = {
    reply: () => Promise.resolve({ kind: 'sent' }),
    chat: () => Promise.resolve({ kind: 'sent' }),
    mail: () => Promise.resolve({ kind: 'sent' }),
    webhook: (notice) => {
      sent.push(notice.number);
      arrived();
      return Promise.resolve({ kind: 'sent' });
    },
  };
  await store.registrations.apply([handIn('f1')]);
  await server.stop();
  const outbox = store.outbox({ senders, dice: () => 0, alarm: (what) => alarms.push(what), poll: 50 });
  outbox.start();
  await eventually(() => alarms.length > 0);
  const delivered = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await server.start();
  await delivered;
  await outbox.stop();
  expect(sent).toEqual(['SD-2018-0001']);
  expect(alarms).toEqual(['outbox cannot reach the database']);
});

test('a full disk: what was acknowledged stays, the rest is refused, and once there is room it goes on', async () => {
  const disk = mkdtempSync(path.join(tmpdir(), 'briefwijzer-disk-'));
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', disk]).status === 0;
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', 'size=2m')) {
    return console.warn('skipped: making a small disk takes root and the right to mount');
  }
  const admin = new pg.Client(url);
  try {
    const place = path.join(disk, 'tables');
    mkdirSync(place);
    chownSync(place, 65534, 65534);
    chmodSync(disk, 0o755);
    await admin.connect();
    await admin.query(`create tablespace small location '${place}'`);
    for (const table of ['conversations', 'registrations', 'outbox', 'inbox', 'audit']) {
      await admin.query(`alter table ${table} set tablespace small`);
    }
    const state = { much: Array.from({ length: 10_000 }, Math.random) };
    const saved: string[] = [];
    let refusal: unknown;
    for (let index = 0; refusal === undefined && index < 100; index++) {
      await store.conversations
        .commit({ ...handingIn(index), state })
        .then(() => saved.push(`f${index}`))
        .catch((error: unknown) => (refusal = error));
    }
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(saved.length).toBeGreaterThan(0);
    expect(await kept()).toEqual([...saved].sort());
    expect(mount('-o', 'remount,size=64m')).toBe(true);
    expect(await store.conversations.commit({ ...handingIn(saved.length), state })).toMatchObject({
      kind: 'saved',
    });
    expect(await kept()).toHaveLength(saved.length + 1);
  } finally {
    await admin.query('drop table conversations, registrations, outbox, inbox, audit');
    await admin.query('drop tablespace small');
    await admin.end();
    spawnSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test.each([
  ['a server that is not there', 'postgres://postgres@127.0.0.1:1/none', /ECONNREFUSED/],
  ['a database that does not exist', undefined, /database "none" does not exist/],
])('at the start, %s: one clear line without the password', async (_, address, why) => {
  const target = new URL(address ?? url);
  target.pathname = '/none';
  target.password = 'secret';
  const error: unknown = await openStore(target.href, RULES, clock).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreUnavailable);
  const { message } = error as Error;
  expect(message).toMatch(why);
  expect(message).toMatch(/^De database kan niet worden geopend: [^\n]*$/);
  expect(message).not.toContain('secret');
});

test('three bots that start at once on an empty database make its tables once', async () => {
  const empty = await server.database();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(empty, RULES, clock)));
  await Promise.all(stores.map((one, index) => one.conversations.commit(handingIn(index))));
  expect(await stores[0]!.registrations.find({})).toHaveLength(3);
  await Promise.all(stores.map((one) => one.close()));
});
