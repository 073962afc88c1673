import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMailer } from '../../../src/mail/mailer.ts';
import { createWebhook } from '../../../src/webhook/webhook.ts';
import { startCommandLine } from '../../helpers/commandLine.ts';
import type { CommandLine, Ran } from '../../helpers/commandLine.ts';
import { startSmtp } from '../../helpers/smtp.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';
import { dropIn } from './folder.ts';

/** A mail that arrived, with the calendar file in it. */
export interface Arrived {
  to: string | undefined;
  subject: string | undefined;
  text: string;
  calendar: string;
}

/** What the webhook's receiver was sent. */
interface Heard {
  type: string;
  subject: string;
  data?: { form: string };
}

/** The bot, the staff's command line, a mail server and a webhook's receiver, on one store. */
export interface Office {
  talk: Talk;
  heard: Heard[];
  /** Sets the day of the bot and of the staff. */
  day: (now: string) => void;
  /** Runs a command. */
  ask: (...args: string[]) => Promise<Ran>;
  /** Runs a command that must be done. */
  run: (...args: string[]) => Promise<Ran>;
  json: <T>(...args: string[]) => Promise<T>;
  /** @returns the numbers that `list` gives */
  numbers: (...args: string[]) => Promise<string[]>;
  /** Sends what waits. @returns the mails that arrived because of it */
  mails: () => Promise<Arrived[]>;
  /** Says these things in the chat. @returns what the last is answered with */
  byChat: (id: string, name: string, ...said: string[]) => Promise<string>;
  close: () => Promise<void>;
}

async function openOffice(desk: CommandLine, dir: string, database: string, now: string): Promise<Office> {
  const smtp = await startSmtp();
  const heard: Heard[] = [];
  const hook = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      heard.push(JSON.parse(body) as Heard);
      response.writeHead(204);
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => hook.once('listening', resolve));
  let today = now;
  const clock = () => new Date(today);
  const mailer = createMailer({ smtpUrl: smtp.url, folder: dir, from: 'bot@vng.nl', clock });
  const port = (hook.address() as AddressInfo).port;
  const webhook = createWebhook({ url: `http://127.0.0.1:${port}/`, secret: 'geheim', clock });
  const talk = await openTalk({ dir, url: database, now, webhook: true });
  const ask = (...args: string[]) => desk.ask({ args, today, database, webhook: true });
  const run = async (...args: string[]): Promise<Ran> => {
    const ran = await ask(...args);
    expect([ran.err, ran.code]).toEqual(['', 0]);
    return ran;
  };
  const json = async <T>(...args: string[]) => JSON.parse((await run(...args, '--json')).out) as T;
  return {
    talk,
    heard,
    day(next) {
      today = next;
      talk.setNow(next);
    },
    ask,
    run,
    json,
    numbers: async (...args) =>
      (await json<{ number: string }[]>('list', ...args)).map(({ number }) => number).sort(),
    async mails() {
      const before = smtp.taken.length;
      const sent = () => Promise.resolve({ kind: 'sent' as const });
      const senders = { reply: sent, chat: sent, webhook, mail: mailer.send };
      await talk.store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
      return smtp.taken.slice(before).map(({ mail, to }) => ({
        to: to[0],
        subject: mail.subject,
        text: mail.text ?? '',
        calendar:
          mail.attachments.find(({ filename }) => filename === 'afspraak.ics')?.content.toString() ?? '',
      }));
    },
    async byChat(id, name, ...said) {
      let last = '';
      for (const text of said)
        last = (await talk.say(text, { id, name })).map((reply) => reply.text).join('\n');
      return last;
    },
    async close() {
      await talk.close();
      await mailer.close();
      hook.close();
      await smtp.close();
    },
  };
}

/** For a test file: one folder with what is dropped in and one command line on it, and an office that is closed after each test. */
export function dropInForAll() {
  let knowledge: ReturnType<typeof dropIn>;
  let desk: CommandLine;
  let office: Office | undefined;
  beforeAll(() => {
    knowledge = dropIn();
    desk = startCommandLine(knowledge.dir);
  });
  afterEach(() => office?.close());
  afterAll(() => {
    desk.stop();
    knowledge.remove();
  });
  return {
    dir: () => knowledge.dir,
    desk: () => desk,
    open: async (database: string, now: string) =>
      (office = await openOffice(desk, knowledge.dir, database, now)),
  };
}
