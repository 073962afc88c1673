import { readIn } from '../helpers/cards.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import type { Person } from '../helpers/person.ts';
import type { SignedBot } from '../helpers/signedBot.ts';
import { openSurroundings } from '../helpers/signedSurroundings.ts';
import type { Surroundings } from '../helpers/signedSurroundings.ts';
import { onEachEngine } from '../storage/engines.ts';

const MINUTE = 60_000;
const ADDRESS = 'j.deboer@utrecht.nl';
const WAIT = /over een uur/;

onEachEngine((engine) => {
  let around: Surroundings;
  let channel: Surroundings['channel'];
  let smtp: Surroundings['smtp'];
  let url: string;
  let bot: SignedBot;
  let real = Date.now();
  let count = 0;

  const start = () => around.start(() => real);

  beforeAll(async () => {
    around = await openSurroundings(engine.database());
    ({ channel, smtp, url } = around);
    bot = await start();
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await around.close();
  });
  beforeEach(() => {
    real += 25 * 60 * MINUTE;
  });

  const named = (name: string) => personNamed(`${name}-${++count}`, () => bot, channel);

  /** @returns the number of a registration that another handed in for this address */
  async function registered(email = ADDRESS): Promise<string> {
    const sender = named('afzender');
    await sender.fillIn({ email });
    return /SD-2018-\d{4}/.exec(await sender.say('ja'))?.[0] ?? 'none';
  }

  const codesTo = (address: string) =>
    smtp.taken
      .filter(({ to, mail }) => to.includes(address) && /^Uw code/.test(mail.subject ?? ''))
      .flatMap(({ mail }) => /\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? []);

  /** Asks for a code, and waits for its mail. @returns the code, and one that is wrong */
  async function codeFor(person: Person, number: string, address = ADDRESS) {
    const before = codesTo(address).length;
    await person.say(`wijzig ${number}`);
    await person.say(address);
    await eventually(() => codesTo(address).length > before);
    const code = codesTo(address).at(-1) ?? '';
    return { code, wrong: String((Number(code) + 1) % 1_000_000).padStart(6, '0') };
  }

  const statusOf = async (number: string) =>
    (await sql(url, `select status from registrations where number = '${number}'`))[0]?.status;

  test('case 100: who knows the number and the address does not get in without the code, and does with it', async () => {
    const number = await registered();
    const other = named('ander');
    const told = [await other.say(`wijzig ${number}`), await other.say(ADDRESS), await other.say('ja')];
    expect(told.join('\n')).not.toMatch(/Jan de Boer|beleidsadviseur|U wijzigt/);
    await other.say(`trek ${number} in`);
    await other.say(ADDRESS);
    await other.say('ja');
    await eventually(() => codesTo(ADDRESS).length === 2);
    expect(await statusOf(number)).toBe('ontvangen');

    const delegate = named('deelnemer');
    const { code, wrong } = await codeFor(delegate, number);
    expect(await delegate.say(wrong)).not.toContain('U wijzigt');
    expect(await delegate.say(`mijn code is ${code.slice(0, 3)} ${code.slice(3)}`)).toMatch(
      /U wijzigt [^]*beleidsadviseur/,
    );
    expect(await delegate.say('de functie wordt strateeg')).toContain('strateeg');
    expect(await delegate.say('ja')).toContain('opgeslagen');
  }, 120_000);

  test('case 101: five wrong codes, then an hour, in a new chat and with another bot as well', async () => {
    const number = await registered();
    const person = named('rader');
    const { code, wrong } = await codeFor(person, number);
    for (let left = 4; left > 0; left -= 1) expect(await person.say(wrong)).toContain(`nog ${left} keer`);
    expect(await person.say(wrong)).toMatch(WAIT);
    const chat = { conversation: { id: 'a:new chat', conversationType: 'personal', tenantId: 'tenant-1' } };
    const elsewhere = async (text: string) => {
      await person.say(text, chat);
      return channel.posted.at(-1)?.text ?? '';
    };
    await bot.close();
    bot = await start();
    real += 59 * MINUTE;
    for (const say of [(text: string) => person.say(text), elsewhere]) {
      await say(`wijzig ${number}`);
      expect(await say(ADDRESS)).toMatch(WAIT);
      expect(await say(code)).not.toContain('U wijzigt');
    }
    real += 2 * MINUTE;
    expect(await person.say((await codeFor(person, number)).code)).toContain('U wijzigt');
  }, 120_000);

  test('case 101: codes asked for at once, in as many chats, are five in all', async () => {
    const number = await registered('f.bakker@utrecht.nl');
    const person = named('snel');
    const chats = Array.from({ length: 12 }, (_, at) => ({
      conversation: { id: `a:snel ${at}`, conversationType: 'personal', tenantId: 'tenant-1' },
    }));
    for (const chat of chats) await person.say(`wijzig ${number}`, chat);
    await Promise.all(chats.map((chat) => person.say('f.bakker@utrecht.nl', chat)));
    const asked = channel.posted.filter(({ conversation }) => conversation.id.startsWith('a:snel '));
    expect(asked.filter(({ text }) => WAIT.test(text ?? ''))).toHaveLength(7);
    await eventually(() => codesTo('f.bakker@utrecht.nl').length === 5);
  }, 120_000);

  test('case 102: the code of another is of no use, nor is one from another chat or of eleven minutes ago', async () => {
    const number = await registered();
    const [owner, thief] = [named('eigenaar'), named('dief')];
    const { code } = await codeFor(owner, number);
    await thief.say(`wijzig ${number}`);
    await thief.say('dief@elders.nl');
    expect(await thief.say(code)).toContain('klopt niet');
    const chat = { conversation: { id: 'a:other chat', conversationType: 'personal', tenantId: 'tenant-1' } };
    await owner.say(`wijzig ${number}`, chat);
    await owner.say(ADDRESS, chat);
    await eventually(() => codesTo(ADDRESS).at(-1) !== code);
    const other = codesTo(ADDRESS).at(-1) ?? '';
    expect(await owner.say(other)).toContain('geen code die hier geldt');
    await owner.say(other, chat);
    expect(readIn(channel.posted.slice(-1))).toContain('Klopt dit?');
    const later = await codeFor(owner, number);
    real += 11 * MINUTE;
    expect(await owner.say(later.code)).toContain('geen code die hier geldt');
  }, 120_000);

  test('case 103: the account that Teams gives the address for is known without a code; nobody else is', async () => {
    const number = await registered('els.smit@utrecht.nl');
    const [els, guest, wrongMail, silent] = [named('els'), named('gast'), named('vreemd'), named('stil')];
    const idOf = (person: Person) => person.id.replace(/^.*aad-/, '29:');
    const tell = (person: Person, member: Record<string, unknown>) =>
      channel.members.set(idOf(person), { id: idOf(person), ...member });
    tell(els, { userPrincipalName: 'smite@utrecht.nl', email: 'Els.Smit@Utrecht.nl' });
    tell(guest, {
      userPrincipalName: 'els.smit_utrecht.nl#EXT#@elders.onmicrosoft.com',
      email: 'els.smit@utrecht.nl',
    });
    tell(wrongMail, { userPrincipalName: 'x@elders.nl', email: 'els.smit@utrecht.nl' });
    channel.members.set(idOf(silent), 'hang');
    expect(await els.say('mijn aanmeldingen')).toContain(number);
    expect(await els.say(`wijzig ${number}`)).toContain('U wijzigt');
    expect(await els.say('de functie wordt strateeg')).toContain('strateeg');
    expect(await els.say('ja')).toContain('opgeslagen');
    for (const other of [guest, wrongMail, silent]) {
      expect(await other.say(`wijzig ${number}`)).toContain('waarmee u bent aangemeld');
    }
    const claimed = { from: { id: '29:nep', name: 'Els', email: 'els.smit@utrecht.nl' } };
    expect(await named('nep').say(`trek ${number} in`, claimed)).not.toContain('zeker');
    expect(await statusOf(number)).toBe('ontvangen');
  }, 120_000);

  test('case 104: what is said is the same for a number that is there and one that is not', async () => {
    const number = await registered();
    const missing = 'SD-2018-9876';
    const talk = async (name: string, about: string, address: string) => {
      const person = named(name);
      const said = [];
      for (const text of [about, `trek ${about} in`, address, '123456', `wijzig ${about}`, address, '654321'])
        said.push((await person.say(text)).replaceAll(about, 'NUMBER').replaceAll(address, 'ADDRESS'));
      return { said, messages: person.heard().length };
    };
    const right = await talk('een', number, ADDRESS);
    expect(await talk('twee', missing, ADDRESS)).toEqual(right);
    expect(await talk('drie', number, 'iemand@elders.nl')).toEqual(right);
    expect(right.said.join('\n')).not.toMatch(/Jan de Boer|ontvangen/);
  }, 120_000);

  test('case 105: who is registered by another, and registers again, hears of no number', async () => {
    const number = await registered();
    const other = named('nogmaals');
    await other.fillIn();
    const heard = () =>
      other
        .heard()
        .map(({ text }) => text)
        .join('\n');
    expect(heard()).not.toContain(number);
    expect(heard()).not.toMatch(/al (iemand )?aangemeld/);
    expect(await other.say('ja')).toMatch(/Ontvangen/);
  }, 120_000);

  test('case 106: the log counts guesses, without number, address, name or id; nothing of a code is kept', async () => {
    const number = await registered();
    const person = named('logboek');
    const { code, wrong } = await codeFor(person, number);
    await person.say(wrong);
    await person.say('iemand@elders.nl');
    const lines = bot.logged.filter(({ message }) => /code/.test(message));
    expect(lines.map(({ level, message }) => `${level} ${message}`)).toEqual(
      expect.arrayContaining(['warn wrong code', 'warn code asked for an address that does not fit']),
    );
    expect(JSON.stringify(bot.logged)).not.toMatch(/@(utrecht|elders)\.nl|SD-2018|aad-|logboek/);
    await eventually(async () => (await sql(url, `select id from outbox where event = 'code'`)).length === 0);
    const kept = JSON.stringify(await sql(url, 'select * from tallies'));
    expect(kept).not.toContain(code);
    expect(kept).not.toMatch(/aad-|\b29:|@utrecht/);
  }, 120_000);

  test('case 107: twenty a day, in all chats together; after a day there is room again', async () => {
    const person = named('veel');
    for (let sent = 0; sent < 20; sent += 1) {
      const chat = {
        conversation: { id: `a:${sent % 2}`, conversationType: 'personal', tenantId: 'tenant-1' },
      };
      const all =
        'Ik wil Jan de Vries (adviseur, jan@almere.nl) van de gemeente Almere aanmelden voor toekomstbestendig wonen';
      for (const text of [all, 'ja', 'ja']) await person.say(text, chat);
    }
    const handedIn = async () =>
      (await sql(url, `select number from registrations where person = '${person.id}'`)).length;
    expect(await handedIn()).toBe(20);
    await person.fillIn();
    expect(await person.say('ja')).toMatch(/vandaag al veel ingestuurd/);
    expect(await handedIn()).toBe(20);
    real += 25 * 60 * MINUTE;
    expect(await person.say('versturen')).toMatch(/Ontvangen/);
    expect(await handedIn()).toBe(21);
  }, 300_000);
});
