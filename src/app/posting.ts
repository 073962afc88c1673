import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createMailer } from '../mail/mailer.ts';
import { CODE_EVENT, type Notice } from '../registration/notice.ts';
import { MAILS_ABREAST } from '../storage/outbox/ways.ts';
import type { Store } from '../storage/openStore.ts';
import type { Senders } from '../storage/outbox/deliver.ts';
import { createWebhook } from '../webhook/webhook.ts';

/** What leaves the house by mail and by webhook. */
export interface Posting extends Pick<Senders, 'mail' | 'webhook'> {
  /** Where mails go, to say at the start. */
  mailTo: string;
  /** Sends the codes that wait, where nothing else is sent. @returns how many there were */
  mailCodes(): Promise<number>;
  /** Cuts what is being sent. */
  close(): Promise<void>;
}

/** Letters and messages bear the time that really passes, whatever day the bot lives in. */
export function createPosting(config: Config, { deliveries }: Store, log: Log): Posting {
  const clock = () => new Date();
  const mailer = createMailer({
    smtpUrl: config.SMTP_URL,
    folder: config.MAIL_FOLDER,
    from: config.MAIL_FROM,
    secretariat: config.SECRETARIAT_MAIL,
    connections: MAILS_ABREAST,
    clock,
  });
  /** A code is not kept once it is on its way. */
  const mail = async (notice: Notice) => {
    const delivery = await mailer.send(notice);
    if (notice.event === CODE_EVENT && delivery.kind === 'sent')
      await deliveries.drop(notice.key).catch((err: unknown) => log.warn({ err }, 'a code is kept'));
    return delivery;
  };
  return {
    mail,
    webhook: createWebhook({
      url: config.WEBHOOK_URL,
      secret: config.WEBHOOK_SECRET,
      token: config.WEBHOOK_TOKEN,
      source: config.WEBHOOK_SOURCE,
      clock,
    }),
    mailTo: mailer.where,
    async mailCodes() {
      const codes = await deliveries.take(CODE_EVENT);
      await Promise.all(codes.map((code) => mailer.send(code)));
      return codes.length;
    },
    close: () => mailer.close(),
  };
}
