import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';

const ROOT = '19:gemeente@thread.tacv2';
const thread = (id: number) => ({
  conversation: { id: `${ROOT};messageid=${id}`, conversationType: 'channel', tenantId: 'tenant-1' },
  entities: [{ type: 'mention', text: '<at>Briefwijzer</at>', mentioned: { id: '28:briefwijzer' } }],
});

const LETTER = `Aan de leden

Datum
22 maart 2018
Kenmerk
TIS/U201800222
Lbr. 18/099
Onderwerp
Subsidie voor laadpalen

Geacht college en gemeenteraad,

Vanaf dit jaar is er subsidie voor laadpalen. De regeling helpt gemeenten om laadpalen te plaatsen in de openbare ruimte.

U kunt de subsidie aanvragen tot en met 27 april 2018.

Met vriendelijke groet,
Vereniging van Nederlandse Gemeenten
`;

onEachEngine((engine) => {
  let around: Surroundings;
  let bot: SignedBot;
  let folder: string;
  const start = (TODAY: string, dir = 'knowledge') => around.start(Date.now, { TODAY, KNOWLEDGE_DIR: dir });
  const toldAll = () =>
    eventually(() => bot.logged.some(({ message }) => message === 'told of letters and days'));
  /** Another day, and another bot. */
  async function restarted(day: string, dir?: string): Promise<void> {
    await bot.close();
    bot = await start(day, dir);
    const waiting = `select id from outbox where state = 'waiting' and subject = 'nieuws'`;
    await toldAll();
    await eventually(async () => (await sql(around.url, waiting)).length === 0);
  }
  const named = (name: string) => personNamed(name, () => bot, around.channel);
  const inChannel = () => around.channel.posted.filter(({ conversation }) => conversation.id === ROOT);

  beforeAll(async () => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'briefwijzer-nieuws-')), 'knowledge');
    cpSync('knowledge', folder, { recursive: true });
    writeFileSync(path.join(folder, 'letters', 'lbr-18-099.txt'), LETTER);
    around = await openSurroundings(engine.database());
    bot = await start('2018-03-20');
    await toldAll();
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  test('case 196: who asked hears of a new letter and of a day that comes near, once; others hear nothing', async () => {
    const [anna, bea, cor, dirk] = ['anna', 'bea', 'cor', 'dirk'].map(named);
    const wish = anna!.message('Houd me op de hoogte van de startdag!');
    for (let times = 0; times < 3; times += 1) await anna!.send(wish);
    expect(anna!.heard().filter(({ text }) => text?.includes('op de hoogte van **startdag**'))).toHaveLength(
      1,
    );
    await bea!.say('hou mij op de hoogte van alle nieuwe ledenbrieven');
    await cor!.say('houd me op de hoogte van laadpalen');
    await dirk!.say('houd me op de hoogte van paspoorten');
    await anna!.say('<at>Briefwijzer</at> houd dit kanaal op de hoogte van laadpalen', thread(1));
    const heard = (person: typeof anna) =>
      person!
        .heard()
        .filter(({ text }) => /Nieuwe ledenbrief|Tot en met/.test(text ?? ''))
        .map(({ text }) => text);

    await restarted('2018-03-23', folder);
    expect(heard(anna)).toEqual([]);
    expect(heard(bea)).toEqual([
      expect.stringMatching(/^\*\*Nieuwe ledenbrief over Subsidie voor laadpalen\*\*/),
    ]);
    expect(heard(cor)).toEqual([expect.stringContaining('Lbr. 18/099')]);
    expect(inChannel().map(({ text }) => text)).toEqual([expect.stringContaining('laadpalen')]);
    await restarted('2018-03-24', folder);
    expect(heard(anna)).toEqual([expect.stringMatching(/Tot en met 27 maart 2018: nog 3 dagen/)]);
    expect(heard(bea)).toHaveLength(2);
    expect(heard(cor)).toHaveLength(1);
    await restarted('2018-03-25', folder);
    await restarted('2018-03-25', folder);
    expect([heard(anna), heard(bea), heard(cor), heard(dirk)].map((all) => all.length)).toEqual([1, 2, 1, 0]);
    expect(inChannel()).toHaveLength(1);
    expect(JSON.stringify(bot.logged)).not.toMatch(/laadpalen|paspoorten/);
  }, 120_000);

  test('case 197: whoever says stop hears no more, in a channel whoever says it and in whatever thread', async () => {
    const [eva, fred] = [named('eva'), named('fred')];
    await eva.say('houd me op de hoogte van laadpalen');
    await eva.say('houd me op de hoogte van wonen');
    expect(await eva.say('mijn gegevens')).toContain('U krijgt berichten over: laadpalen, wonen');
    expect(await eva.say('stop met berichten over fietsen')).toMatch(
      /kreeg u geen berichten.*laadpalen, wonen/,
    );
    expect(await eva.say('Stop met berichten over laadpalen.')).toContain(
      'geen berichten meer over laadpalen',
    );
    expect(await eva.say('stop met berichten')).toContain('geen berichten meer over wonen');
    expect(await eva.say('houd me op de hoogte')).toContain('Waarvan');
    await fred.say('<at>Briefwijzer</at> houd dit kanaal op de hoogte van parkeren', thread(5));
    await eva.say('<at>Briefwijzer</at> stop met berichten over parkeren', thread(9));
    const left = `select subject from interests where subject in ('wonen', 'parkeren')`;
    expect(await sql(around.url, left)).toEqual([]);
    await fred.say('houd me op de hoogte van wonen');
    await fred.say('verwijder mijn gegevens');
    await fred.say('ja');
    expect(await sql(around.url, left)).toEqual([]);
  }, 120_000);
});
