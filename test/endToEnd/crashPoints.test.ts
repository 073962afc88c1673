import { post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { holdWriting, sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed, type Person } from '../helpers/person.ts';
import { startWholeBot, type WholeBot } from '../helpers/wholeBot.ts';
import { onEachEngine } from '../storage/engines.ts';

const SAYS_RECEIVED = /Ontvangen.*Het nummer/;

onEachEngine((engine) => {
  let url: string;
  let channel: Channel;
  let bot: WholeBot;

  beforeAll(async () => {
    url = await engine.database();
    channel = await openChannel();
    bot = await startWholeBot(url);
  });

  afterAll(async () => {
    await bot.stop('SIGKILL');
    await channel.close();
  });

  const named = (name: string) => personNamed(name, () => bot, channel);
  const restart = async () => {
    await bot.stop('SIGKILL');
    bot = await startWholeBot(url);
  };
  /** What a turn was sending when it was killed is left to it for a while: as if that while is over. */
  const leaseIsOver = () => sql(url, "update outbox set due = 0 where state = 'waiting'");
  const waiting = async () =>
    (await sql(url, "select id from outbox where state = 'waiting' and kind = 'reply'")).length;
  const revisionOf = async ({ id }: Person) =>
    (await sql(url, `select revision from conversations where person = '${id}'`))[0]?.revision;
  const registrationsOf = async ({ id }: Person) =>
    (await sql(url, `select number from registrations where person = '${id}'`)).length;
  const receivedBy = (person: Person) => person.heard().filter(({ text }) => SAYS_RECEIVED.test(text ?? ''));

  test('case 2: killed before the turn is stored: nothing was done, the message that comes again does it once', async () => {
    const anna = named('anna');
    await anna.say('ik wil iemand aanmelden voor de startdag');
    const letGo = await holdWriting(url);
    const said = anna.message('Utrecht');
    const unanswered = post(bot.endpoint, said).catch(() => 'cut off');
    expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
    await bot.stop('SIGKILL');
    expect(await unanswered).toBe('cut off');
    await letGo();
    expect(await sql(url, `select * from inbox where message = '${said.id}'`)).toEqual([]);
    await restart();
    const before = anna.heard().length;
    expect([(await anna.send(said)).status, (await anna.send(said)).status]).toEqual([200, 200]);
    expect(anna.heard()).toHaveLength(before + 1);
    expect(await revisionOf(anna)).toBe(2);
  });

  test('case 3: killed after the turn is stored, before a word is sent: the answer comes after the restart, once', async () => {
    const bram = named('bram');
    await bram.fillIn();
    const said = bram.message('ja');
    const stored = Number(await revisionOf(bram)) + 1;
    channel.cutNext(() => void bot.stop('SIGKILL'));
    await expect(bram.send(said)).rejects.toThrow();
    await bot.stop('SIGKILL');
    expect([await registrationsOf(bram), receivedBy(bram).length, await revisionOf(bram)]).toEqual([
      1,
      0,
      stored,
    ]);
    await leaseIsOver();
    await restart();
    await eventually(() => receivedBy(bram).length > 0);
    expect((await bram.send(said)).status).toBe(200);
    await eventually(async () => (await waiting()) === 0);
    expect([await registrationsOf(bram), receivedBy(bram).length, await revisionOf(bram)]).toEqual([
      1,
      1,
      stored,
    ]);
  });

  test('case 4: killed between sending and writing that down: the answer at most twice, the registration once', async () => {
    const cor = named('cor');
    await cor.fillIn();
    const said = cor.message('ja');
    channel.behave((_req, res) => {
      res.end('{"id":"1"}', () => bot.process.kill('SIGKILL'));
    });
    await cor.send(said).catch(() => undefined);
    channel.behave((_req, res) => res.end('{"id":"1"}'));
    await bot.stop('SIGKILL');
    await leaseIsOver();
    await restart();
    expect((await cor.send(said)).status).toBe(200);
    await eventually(async () => (await waiting()) === 0);
    expect(await registrationsOf(cor)).toBe(1);
    expect([1, 2]).toContain(receivedBy(cor).length);
    expect(new Set(receivedBy(cor).map(({ text }) => text)).size).toBe(1);
  });
});
