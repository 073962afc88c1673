import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import type { Delivery } from '../registration/delivery.ts';
import type { Notice } from '../registration/notice.ts';
import { singleAddress } from './address.ts';
import { compose } from './compose.ts';
import type { Letterhead } from './compose.ts';
import { outcomeOf } from './outcome.ts';

/** In ms. */
const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

export interface MailOptions {
  /** `smtp://…` or `smtps://…`; without it mails are written to the folder. */
  smtpUrl?: string | undefined;
  folder: string;
  /** MAIL_FROM. */
  from?: string | undefined;
  /** SECRETARIAT_MAIL: gets the secretariat's notices, and the answers to all others. */
  secretariat?: string | undefined;
  clock: () => Date;
}

export interface Mailer {
  /** Sends a notice for a mail address or for the secretariat; tries once. */
  send: (notice: Notice) => Promise<Delivery>;
  /** Where mails go, to say at the start; never with a password. */
  where: string;
  close: () => void;
}

export function createMailer({ smtpUrl, folder, from, secretariat, clock }: MailOptions): Mailer {
  const hand = smtpUrl === undefined ? intoFolder(folder) : overSmtp(smtpUrl);
  const letterhead: Letterhead = {
    from: from ?? 'Briefwijzer <briefwijzer@localhost>',
    replyTo: singleAddress(secretariat),
  };
  return {
    where: smtpUrl === undefined ? path.resolve(folder) : new URL(smtpUrl).host,
    close: hand.close,
    async send(notice) {
      const to = singleAddress(notice.to.kind === 'mail' ? notice.to.address : secretariat);
      if (to === undefined) {
        const reason = notice.to.kind === 'mail' ? 'not one mail address' : 'SECRETARIAT_MAIL is not set';
        return { kind: 'dead', reason };
      }
      try {
        await hand.over(compose(notice, to, letterhead, clock()), notice.key);
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

interface Hand {
  over(mail: SendMailOptions, key: string): Promise<void>;
  close: () => void;
}

function overSmtp(url: string): Hand {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...TIMEOUTS });
  return {
    over: async (mail) => {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}

/** One file a mail, named after the notice: written again it takes the place of the first. */
function intoFolder(folder: string): Hand {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async over(mail, key) {
      const { message } = await transport.sendMail(mail);
      const readable = key.replace(/[^A-Za-z0-9-]+/g, '_').slice(0, 80);
      const file = path.join(
        folder,
        `${readable}-${createHash('sha256').update(key).digest('hex').slice(0, 8)}.eml`,
      );
      await mkdir(folder, { recursive: true });
      await writeFile(`${file}.new`, message as Buffer);
      await rename(`${file}.new`, file);
    },
    close: () => undefined,
  };
}
