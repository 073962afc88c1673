import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { createMailer } from '../../src/mail/mailer.ts';
import { createWebhook } from '../../src/webhook/webhook.ts';
import { startCommandLine } from '../helpers/commandLine.ts';
import type { CommandLine, Ran } from '../helpers/commandLine.ts';
import { startSmtp } from '../helpers/smtp.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { onEachEngine } from '../storage/engines.ts';

/** A form as an editor drops it in: fields, choices and words of its own. */
const FORM = `
id: alv
prefix: ALV
title: Aanmelden ALV 2019
noun: inschrijving
words: [ALV, ledenvergadering]
kind: congress
letter: lbr-18-009
course: places
marked:
  person: deelnemer
  mail: [adres, vervanger]
  organisation: [namens]
  choice: sessie
  second: andereSessie
opens: 2019-05-01
closes: 2019-05-31
outside: refuse
outsideText: Aanmelden voor de ALV kan in mei 2019.
intro: Ik meld u aan voor de ALV van 5 juni 2019.
contact: Bel 070-3738393.
done: 'Genoteerd onder nummer {number}.'
privacy: Deze gegevens zijn voor de ALV.
draftDays: 7
retention: { ontvangen: 30, geplaatst: 30, wachtlijst: 30, niet geplaatst: 30, ingetrokken: 7 }
wishes: [ik wil naar de ALV, aanmelden voor de ledenvergadering, schrijf mij in voor de ALV]
fields:
  - { id: namens, type: gemeente, label: Lid, ask: 'Namens welke gemeente komt u?', help: 'Leden zijn gemeenten.', example: Gouda }
  - { id: deelnemer, type: name, label: Deelnemer, ask: Wie komt er?, help: Voor de badge., example: Jan Vos, personal: true }
  - { id: adres, type: email, label: Mailadres, ask: 'Op welk adres is die te bereiken?', help: Voor bericht., example: jan@gouda.nl, personal: true }
  - { id: vervanger, type: email, label: Mailadres van de vervanger, ask: 'En de vervanger?', help: Die krijgt ook bericht., example: jo@gouda.nl, personal: true, optional: true }
  - { id: sessie, type: choice, list: sessies, label: Sessie, ask: 'Naar welke sessie: wonen, zorg of wegen?', help: Elke sessie heeft een zaal., example: zorg }
  - { id: andereSessie, type: choice, list: sessies, differs: sessie, label: Andere sessie, ask: En anders?, help: Als de zaal vol is., example: wegen, optional: true }
`;
const SESSIONS = `
source: programma van de ALV 2019
items:
  - { code: W, name: Wonen voor iedereen, words: [wonen] }
  - { code: Z, name: Zorg dichtbij, words: [zorg] }
  - { code: V, name: Veilige wegen, words: [wegen] }
`;
const APPOINTMENT = `
form: alv
appointment: { status: geplaatst, title: ALV 2019, from: '2019-06-05', location: Den Haag }
`;
/** Beside the two people who come by chat. */
const FILE = [
  'namens;deelnemer;adres;vervanger;sessie;andereSessie',
  'Almere;Fatima Haddad;f@almere.nl;;W;',
  'Zwolle;Noor Smit;noor@zwolle.nl;vervanger@zwolle.nl;Zorg dichtbij;wegen',
  'Almere;Piet Bakker;piet@almere.nl;;W;',
].join('\r\n');

const dir = mkdtempSync(path.join(tmpdir(), 'briefwijzer-alv-'));
let desk: CommandLine;

beforeAll(() => {
  cpSync('knowledge', dir, { recursive: true });
  writeFileSync(path.join(dir, 'forms/alv.yaml'), FORM);
  writeFileSync(path.join(dir, 'lists/sessies.yaml'), SESSIONS);
  writeFileSync(path.join(dir, 'notices/alv.yaml'), APPOINTMENT);
  desk = startCommandLine(dir);
});
afterAll(() => {
  desk.stop();
  rmSync(dir, { recursive: true, force: true });
});

interface Listed {
  number: string;
  form: string;
  status: string;
  answers: Record<string, unknown>;
}
interface Division {
  placed: { id: string; opgave: string }[];
  waiting: { id: string }[];
  differences: { name: string; before: string; after: string }[];
}

const closing: (() => unknown)[] = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

onEachEngine((engine) => {
  test('a third form is listed, divided, written to and removed as the two are', async () => {
    const database = await engine.database();
    const smtp = await startSmtp();
    const heard: { type: string; subject: string; data?: { form: string } }[] = [];
    const hook = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        heard.push(JSON.parse(body) as (typeof heard)[number]);
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    closing.push(() => hook.close());
    await new Promise((resolve) => hook.once('listening', resolve));
    const clock = () => new Date('2019-06-01T10:00:00+02:00');
    const mailer = createMailer({ smtpUrl: smtp.url, folder: dir, from: 'bot@vng.nl', clock });
    closing.push(() => mailer.close());
    const webhook = createWebhook({
      url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`,
      secret: 'geheim',
      clock,
    });
    let today = '2019-05-20T10:00:00+02:00';
    const talk = await openTalk({ dir, url: database, now: '2019-05-20T09:00:00+02:00', webhook: true });
    const run = async (...args: string[]): Promise<Ran> => {
      const ran = await desk.ask({ args, today, database, webhook: true });
      expect([ran.err, ran.code]).toEqual(['', 0]);
      return ran;
    };
    const json = async <T>(...args: string[]) => JSON.parse((await run(...args, '--json')).out) as T;
    const numbers = async (...args: string[]) =>
      (await json<Listed[]>('list', ...args)).map(({ number }) => number).sort();
    /** Sends what waits. @returns the mails that arrived because of it, by whom they are for */
    const mails = async () => {
      const before = smtp.taken.length;
      const sent = () => Promise.resolve({ kind: 'sent' as const });
      const senders = { reply: sent, chat: sent, webhook, mail: mailer.send };
      await talk.store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
      return smtp.taken.slice(before).map(({ mail, to }) => ({
        to: to[0],
        subject: mail.subject,
        text: mail.text ?? '',
        calendar: mail.attachments.map(({ content }) => content.toString()).join(''),
      }));
    };

    expect(await byChat(talk, 'anna', ['Utrecht', 'Anna de Wit', 'anna@utrecht.nl', 'wonen'])).toContain(
      'ALV-2019-0001',
    );
    expect(await byChat(talk, 'bas', ['Gouda', 'Bas Vos', 'bas@gouda.nl', 'zorg'])).toContain(
      'ALV-2019-0002',
    );
    const received = await mails();
    expect(received.filter(({ to }) => to === 'anna@utrecht.nl')[0]!.text).toContain(
      'Sessie: Wonen voor iedereen',
    );

    const file = path.join(dir, 'in.csv');
    writeFileSync(file, FILE);
    expect(await json('import', file, '--form', 'alv', '--channel', 'mail')).toMatchObject({
      imported: ['ALV-2019-0003', 'ALV-2019-0004', 'ALV-2019-0005'],
    });
    expect((await mails()).map(({ to }) => to).sort()).toEqual(
      ['f@almere.nl', 'noor@zwolle.nl', 'piet@almere.nl', 'vervanger@zwolle.nl'].sort(),
    );

    const list = (await run('list', '--form', 'alv')).out;
    expect(list).toMatch(/^nummer +status +ontvangen +lid +deelnemer +sessie +plaats\n/);
    expect(list).toMatch(/ALV-2019-0004 +ontvangen +2019-05-20 +Zwolle +Noor Smit +Zorg dichtbij/);
    expect(await numbers('--keuze', 'wegen')).toEqual(['ALV-2019-0004']);
    expect(await numbers('--opgave', 'Wonen voor')).toEqual([
      'ALV-2019-0001',
      'ALV-2019-0003',
      'ALV-2019-0005',
    ]);
    expect(await numbers('--gemeente', 'almere')).toEqual(['ALV-2019-0003', 'ALV-2019-0005']);
    expect(await numbers('--provincie', 'Overijssel', '--form', 'alv')).toEqual(['ALV-2019-0004']);
    expect(await json<object>('person', 'show', '--email', 'Vervanger@zwolle.nl')).toMatchObject({
      registrations: [{ number: 'ALV-2019-0004' }],
    });

    today = '2019-06-01T10:00:00+02:00';
    talk.setNow(today);
    const divide = ['allocate', '--form', 'alv', '--places', '3', '--per-keuze', 'W=2,Z=1', '--seed', 'a'];
    const trial = await json<Division>(...divide, '--dry-run');
    expect(await numbers('--status', 'geplaatst')).toEqual([]);
    const division = await json<Division>(...divide);
    expect({ ...division, dryRun: true }).toEqual({ ...trial, at: expect.anything() as string });
    expect([division.placed.length, division.waiting.length]).toEqual([3, 2]);
    expect(division.placed.map(({ opgave }) => opgave).sort()).toEqual(['W', 'W', 'Z']);
    expect(division.differences).toContainEqual(
      expect.objectContaining({
        name: 'Anna de Wit',
        before: 'ontvangen',
        after: 'geplaatst, sessie W',
      }),
    );
    const told = await mails();
    const placed = told.find(({ to }) => to === 'anna@utrecht.nl')!;
    expect(placed.subject).toBe('U heeft een plaats: Aanmelden ALV 2019 (ALV-2019-0001)');
    expect(placed.text).toContain(
      'Er is een plaats voor Anna de Wit: Aanmelden ALV 2019.\nPlaats: Wonen voor iedereen',
    );
    expect(placed.calendar).toMatch(/METHOD:PUBLISH[^]*DTSTART;VALUE=DATE:20190605[^]*SUMMARY:ALV 2019/);
    expect(told.filter(({ subject }) => subject?.startsWith('U staat op de wachtlijst'))).not.toEqual([]);
    const own = await talk.say('mijn aanmeldingen', { id: 'anna', name: 'Anna de Wit' });
    expect(own.map(({ text }) => text).join()).toContain(
      'inschrijving (Anna de Wit): geplaatst bij Wonen voor iedereen',
    );

    const out = path.join(dir, `uit-${engine.name}.csv`);
    await run('export', '--form', 'alv', '--format', 'csv', '--out', out);
    const rows: unknown[] = parse(readFileSync(out), { bom: true, delimiter: ';', columns: true });
    expect(rows[0]).toMatchObject({
      Lid: 'Utrecht',
      Deelnemer: 'Anna de Wit',
      'Sessie (code)': 'W',
      'Plaats in sessie': 'Wonen voor iedereen',
    });
    const elsewhere = { database: await engine.database(), today: '2019-06-01T10:00:00+02:00' };
    const taken = await desk.ask({
      ...elsewhere,
      args: ['import', out, '--form', 'alv', '--channel', 'mail'],
    });
    expect([taken.err, taken.code]).toEqual(['', 0]);
    const there = await desk.ask({ ...elsewhere, args: ['list', '--json'] });
    const answersOf = (all: Listed[]) =>
      all.map(({ answers }) => answers).sort((a, b) => String(a.adres).localeCompare(String(b.adres)));
    expect(answersOf(JSON.parse(there.out) as Listed[])).toEqual(answersOf(await json<Listed[]>('list')));

    await talk.say('trek ALV-2019-0001 in', { id: 'anna', name: 'Anna de Wit' });
    await talk.say('ja', { id: 'anna', name: 'Anna de Wit' });
    const off = (await mails()).find(({ to }) => to === 'anna@utrecht.nl')!;
    expect(off.calendar).toContain('METHOD:CANCEL');
    const refilled = await json<Division>('allocate', '--form', 'alv', '--refill');
    expect(refilled.differences.map(({ after }) => after)).toContain('geplaatst, sessie W');
    expect((await mails()).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^U heeft een plaats: Aanmelden ALV 2019/),
    );
    expect(await json<{ same: boolean }[]>('allocations')).toEqual(
      expect.arrayContaining([expect.objectContaining({ same: true })]),
    );

    today = '2019-08-01T10:00:00+02:00';
    talk.setNow(today);
    expect(await json('purge')).toMatchObject({ registrations: { alv: 5 } });
    expect(await numbers()).toEqual([]);
    await mails();
    const ofAnna = heard.filter(({ subject }) => subject === 'ALV-2019-0001');
    expect(ofAnna.map(({ type }) => type.split('.').at(-1))).toEqual([
      'ontvangen',
      'geplaatst',
      'ingetrokken',
      'verwijderd',
    ]);
    expect(ofAnna[1]?.data?.form).toBe('alv');

    await talk.close();
    await smtp.close();
  }, 240_000);
});

/** Fills in the form in the chat. @returns what is said when it is handed in */
async function byChat(talk: Talk, id: string, answers: string[]): Promise<string> {
  const who = { id, name: answers[1] ?? '' };
  let said = '';
  for (const text of ['schrijf mij in voor de ALV', ...answers, 'ja'])
    said = (await talk.say(text, who)).map((reply) => reply.text).join('\n');
  return said;
}
