import { existsSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import { createMailer } from '../../mail/mailer.ts';
import { knock } from '../../webhook/webhook.ts';
import type { Config } from '../config.ts';
import { open } from '../open.ts';
import { findingsAbout, reasonOf } from './finding.ts';
import { roles } from './staffPage.ts';
import type { Finding } from './finding.ts';

/** Whether the knowledge can be used and the store read and written. A store that is not there yet is not made. */
export async function knowledgeAndStore(config: Config, clock: Clock): Promise<Finding[]> {
  const store = findingsAbout('store');
  const knowledge = findingsAbout('knowledge');
  const file = /^sqlite:(.+)$/.exec(config.DATABASE_URL)?.[1];
  if (file !== undefined && !existsSync(file) && !existsSync(`${file}-used`))
    return [store.unsure(`${file} is not there yet: the first start makes it.`)];
  try {
    const opened = await open(config, clock);
    await opened.store.ping();
    const noted = await opened.store.staffSessions.noted();
    await opened.store.close();
    const { faults } = opened;
    return [
      store.well('The store can be read and written.'),
      faults.length === 0
        ? knowledge.well('Every letter can be used.')
        : knowledge.wrong(`${faults.length} faults keep letters out: npm run knowledge -- check names them.`),
      ...roles(config, noted),
    ];
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'KnowledgeError'
      ? [knowledge.wrong('The knowledge can not be used: npm run knowledge -- check names what is wrong.')]
      : [store.wrong(`The store can not be used: ${withoutPassword(message, config.DATABASE_URL)}`)];
  }
}

function withoutPassword(message: string, url: string): string {
  const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : '';
  return password === '' ? message : message.replaceAll(url, 'DATABASE_URL').replaceAll(password, '…');
}

/** Whether mails can be handed over, and the secretariat is known. */
export async function mail(config: Config): Promise<Finding[]> {
  const { well, unsure, wrong } = findingsAbout('mail');
  const mailer = createMailer({
    smtpUrl: config.SMTP_URL,
    folder: config.MAIL_FOLDER,
    from: config.MAIL_FROM,
    secretariat: config.SECRETARIAT_MAIL,
    clock: () => new Date(0),
  });
  const nobody = config.SECRETARIAT_MAIL
    ? []
    : [unsure('SECRETARIAT_MAIL is not set: the staff get no mails. Set it to their address.')];
  try {
    await mailer.verify();
    const taken = config.SMTP_URL
      ? well(`The mail server ${mailer.where} takes mails.`)
      : unsure(`SMTP_URL is not set: mails, and the codes in them, become files in ${mailer.where}.`);
    return [taken, ...nobody];
  } catch (error) {
    const mend = config.SMTP_URL
      ? 'check the host, the port, the name and the password in SMTP_URL'
      : 'give the bot the right to write there';
    return [wrong(`Mails can not be handed to ${mailer.where} (${reasonOf(error)}): ${mend}.`), ...nobody];
  } finally {
    await mailer.close();
  }
}

/** Whether somebody is there where events go. No event is sent. */
export async function webhook({ WEBHOOK_URL }: Config): Promise<Finding[]> {
  const { well, wrong } = findingsAbout('webhook');
  if (WEBHOOK_URL === undefined) return [];
  const { host } = new URL(WEBHOOK_URL);
  try {
    const status = await knock(WEBHOOK_URL);
    return [
      status === 404 || status >= 500
        ? wrong(`The webhook at ${host} answers ${status}: check the path in WEBHOOK_URL with its receiver.`)
        : well(`The webhook at ${host} answers.`),
    ];
  } catch (error) {
    return [
      wrong(
        `The webhook at ${host} gives no answer (${reasonOf(error)}): check WEBHOOK_URL and the network.`,
      ),
    ];
  }
}
