import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import { ownPostgres } from '../helpers/postgres.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';
import { onEachEngine } from '../storage/engines.ts';

const REFUSED = { status: 503, body: { code: 'StoreUnavailable' } };
let channel: Channel;

beforeAll(async () => {
  channel = await openChannel();
});
afterAll(() => channel.close());

const UNREADY = { status: 'the store can not be read or written' };
const readiness = async (bot: WholeBot): Promise<unknown> => (await fetch(`${bot.origin}/readyz`)).json();
/** How often the log has raised the alarm, from the first time that it is there. */
async function alarmsOf(bot: WholeBot): Promise<number> {
  const raised = () => bot.output().match(/"alarm":true.*the store can not be/g) ?? [];
  await eventually(() => raised().length > 0);
  return raised().length;
}

const startAt = (bot: WholeBot, name: string) => personNamed(name, () => bot, channel);

onEachEngine((engine) => {
  test('case 30: a commit that fails at the very end: nobody hears that it is received; after that it can be sent', async () => {
    const url = await engine.database();
    const bot = await startWholeBot(url);
    const person = startAt(bot, `dertig-${engine.name}`);
    const card = await person.fillIn();
    await sql(url, ...BREAKS[engine.name === 'SQLite' ? 'sqlite' : 'postgres']);
    const told = await person.press(card, 'send');
    expect(told).toMatch(/storing B\d{6}/);
    expect(told).not.toMatch(/ontvangen|opgeslagen|SD-2018/i);
    expect(await sql(url, 'select number from registrations')).toEqual([]);
    await sql(url, `drop trigger breaks ${engine.name === 'SQLite' ? '' : 'on registrations'}`);
    const number = engine.name === 'SQLite' ? /SD-2018-0001\b/ : /SD-2018-\d{4}\b/;
    expect(await person.press(card, 'send')).toMatch(number);
    expect(await bot.stop()).toBe(0);
  });
});

/** Each registration breaks a rule that is looked at when the transaction ends, not before. */
const TABLES = [
  'create table parents (id integer primary key)',
  'create table children (parent integer references parents (id) deferrable initially deferred)',
];
const BREAKS = {
  sqlite: [
    ...TABLES,
    'create trigger breaks after insert on registrations begin insert into children values (1); end',
  ],
  postgres: [
    ...TABLES,
    'create function breaks() returns trigger as $$ begin insert into children values (1); return new; end $$ language plpgsql',
    'create trigger breaks after insert on registrations for each row execute function breaks()',
  ],
};

test('case 29: PostgreSQL stopped, started and frozen under the bot: it lives, says so meanwhile, and loses nothing', async () => {
  const server = await ownPostgres({ fsync: 'on' });
  const bot = await startWholeBot(await server.database());
  const person = startAt(bot, 'negenentwintig');
  const ready = async () => (await fetch(`${bot.origin}/readyz`)).ok;
  await person.say('ik wil iemand aanmelden voor de startdag');

  await server.stop();
  const stopped = person.message('Utrecht');
  expect(await person.send(stopped)).toEqual(REFUSED);
  expect(person.heard().at(-1)?.text).toMatch(/niet bewaren.*storing B\d{6}/);
  expect(await ready()).toBe(false);
  await server.start();
  await eventually(ready);
  expect((await person.send(stopped)).status).toBe(200);

  server.freeze();
  const frozen = person.message('Jan de Boer');
  const [refused, health] = await Promise.all([person.send(frozen), fetch(`${bot.origin}/healthz`)]);
  server.thaw();
  expect([refused, health.status]).toEqual([REFUSED, 200]);
  await eventually(ready);
  expect((await person.send(frozen)).status).toBe(200);
  expect(await person.say('wat heb ik ingevuld')).toMatch(/Utrecht[^]*Jan de Boer/);
  expect(await bot.stop()).toBe(0);
  await server.remove();
});

test('case 27, case 67: a full disk: a clear notice, what was told stays, and with room it goes on without a restart', async () => {
  const store = temporaryFolder();
  const disk = path.join(store.folder, 'disk');
  mkdirSync(disk);
  const mount = (...options: string[]) => spawnSync('mount', [...options, 'tmpfs', disk]).status === 0;
  if (process.getuid?.() !== 0 || !mount('-t', 'tmpfs', '-o', 'size=1536k')) {
    store.remove();
    return console.warn('skipped: making a small disk takes root and the right to mount');
  }
  const url = `sqlite:${path.join(disk, 'test.db')}`;
  const bot = await startWholeBot(url);
  try {
    const person = startAt(bot, 'vol');
    await person.fillIn();
    expect(await person.say('ja')).toContain('SD-2018-0001');
    await person.say('ik wil iemand aanmelden voor de startdag');
    let refused = { status: 200, body: undefined as unknown };
    let last = person.message('');
    for (let count = 0; refused.status === 200 && count < 300; count += 1) {
      last = person.message(`${count} ${'Hoe laat begint het? '.repeat(400)}`);
      refused = await person.send(last);
    }
    expect(refused).toEqual(REFUSED);
    expect(person.heard().at(-1)?.text).toMatch(/niet bewaren.*storing B\d{6}/);
    expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
    expect([await readiness(bot), await alarmsOf(bot)]).toEqual([UNREADY, 1]);
    expect(mount('-o', 'remount,size=64m')).toBe(true);
    expect((await person.send(last)).status).toBe(200);
    expect(await person.say('Utrecht')).not.toMatch(/storing/);
    expect(await readiness(bot)).toEqual({ status: 'ready' });
    expect(await sql(url, 'select number from registrations')).toEqual([{ number: 'SD-2018-0001' }]);
    expect(await bot.stop()).toBe(0);
  } finally {
    await bot.stop('SIGKILL');
    spawnSync('umount', ['-l', disk]);
    store.remove();
  }
});

test('case 67: a file that is moved away: not ready, with one alarm, however often it fails; put back, it is ready again', async () => {
  const store = temporaryFolder();
  const file = store.database.slice('sqlite:'.length);
  const bot = await startWholeBot(store.database);
  const person = startAt(bot, 'verhuisd');
  await person.say('ik wil iemand aanmelden voor de startdag');
  expect(await readiness(bot)).toEqual({ status: 'ready' });
  renameSync(file, `${file}.moved`);
  const said = person.message('Utrecht');
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await person.send(said)).toEqual(REFUSED);
    expect(await readiness(bot)).toEqual(UNREADY);
  }
  expect(await alarmsOf(bot)).toBe(1);
  renameSync(`${file}.moved`, file);
  expect(await readiness(bot)).toEqual({ status: 'ready' });
  expect((await person.send(said)).status).toBe(200);
  expect(await bot.stop()).toBe(0);
  store.remove();
});
