import { createTransport } from 'nodemailer';
import type { Notice } from '../registration/notice.ts';
import { singleAddress } from '../registration/address.ts';
import { compose } from './compose.ts';
import type { Letterhead } from './compose.ts';
import { mayWrite, writeMail } from './folder.ts';
import type { MailOptions } from './mailer.ts';

/** In ms. */
const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 10_000,
};

/** Takes mails and brings them away; throws what the server or the disk says. */
export interface Post {
  send: (notice: Notice, to: string) => Promise<void>;
  /** Takes up contact and signs in, or looks at the folder, without sending anything. */
  verify: () => Promise<unknown>;
  close: () => void;
}

export function openPost({ smtpUrl, folder, from, secretariat, connections, clock }: MailOptions): Post {
  const letterhead: Letterhead = {
    from: from ?? 'Briefwijzer <briefwijzer@localhost>',
    replyTo: singleAddress(secretariat),
  };
  return smtpUrl === undefined
    ? intoFolder(folder, letterhead, clock)
    : overSmtp(smtpUrl, connections, letterhead, clock);
}

function overSmtp(url: string, connections = 1, letterhead: Letterhead, clock: () => Date): Post {
  const transport = createTransport({ url, pool: true, maxConnections: connections, ...TIMEOUTS });
  return {
    send: async (notice, to) => {
      await transport.sendMail(compose(notice, to, letterhead, clock()));
    },
    verify: () => transport.verify(),
    close: () => transport.close({ force: true }),
  };
}

function intoFolder(folder: string, letterhead: Letterhead, clock: () => Date): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(notice, to) {
      const { message } = await transport.sendMail(compose(notice, to, letterhead, clock()));
      await writeMail(folder, notice.key, message as Buffer);
    },
    verify: () => mayWrite(folder),
    close: () => undefined,
  };
}
