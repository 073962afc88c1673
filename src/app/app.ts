import { randomUUID } from 'node:crypto';
import type { Clock } from '../time/clock.ts';
import type { Config } from './config.ts';
import { createConverse, type Converse } from '../dialogs/converse.ts';
import type { Outgoing } from '../dialogs/conversationStore.ts';
import type { Delivery, Reply } from '../dialogs/message.ts';
import type { Log } from './log.ts';
import { createMailer } from '../mail/mailer.ts';
import { open, type Opened } from './open.ts';
import { refillDaily } from '../secretariat/allocation/daily.ts';
import { createTools } from './tools.ts';
import { createWebhook } from '../webhook/webhook.ts';

/** How replies and messages to people reach the channel they chat in. */
export interface Channel {
  reply: (outgoing: Outgoing) => Promise<Delivery>;
  chat: (address: unknown, reply: Reply) => Promise<Delivery>;
}

/** Everything behind the channel. */
export interface App extends Opened {
  converse: Converse;
  /** These replies have reached the channel. */
  sent(ids: string[]): Promise<void>;
  /** The first of these could not be delivered, the others come after it. */
  notSent(ids: string[], delivery: Delivery): Promise<void>;
  /** @returns why the bot can't work now; undefined when it can */
  ready(): Promise<string | undefined>;
  /** Where mails go, to say at the start. */
  mailTo: string;
  /** Starts sending what waits, and what is done daily: the clean-up, and giving places that came free. */
  start(channel: Channel): void;
  /** Lets what is being sent end, and lets go of the store. */
  close(): Promise<void>;
}

/** Milliseconds between two times of what is done daily. */
const DAY = 24 * 60 * 60 * 1000;

/** Where mails are written when no mail server is set. */
const MAIL_FOLDER = 'mail';

/**
 * Puts the parts together: the only place that knows them all.
 * @throws KnowledgeError, StoreUnavailable: nothing is left open then
 */
export async function openApp(config: Config, clock: Clock, log: Log): Promise<App> {
  const alarm = (what: string, about: object = {}) => log.error({ alarm: true, ...about }, what);
  const opened = await open(config, clock, { alarm });
  const { knowledge, store } = opened;
  const wall = () => new Date();
  const mailer = createMailer({
    smtpUrl: config.SMTP_URL,
    folder: MAIL_FOLDER,
    from: config.MAIL_FROM,
    secretariat: config.SECRETARIAT_MAIL,
    clock: wall,
  });
  const webhook = createWebhook({ url: config.WEBHOOK_URL, secret: config.WEBHOOK_SECRET, clock: wall });
  const parts = {
    registrations: store.registrations,
    newId: randomUUID,
    fixedToday: config.TODAY?.slice(0, 10),
  };
  const tools = createTools(knowledge, parts, opened.learned());
  let stopSending = () => Promise.resolve();

  return {
    ...opened,
    converse: createConverse({
      ...tools,
      store: store.conversations,
      now: () => clock.now(),
      keepUnanswered: config.KEEP_UNANSWERED === 'true',
    }),
    sent: (ids) => store.conversations.sent(ids),
    notSent: (ids, delivery) => store.conversations.notSent(ids, delivery),
    ready: () =>
      store.ping().then(
        () => undefined,
        () => 'the store does not answer',
      ),
    mailTo: mailer.where,
    start({ reply, chat }) {
      const outbox = store.outbox({
        senders: { reply, chat, mail: mailer.send, webhook },
        dice: Math.random,
        alarm,
      });
      const cleanUp = () =>
        store.purge({ unattended: true }).then(
          (purged) => log.info({ purged }, 'removed what was kept long enough'),
          (err: unknown) => alarm('clean-up failed', { err }),
        );
      const refill = () =>
        refillDaily({ ...opened, now: () => clock.now() }).then(
          (changed) => log.info({ changed }, 'gave places that came free'),
          (err: unknown) => alarm('places that came free were not given', { err }),
        );
      const everyDay = () => cleanUp().then(refill);
      const daily = setInterval(() => void everyDay(), DAY);
      void everyDay();
      outbox.start();
      stopSending = () => {
        clearInterval(daily);
        return outbox.stop();
      };
    },
    async close() {
      await stopSending();
      await mailer.close();
      await store.close();
    },
  };
}
