import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '../../src/registration/registrationStore.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { closedAtEnd } from '../helpers/leftOpen.ts';
import { clock, handIn, RULES, turn } from './examples.ts';

let folder: string;
let store: Store | undefined;
const file = () => path.join(folder, 'briefwijzer.db');
const open = async () => (store = await openStore(`sqlite:${file()}`, RULES, clock));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-outage-'));
});
afterEach(async () => {
  await store?.close().catch(() => undefined);
  store = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Another process that holds the file's lock until it is let go. */
async function lockedElsewhere(database: string) {
  const program = `
    const db = new (require('node:sqlite').DatabaseSync)(process.argv[1]);
    db.exec('begin immediate');
    console.log('locked');
    process.stdin.on('end', () => { db.exec('rollback'); process.exit(); }).resume();`;
  const child = spawn(process.execPath, ['-e', program, database], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const exited = once(child, 'exit');
  return closedAtEnd(async () => {
    child.stdin.end();
    await exited;
  });
}

/** @returns how often everything else had its turn while the work went on */
async function turnsMeanwhile(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 5);
  await work();
  clearInterval(timer);
  return turns;
}

/** @returns milliseconds that the work took */
async function timed(work: Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work;
  return performance.now() - started;
}

describe('case 26: locked by another process', () => {
  test('is said while it is locked and everything else goes on; the message comes again and has one effect', async () => {
    const { conversations, registrations } = await open();
    const letGo = await lockedElsewhere(file());
    const once = turn('c', 'm1', 0, { commands: [handIn('f1')] });
    const turns = await turnsMeanwhile(async () => {
      await expect(conversations.commit(once)).rejects.toThrow(StoreUnavailable);
      expect(await registrations.find({})).toEqual([]);
    });
    expect(turns).toBeGreaterThan(5);
    await letGo();
    expect(await conversations.commit(once)).toMatchObject({ kind: 'saved' });
    expect(await conversations.commit(once)).toMatchObject({ kind: 'handled before' });
    expect(await registrations.find({})).toHaveLength(1);
  });

  test('for a moment only: nobody notices', async () => {
    const { conversations } = await open();
    const letGo = await lockedElsewhere(file());
    const committing = conversations.commit(turn('c', 'm1', 0));
    await letGo();
    expect(await committing).toMatchObject({ kind: 'saved' });
  });

  test('everyone who waits hears it at the same time, not one after the other', async () => {
    const { conversations } = await open();
    const letGo = await lockedElsewhere(file());
    const refused = (name: string) =>
      expect(conversations.commit(turn(name, 'm1', 0))).rejects.toThrow(StoreUnavailable);
    const alone = await timed(refused('alone'));
    const together = await timed(
      Promise.all(Array.from({ length: 200 }, (_, index) => refused(`c${index}`))),
    );
    expect(together).toBeLessThan(20 * alone);
    await letGo();
  });

  test('a connection that waits in SQLite itself does stand still: the measure sees it', async () => {
    await open();
    const letGo = await lockedElsewhere(file());
    const waiting = new DatabaseSync(file(), { timeout: 1_500 });
    const turns = await turnsMeanwhile(() => {
      expect(() => waiting.exec('begin immediate')).toThrow('locked');
      return Promise.resolve();
    });
    expect(turns).toBeLessThan(2);
    waiting.close();
    await letGo();
  });
});

describe('gone', () => {
  test('a file that is deleted or moved takes nothing more in; put back, it goes on', async () => {
    const { conversations } = await open();
    await conversations.commit(turn('c', 'm1', 0));
    renameSync(file(), `${file()}.moved`);
    await expect(conversations.commit(turn('c', 'm2', 1))).rejects.toThrow('verplaatst of verwijderd');
    renameSync(`${file()}.moved`, file());
    expect(await conversations.commit(turn('c', 'm2', 1))).toMatchObject({ kind: 'saved' });
    rmSync(file());
    writeFileSync(file(), '');
    await expect(conversations.commit(turn('c', 'm3', 2))).rejects.toThrow(StoreUnavailable);
  });

  test('SQLite alone says yes to a write into a deleted file: the guard is needed', async () => {
    await open();
    const plain = new DatabaseSync(file());
    plain.exec("insert into numbers values ('XX', '2017', 1)");
    rmSync(file());
    plain.exec("insert into numbers values ('XX', '2018', 1)");
    plain.close();
    expect(existsSync(file())).toBe(false);
  });
});

/** A file system of its own, as small as is asked; undefined where this user may not make one. */
function smallDisk(size: string): { grow: () => void; remove: () => void } | undefined {
  const disk = path.join(folder, 'disk');
  mkdirSync(disk);
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', disk]).status === 0;
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', `size=${size}`)) return undefined;
  return {
    grow: () => expect(mount('-o', 'remount,size=64m')).toBe(true),
    remove: () => spawnSync('umount', ['-l', disk]),
  };
}

test('a full disk: what was acknowledged stays, the rest is refused, and once there is room it goes on', async () => {
  const disk = smallDisk('1m');
  if (!disk) return console.warn('skipped: making a small disk takes root and the right to mount');
  try {
    const url = `sqlite:${path.join(folder, 'disk', 'briefwijzer.db')}`;
    store = await openStore(url, RULES, clock);
    const big = { much: 'x'.repeat(50_000) };
    const saved: string[] = [];
    let refusal: unknown;
    for (let count = 0; refusal === undefined && count < 100; count++) {
      const conversation = `c${count}`;
      const commands = [handIn(`f${count}`)];
      await store.conversations
        .commit(turn(conversation, 'm1', 0, { state: big, commands }))
        .then(() => saved.push(conversation))
        .catch((error: unknown) => (refusal = error));
    }
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(saved.length).toBeGreaterThan(0);
    const kept = async () => (await store!.registrations.find({})).length;
    expect(await kept()).toBe(saved.length);

    disk.grow();
    const refused = turn(`c${saved.length}`, 'm1', 0, { state: big, commands: [handIn(`f${saved.length}`)] });
    expect(await store.conversations.commit(refused)).toMatchObject({ kind: 'saved' });
    await store.close();
    store = await openStore(url, RULES, clock);
    expect(await kept()).toBe(saved.length + 1);
    for (const conversation of saved) {
      expect(await store.conversations.load(conversation, 'm2')).toMatchObject({ state: big });
    }
  } finally {
    await store?.close();
    store = undefined;
    disk.remove();
  }
});

describe('case 28: at the start', () => {
  const reason = (url: string) =>
    openStore(url, RULES, clock).then(
      () => 'opened',
      (error: Error) => `${error.name}: ${error.message}`,
    );

  test.each([
    ['a folder', () => folder, /unable to open database file/],
    ['a file that is no database', () => path.join(folder, 'letter.txt'), /file is not a database/],
    ['a place where nothing can be written', () => '/proc/briefwijzer.db', /unable to open|ENOENT/],
    ['a folder that cannot be made', () => path.join(folder, 'letter.txt', 'data', 'x.db'), /ENOTDIR|EEXIST/],
  ])('%s: one clear line', async (_, where, why) => {
    writeFileSync(path.join(folder, 'letter.txt'), 'Geachte leden, '.repeat(100));
    const said = await reason(`sqlite:${where()}`);
    expect(said).toMatch(/^StoreUnavailable: De database .* kan niet worden geopend: /);
    expect(said).toMatch(why);
    expect(said).not.toContain('\n');
  });

  test.each([
    ['is gone', () => rmSync(file())],
    ['is gone while its log is still there', () => renameSync(file(), `${file()}-wal`)],
    ['is empty', () => writeFileSync(file(), '')],
  ])('case 66: a database in use that %s is not begun anew, unless that is asked for', async (_, lose) => {
    const { registrations } = await open();
    await registrations.apply([handIn('f1')]);
    await store?.close();
    store = undefined;
    lose();
    const said = await reason(`sqlite:${file()}`);
    expect(said).toMatch(/ontbreekt of is leeg, terwijl het in gebruik was.*zet een reservekopie terug/);
    expect(said).not.toContain('\n');
    expect(existsSync(file()) && statSync(file()).size > 0).toBe(false);
    rmSync(`${file()}-used`);
    rmSync(`${file()}-wal`, { force: true });
    expect(await (await open()).registrations.find({})).toEqual([]);
  });

  test('an empty file that was never in use is a new database', async () => {
    writeFileSync(file(), '');
    expect(await (await open()).registrations.apply([handIn('f1')])).toMatchObject([{ kind: 'done' }]);
  });

  test('a read-only file: one clear line', async () => {
    await (await open()).close();
    store = undefined;
    chmodSync(file(), 0o444);
    chmodSync(folder, 0o555);
    const program = `
      const { openStore } = await import(${JSON.stringify(path.resolve('src/storage/openStore.ts'))});
      await openStore('sqlite:' + process.argv[1], { forms: [] }, () => new Date(0)).then(
        () => console.log('opened'), (error) => console.log(error.name + ': ' + error.message));`;
    const asSomeone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program, file()], {
      ...asSomeone,
      encoding: 'utf8',
    });
    chmodSync(folder, 0o755);
    expect(`${stdout}${stderr}`).toMatch(
      /^StoreUnavailable: De database .* kan niet worden geopend: attempt to write a readonly database\n$/,
    );
  });

  test('an address of no engine is refused', async () => {
    expect(await reason('mysql://x')).toMatch('DATABASE_URL moet beginnen met sqlite: of postgres://');
  });
});
