import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { createMailer } from '../../src/mail/mailer.ts';
import type { Mailer, MailOptions } from '../../src/mail/mailer.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { itemIn } from '../helpers/calendarItem.ts';
import { startSmtp } from '../helpers/smtp.ts';
import type { Taken } from '../helpers/smtp.ts';

const NOTICE: Notice = {
  key: 'SD-2018-0001/2/geplaatst/deelnemer',
  number: 'SD-2018-0001',
  revision: 2,
  to: { kind: 'mail', address: 'f.elamrani@utrecht.nl' },
  event: 'geplaatst',
  subject: 'U heeft een plaats: startdag IBP (SD-2018-0001)',
  text: 'Beste Fatima,\n\nU heeft een plaats.\n\n- Opgave: Klimaat\n- Dag: 5 april\n\nVereniging van Nederlandse Gemeenten',
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function mailerFor(options: Partial<MailOptions>): Mailer {
  const mailer = createMailer({
    folder: 'never used',
    from: 'Briefwijzer <briefwijzer@vng.nl>',
    secretariat: 'secretariaat@vng.nl',
    clock: () => new Date('2018-03-28T09:00:00Z'),
    ...options,
  });
  closing.push(() => mailer.close());
  return mailer;
}

async function sendTo(notice: Notice, options: Partial<MailOptions> = {}) {
  const server = await startSmtp();
  closing.push(server.close);
  const delivery = await mailerFor({ smtpUrl: server.url, ...options }).send(notice);
  return { delivery, taken: server.taken };
}

function mailOf({ taken }: { taken: Taken[] }): ParsedMail {
  expect(taken).toHaveLength(1);
  return taken[0]!.mail;
}

describe('over SMTP', () => {
  test('arrives as text and HTML, from the house, with answers to the secretariat', async () => {
    const sent = await sendTo(NOTICE);
    expect(sent.delivery).toEqual({ kind: 'sent' });
    const mail = mailOf(sent);
    expect(mail.subject).toBe(NOTICE.subject);
    expect(mail.from?.text).toBe('"Briefwijzer" <briefwijzer@vng.nl>');
    expect(mail.replyTo?.text).toBe('secretariaat@vng.nl');
    expect(sent.taken[0]?.to).toEqual(['f.elamrani@utrecht.nl']);
    expect(mail.text?.trim()).toBe(NOTICE.text);
    expect(mail.html).toContain('<p>Beste Fatima,</p><p>U heeft een plaats.</p>');
    expect(mail.html).toContain('<ul><li>Opgave: Klimaat</li><li>Dag: 5 april</li></ul>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('the same notice sent twice is recognisable', async () => {
    const server = await startSmtp();
    closing.push(server.close);
    const mailer = mailerFor({ smtpUrl: server.url });
    await mailer.send(NOTICE);
    await mailer.send(NOTICE);
    await mailer.send({ ...NOTICE, key: 'SD-2018-0001/3/ingetrokken/deelnemer' });
    const [first, second, other] = server.taken.map(({ mail }) => mail);
    expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@vng\.nl>$/);
    expect(second?.messageId).toBe(first?.messageId);
    expect(other?.messageId).not.toBe(first?.messageId);
    expect(first?.headers.get('x-briefwijzer-key')).toBe(NOTICE.key);
  });

  test("the secretariat's notices go to the secretariat; without its address they are given up, and say why", async () => {
    const notice: Notice = { ...NOTICE, to: { kind: 'secretariat' } };
    expect((await sendTo(notice)).taken[0]?.to).toEqual(['secretariaat@vng.nl']);
    const without = await sendTo(notice, { secretariat: undefined });
    expect(without).toEqual({
      delivery: { kind: 'dead', reason: expect.stringContaining('SECRETARIAT_MAIL') },
      taken: [],
    });
  });

  test.each(['\r\nBcc: evil@x.nl', '\nBcc: evil@x.nl', '\u2028Bcc: evil@x.nl', '\r\n\r\n<h1>body</h1>'])(
    'a line end in the subject (%j) adds no header, no receiver and no body',
    async (end) => {
      const sent = await sendTo({ ...NOTICE, subject: `Hallo${end}`, key: `a${end}` });
      const mail = mailOf(sent);
      expect(sent.taken[0]?.to).toEqual(['f.elamrani@utrecht.nl']);
      expect(mail.bcc).toBeUndefined();
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.subject).toMatch(/^Hallo /);
      expect(mail.text?.trim()).toBe(NOTICE.text);
    },
  );

  test.each([
    ['a second address after a comma', 'a@x.nl, b@x.nl'],
    ['a second address after a semicolon', 'a@x.nl;b@x.nl'],
    ['a line end', 'a@x.nl\r\nBcc: b@x.nl'],
    ['a name with an address', 'Jan <a@x.nl>'],
    ['a thousand addresses', Array.from({ length: 1000 }, (_, index) => `a${index}@x.nl`).join(',')],
    ['a quoted part', '"a b"@x.nl'],
    ['a blank inside', 'a b@x.nl'],
    ['nothing', ' '],
    ['a thousand letters', `${'a'.repeat(1000)}@x.nl`],
  ])('%s is no address: nothing is sent', async (_, address) => {
    expect(await sendTo({ ...NOTICE, to: { kind: 'mail', address } })).toEqual({
      delivery: { kind: 'dead', reason: 'geen mailadres, of meer dan een' },
      taken: [],
    });
  });

  test('what people typed is shown as they typed it', async () => {
    const typed = '<img src=x onerror=alert(1)> & "x" ${1} **vet** <at>Jan</at>';
    const mail = mailOf(await sendTo({ ...NOTICE, text: `Naam: ${typed}` }));
    expect(mail.text?.trim()).toBe(`Naam: ${typed}`);
    expect(mail.html).toContain(
      'Naam: &lt;img src=x onerror=alert(1)&gt; &amp; &quot;x&quot; ${1} **vet** &lt;at&gt;',
    );
  });
});

describe('with an appointment', () => {
  const appointment = {
    title: 'Startdag, Interbestuurlijk; Programma',
    from: '2018-04-05',
    wholeDay: true,
    location: 'Den Haag',
  };
  const calendarIn = (mail: ParsedMail) => {
    const file = mail.attachments.find(({ filename }) => filename === 'afspraak.ics');
    if (!file) throw new Error('no calendar file');
    return itemIn(file.content.toString());
  };

  test('a whole day comes as a calendar file that every calendar reads', async () => {
    const mail = mailOf(await sendTo({ ...NOTICE, appointment }));
    expect(calendarIn(mail)).toEqual({
      method: 'PUBLISH',
      uid: 'SD-2018-0001@vng.nl',
      sequence: 2,
      status: 'CONFIRMED',
      start: '2018-04-05',
      end: '2018-04-06',
      summary: appointment.title,
      description: 'SD-2018-0001',
      location: 'Den Haag',
      organizer: 'mailto:secretariaat@vng.nl',
      organizerName: 'Briefwijzer',
      attendees: 0,
    });
    expect(mail.attachments.map(({ contentType }) => contentType)).toContain('application/ics');
  });

  test('a last day is included, a moment is the right moment in summer time', async () => {
    const days = await sendTo({ ...NOTICE, appointment: { ...appointment, to: '2018-04-06' } });
    expect(calendarIn(mailOf(days)).end).toBe('2018-04-07');
    const about = 'Vraag: "Hoe, verder; nu?"\nMet \\ en een lange regel '.padEnd(300, 'é🙂');
    const moment = {
      title: 'Bezoek',
      from: '2018-04-05T10:00:00+02:00',
      to: '2018-04-05T11:30:00+02:00',
      wholeDay: false,
      about,
    };
    expect(calendarIn(mailOf(await sendTo({ ...NOTICE, appointment: moment })))).toMatchObject({
      start: '2018-04-05T08:00:00Z',
      end: '2018-04-05T09:30:00Z',
      description: about,
    });
  });

  test('one that is off takes itself out: same UID, higher sequence, cancelled', async () => {
    const later = { key: 'SD-2018-0001/3/ingetrokken/deelnemer', revision: 3 };
    const sent = await sendTo({ ...NOTICE, ...later, appointment: { ...appointment, cancelled: true } });
    expect(calendarIn(mailOf(sent))).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      uid: 'SD-2018-0001@vng.nl',
      sequence: 3,
      organizer: 'mailto:secretariaat@vng.nl',
    });
  });

  test.each([
    ['an address alone', 'b@vng.nl', 'b@vng.nl', 'SD-2018-0001@vng.nl'],
    ['a quoted name', '"VNG, secretariaat" <b@x.vng.nl>', 'VNG, secretariaat', 'SD-2018-0001@x.vng.nl'],
  ])('comes from the house itself when nobody else takes answers: %s', async (_, from, name, uid) => {
    const sent = await sendTo({ ...NOTICE, appointment }, { from, secretariat: undefined });
    expect(calendarIn(mailOf(sent))).toMatchObject({ organizerName: name, uid });
  });
});

describe('when it does not go', () => {
  const refusing = (code: number, words: string): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode: code })),
  });

  test.each([
    [
      'an address that does not exist is given up',
      550,
      '5.1.1 <f.elamrani@utrecht.nl> unknown',
      'dead',
      'SMTP 550 (5.1.1)',
    ],
    ['a full mailbox is tried again', 452, '4.2.2 mailbox of f.elamrani full', 'retry', 'SMTP 452 (4.2.2)'],
  ])('%s, and the reason holds no address', async (_, code, words, kind, reason) => {
    const server = await startSmtp(refusing(code, words));
    closing.push(server.close);
    expect(await mailerFor({ smtpUrl: server.url }).send(NOTICE)).toEqual({ kind, reason });
  });

  test('a server that is not there, or knows us not, is tried again', async () => {
    const gone = await startSmtp();
    await gone.close();
    expect(await mailerFor({ smtpUrl: gone.url }).send(NOTICE)).toEqual({ kind: 'retry', reason: 'ESOCKET' });
    const strict = await startSmtp({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(new Error('no')),
    });
    closing.push(strict.close);
    const url = strict.url.replace('smtp://', 'smtp://user:secret@');
    expect(await mailerFor({ smtpUrl: url }).send(NOTICE)).toMatchObject({ kind: 'retry' });
  });

  test('where mails go is said without the password', () => {
    expect(mailerFor({ smtpUrl: 'smtp://user:secret@mail.vng.nl:587' }).where).toBe('mail.vng.nl:587');
  });
});

test('without a server each mail is a file, and the same mail the same file', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-mail-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const mailer = mailerFor({ folder: path.join(folder, 'mail') });
  const notice = { ...NOTICE, key: 'SD-2018-0001/2/niet geplaatst/../../deelnemer' };
  expect(await mailer.send(notice)).toEqual({ kind: 'sent' });
  await mailer.send(notice);
  const files = readdirSync(mailer.where);
  expect(files).toEqual([
    expect.stringMatching(/^SD-2018-0001_2_niet_geplaatst_deelnemer-[0-9a-f]{8}\.eml$/),
  ]);
  const mail = await simpleParser(readFileSync(path.join(mailer.where, files[0]!)));
  expect(mail.text?.trim()).toBe(NOTICE.text);
});
