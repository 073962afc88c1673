import path from 'node:path';
import type { Delivery } from '../registration/delivery.ts';
import type { Notice } from '../registration/notice.ts';
import { singleAddress } from '../registration/address.ts';
import { outcomeOf } from './outcome.ts';
import type { Post } from './post.ts';

export interface MailOptions {
  /** `smtp://…` or `smtps://…`; without it mails are written to the folder. */
  smtpUrl?: string | undefined;
  folder: string;
  /** MAIL_FROM. */
  from?: string | undefined;
  /** SECRETARIAT_MAIL: gets the secretariat's notices, and the answers to all others. */
  secretariat?: string | undefined;
  /** So many mails are handed to the server at a time. */
  connections?: number;
  clock: () => Date;
}

/** Read by the staff, beside the message that didn't arrive. */
const NOBODY = 'het mailadres van het secretariaat is niet ingesteld (SECRETARIAT_MAIL)';

export interface Mailer {
  /** Sends a notice for a mail address or for the secretariat; tries once. */
  send: (notice: Notice) => Promise<Delivery>;
  /** Looks whether mails can be handed over, without sending one; throws what the server or the disk says. */
  verify: () => Promise<void>;
  /** Where mails go, to say at the start; never with a password. */
  where: string;
  /** Cuts what is being sent. */
  close: () => Promise<void>;
}

/** What writes and posts mails is loaded with the first of them: it is no part of what a start waits for. */
export function createMailer(options: MailOptions): Mailer {
  const { smtpUrl, folder, secretariat } = options;
  let opened: Promise<Post> | undefined;
  const post = () => (opened ??= import('./post.ts').then(({ openPost }) => openPost(options)));
  return {
    where: smtpUrl === undefined ? path.resolve(folder) : new URL(smtpUrl).host,
    verify: async () => void (await (await post()).verify()),
    close: async () => (await opened)?.close(),
    async send(notice) {
      const to = singleAddress(notice.to.kind === 'mail' ? notice.to.address : secretariat);
      if (to === undefined) {
        const reason = notice.to.kind === 'mail' ? 'geen mailadres, of meer dan een' : NOBODY;
        return { kind: 'dead', reason };
      }
      try {
        await (await post()).send(notice, to);
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
