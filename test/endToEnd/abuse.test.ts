import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openChannel, type Channel, type Posted } from '../helpers/channel.ts';
import { sql } from '../helpers/database.ts';
import { eventually } from '../helpers/eventually.ts';
import { personNamed } from '../helpers/person.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { startWholeBot, type WholeBot } from '../helpers/wholeBot.ts';
import { onEachEngine } from '../storage/engines.ts';

const NOTHING_CHANGED = /Er is niets veranderd/;
const RECEIVED = /Ontvangen/;

onEachEngine((engine) => {
  let url: string;
  let channel: Channel;
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  let bot: WholeBot;

  beforeAll(async () => {
    url = await engine.database();
    [channel, smtp] = await Promise.all([openChannel(), startSmtp()]);
    const mail = { SMTP_URL: smtp.url, MAIL_FROM: 'briefwijzer@vng.nl', SECRETARIAT_MAIL: 'staf@vng.nl' };
    bot = await startWholeBot(url, mail);
  });

  afterAll(async () => {
    expect(await bot.stop()).toBe(0);
    await Promise.all([channel.close(), smtp.close()]);
  });

  const named = (name: string) => personNamed(name, () => bot, channel);
  const registrationsOf = (name: string) =>
    sql(url, `select number, answers from registrations where person = '${named(name).id}'`);

  test('case 11: one card pressed again, under a new id: one registration, and the same number', async () => {
    const person = named('elf');
    const card = await person.fillIn();
    const first = await person.press(card, 'send');
    const again = await person.press(card, 'send');
    const number = /SD-2018-\d{4}/.exec(first)?.[0] ?? 'none';
    expect(first).toMatch(RECEIVED);
    expect(again).toContain(number);
    expect(again).not.toMatch(RECEIVED);
    expect(await registrationsOf('elf')).toMatchObject([{ number }]);
  });

  test('case 34: a double click: one registration', async () => {
    const person = named('dubbel');
    const card = await person.fillIn();
    const said = await Promise.all([1, 2, 3].map(() => person.press(card, 'send')));
    expect(said.join('\n').match(/Ontvangen/g)?.length).toBeGreaterThan(0);
    expect(person.heard().filter(({ text }) => RECEIVED.test(text ?? ''))).toHaveLength(1);
    expect(await registrationsOf('dubbel')).toHaveLength(1);
  });

  test('case 34: the card of a form that was thrown away, of someone else, or of nobody changes nothing', async () => {
    const [owner, other] = [named('eigenaar'), named('ander')];
    const card = await owner.fillIn({ naam: 'Fatima el Amrani', email: 'f@utrecht.nl' });
    for (const draft of [card, 'verzonnen', '__proto__', "' or 1=1 --", 'x'.repeat(200)]) {
      expect(await other.press(draft, 'send')).toMatch(NOTHING_CHANGED);
      expect(await other.press(draft, 'change:naam')).toMatch(NOTHING_CHANGED);
    }
    expect(await registrationsOf('ander')).toEqual([]);
    expect(await owner.say('wat heb ik ingevuld')).toContain('Fatima el Amrani');
    await owner.say('gooi weg');
    await owner.say('ja');
    const old = await owner.press(card, 'send');
    expect(old).not.toMatch(RECEIVED);
    expect(await registrationsOf('eigenaar')).toEqual([]);
  });

  test('case 34: who is filling in a form of their own and presses another card changes nothing in it', async () => {
    const [owner, other] = [named('vreemd'), named('eigen')];
    const theirs = await owner.fillIn({ naam: 'Fatima el Amrani', email: 'f@utrecht.nl' });
    const old = await other.fillIn();
    await other.say('gooi weg');
    await other.say('ja');
    await other.fillIn({ naam: 'Bram Bos', email: 'b.bos@utrecht.nl' });
    for (const card of [theirs, old, 'verzonnen']) {
      for (const action of ['send', 'change', 'stop', 'change:naam'])
        expect(await other.press(card, action)).toMatch(NOTHING_CHANGED);
    }
    expect(await registrationsOf('eigen')).toEqual([]);
    expect(await other.say('wat heb ik ingevuld')).toContain('Bram Bos');
    expect(await other.say('ja')).toMatch(RECEIVED);
  });

  test.each([
    '<at>Briefwijzer</at> <b>vet</b>',
    '[klik](https://kwaad.nl)',
    '{"type":"AdaptiveCard"} ${naam} {{DATE(2018-03-20)}}',
    '<img src=x onerror=alert(1)>',
  ])('case 35: %s as a question has no power in what is said', async (typed) => {
    const person = named('vraag');
    const before = channel.posted.length;
    await person.say(typed);
    await person.say(`Wie is ${typed}?`);
    for (const posted of channel.posted.slice(before)) expectHarmless(posted);
  });

  test('case 35: markup as what is filled in is shown and mailed as it was typed', async () => {
    const person = named('opmaak');
    const typed = '<b>vet</b> [klik](https://kwaad.nl) **ster** ${naam}';
    const before = channel.posted.length;
    const asked = [
      'ik wil een ambassadeur op bezoek',
      'Utrecht',
      'Jan de Boer',
      'adviseur',
      'wethouder Smit',
    ];
    const wished = ['klankborden', typed, 'geen voorkeur', 'geen voorkeur', 'j@utrecht.nl', 'ja'];
    for (const answer of [...asked, ...wished]) await person.say(answer);
    const [registration] = await registrationsOf('opmaak');
    expect(registration?.answers).toContain('<b>vet</b> [klik](https://kwaad.nl) **ster** ${naam}');
    for (const posted of channel.posted.slice(before)) expectHarmless(posted);
    await eventually(() => smtp.taken.some(({ to }) => to.includes('staf@vng.nl')));
    for (const { mail } of smtp.taken) {
      expect(mail.html || '').not.toMatch(/<b>vet|href="https:\/\/kwaad/);
    }
  });

  test('case 46: a name is shown as a name: no link comes of it in chat or mail, and an address is no name', async () => {
    const person = named('www.evil.example');
    const before = { posted: channel.posted.length, mails: smtp.taken.length };
    for (const answer of ['ik wil een ambassadeur op bezoek', 'Utrecht', 'Jan de Boer'])
      await person.say(answer);
    expect(await person.say('adviseur evil.example/phish')).toContain('webadres');
    const wished = [
      'klankborden',
      'Kijk op evil.example/phish',
      'geen voorkeur',
      'geen voorkeur',
      'jan@utrecht.nl',
      'ja',
    ];
    for (const answer of ['adviseur', 'wethouder Smit', ...wished]) await person.say(answer);
    expect(await registrationsOf('www.evil.example')).toHaveLength(1);
    await person.say('mijn gegevens');
    for (const { text, attachments } of channel.posted.slice(before.posted)) {
      expect(JSON.stringify([text, attachments])).not.toMatch(/evil\.example/);
    }
    await eventually(() => smtp.taken.length > before.mails);
    const mails = smtp.taken.slice(before.mails).filter(({ mail }) => mail.text?.includes('Jan de Boer'));
    expect(mails.length).toBeGreaterThan(0);
    for (const { mail } of mails)
      expect(`${mail.subject} ${mail.text} ${mail.html || ''}`).not.toMatch(/evil\.example/);
  }, 60_000);

  test('case 37: a line end in a name adds no header and no receiver to the mail about it', async () => {
    const person = named('regel');
    const before = smtp.taken.length;
    await person.fillIn({ naam: 'Jan de Vries\r\nBcc: kwaad', email: 'jan@utrecht.nl' });
    await person.say('ja');
    const [registration] = await registrationsOf('regel');
    expect(registration?.answers).not.toMatch(/\\r|\\n/);
    await eventually(() => smtp.taken.slice(before).some(({ to }) => to.includes('jan@utrecht.nl')));
    for (const { mail, to } of smtp.taken.slice(before)) {
      expect(to).toHaveLength(1);
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.subject).not.toMatch(/[\r\n]/);
    }
  });

  test('case 37: a thousand addresses in one answer are refused with what to do', async () => {
    const person = named('duizend');
    await person.say('ik wil iemand aanmelden voor de startdag');
    await person.say('Utrecht');
    await person.say('Jan de Boer');
    await person.say('beleidsadviseur');
    const addresses = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@x.nl`).join(', ');
    expect(await person.say(addresses(1000))).toMatch(/langer dan ik/);
    expect(await person.say(addresses(60))).toMatch(/e-?mail/i);
    expect(await person.say('wat heb ik ingevuld')).not.toContain('@x.nl');
  });

  test.each(["'; drop table conversations; --", '__proto__', 'constructor', '\u0000', '%2F/../%', 'ë🙂'])(
    'case 38: ids of %j are data',
    async (id) => {
      const person = named(id);
      await person.say('ik wil iemand aanmelden voor de startdag');
      await person.say('Utrecht');
      expect(await person.say('wat heb ik ingevuld')).toContain('Utrecht');
    },
  );

  test('case 18: the staff change a registration while its owner talks: nothing is lost, both are told', async () => {
    const person = named('tegelijk');
    await person.fillIn({ naam: 'Bram Bos', email: 'b.bos@utrecht.nl' });
    const number = /SD-2018-\d{4}/.exec(await person.say('ja'))?.[0] ?? '';
    await person.say('ik wil iemand aanmelden voor de startdag');
    const staff = secretariat(url, 'withdraw', number);
    const answers = ['Almere', 'Els Smit', 'adviseur', 'e.smit@almere.nl'];
    for (const answer of answers) await person.say(answer);
    expect(await staff).toBe(0);
    await eventually(() => person.heard().some(({ text }) => /ingetrokken/i.test(text ?? '')));
    expect(await person.say('wat heb ik ingevuld')).toMatch(/Almere[^]*Els Smit[^]*adviseur/);
    const [withdrawn] = await sql(url, `select status from registrations where number = '${number}'`);
    expect(withdrawn?.status).toBe('ingetrokken');
  });
});

async function secretariat(url: string, ...words: string[]): Promise<number | null> {
  const child = spawn(process.execPath, ['src/secretariat.ts', ...words], {
    env: { ...process.env, DATABASE_URL: url, TODAY: '2018-03-20' },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

/** No mention, no tag, no link and no second card, wherever in what was posted. */
function expectHarmless(posted: Posted): void {
  const shown = JSON.stringify([posted.text, posted.attachments ?? []]);
  expect(shown).not.toMatch(/<(at|b|img)\b/i);
  expect(shown).not.toMatch(/(?<!\\)\]\(https/);
  expect(shown).not.toMatch(/\{\{DATE/);
  expect(JSON.stringify(posted.entities ?? [])).not.toContain('"mention"');
}
