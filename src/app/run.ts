import { openApp, type App } from './app.ts';
import { createBot, type Bot } from '../bot/bot.ts';
import { isLoopback, type Config } from './config.ts';
import { examineAtStart } from './doctor/doctor.ts';
import type { Posted } from '../dialogs/conversationStore.ts';
import { invent, inventQuestions } from './invented/invent.ts';
import type { Delivery, Message, Person } from '../dialogs/message.ts';
import type { StaffAsked } from '../dialogs/staff/staffCard.ts';
import { houseOf } from './house.ts';
import { createLog, type Log } from './log.ts';
import type { Settings } from './settings.ts';
import { createMetrics } from './metrics/metrics.ts';
import { allBeside, serveMetrics } from './metrics/serve.ts';
import { staffAccess } from './staffAccess.ts';
import { createStaffPage } from '../staffPage/staffPage.ts';

/** Milliseconds that running turns get to end when the bot is told to stop. */
const DRAIN = 10_000;

/** Where it listens. */
export interface Listening {
  port: number;
  /** The path of the staff's page, with the key that lets whoever starts it in. */
  staffPage: string;
}

/**
 * Runs the bot until a signal stops it.
 * @param playground whether the Agents Playground is what it talks to
 * @returns the port it listens on, once it does, and where the staff's page is there
 * @throws an error that says in one sentence what keeps it from starting
 */
export async function run({ config, clock }: Settings, playground = false): Promise<Listening> {
  const log = createLog(config.LOG_LEVEL);
  const app = await openApp(config, clock, log);
  if (playground && sendsNothing(config)) await fillWhenEmpty(app);
  const metrics = createMetrics(app.opened.store, () => new Date(clock.now()));
  const access = staffAccess(config, app.opened.store.staffSessions, log, (outcome) =>
    metrics.signedIn(outcome),
  );
  const staffPage = access.link ?? '/beheer';
  const house = houseOf(config, app);
  const page = createStaffPage({ ...staffPageOptions(app, log), access, house, tryOut: playground });
  const bot = createBot({
    ...botOptions(config, app, log),
    converse: metrics.timed((message) => app.converse(message)),
    answered: (status) => metrics.answered(status),
    beside: allBeside(page, serveMetrics(metrics, config.METRICS_TOKEN)),
    forPlayground: playground,
  });
  const port = await listen(bot, config).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  stopOnSignal(bot, app, log);
  app.start(bot.sender);
  warnAboutOpenDoors(config, log);
  console.log(
    config.SMTP_URL === undefined
      ? `No mail server is set (SMTP_URL): mails are written as files in ${app.mailTo}`
      : `Mails go to ${app.mailTo}`,
  );
  console.log(`Briefwijzer is listening on http://${config.HOST}:${port}/api/messages`);
  if (!playground) console.log(`The staff's page is at http://${config.HOST}:${port}${staffPage}`);
  keepOutOfTheLog(log);
  void examineAtStart(config, app.opened.store.staffSessions, log);
  return { port, staffPage };
}

/** What is invented goes to nobody: mails are files, and no other system hears of it. */
function sendsNothing({ SMTP_URL, WEBHOOK_URL }: Config): boolean {
  return SMTP_URL === undefined && WEBHOOK_URL === undefined;
}

async function fillWhenEmpty(app: App): Promise<void> {
  const wasEmpty = await invent(app.office);
  if (wasEmpty) await inventQuestions(app);
}

function staffPageOptions(app: App, log: Log) {
  return {
    office: app.office,
    editing: app.editing,
    folder: 'dist/page',
    log,
  };
}

function botOptions(config: Config, app: App, log: Log) {
  const own = config.MicrosoftAppTenantId?.toLowerCase();
  return {
    identity: {
      type: config.MicrosoftAppType,
      appId: config.MicrosoftAppId,
      password: config.MicrosoftAppPassword,
      tenantId: config.MicrosoftAppTenantId,
      metadataUrl: config.BotOpenIdMetadata,
      oauthUrl: config.OAuthApiEndpoint,
    },
    channels: config.ALLOWED_CHANNELS,
    tenants: config.ALLOWED_TENANTS.length === 0 && own ? [own] : config.ALLOWED_TENANTS,
    serviceHosts: config.SERVICE_HOSTS,
    loopback: isLoopback(config.HOST),
    converse: app.converse,
    staff: (person: Person, asked: StaffAsked) => app.staff(person, asked),
    own: (message: Message, page: number) => app.own(message, page),
    look: app.look,
    search: app.search,
    chipOf: (sentence: string) => app.chipOf(sentence),
    sent: (ids: string[]) => app.sent(ids),
    posted: (answer: Posted) => app.posted(answer),
    feedback: app.feedback,
    notSent: (ids: string[], delivery: Delivery) => app.notSent(ids, delivery),
    ready: () => app.ready(),
    letterPage: (name: string) => app.letterPage(name),
    log,
  };
}

async function listen(bot: Bot, { PORT, HOST }: Config): Promise<number> {
  try {
    return await bot.listen(PORT, HOST);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? 'another program uses it; stop that, or set PORT to another number'
        : String(code);
    throw new Error(`Briefwijzer can't listen on port ${PORT} of ${HOST}: ${why}.`, { cause: error });
  }
}

/** Stops taking in, lets running turns end, closes the store. What nobody expected does the same, with exit code 1. */
function stopOnSignal(bot: Bot, app: App, log: Log): void {
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    await bot.close(DRAIN, app.stopSending());
    await app.close();
    process.exit(exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) {
    process.on(event, (err: unknown) => {
      log.error({ err }, event);
      void stop(1);
    });
  }
}

function warnAboutOpenDoors(config: Config, log: Log): void {
  if (!config.MicrosoftAppId && !isLoopback(config.HOST)) {
    log.warn({ host: config.HOST }, 'requests are not signed: anyone who reaches this address is believed');
  }
  if (config.MicrosoftAppId && config.ALLOWED_TENANTS.length === 0 && !config.MicrosoftAppTenantId) {
    log.warn({}, 'ALLOWED_TENANTS is empty: every organisation may use the bot');
  }
}

/** Botbuilder writes a stack and its keys to standard error for each bad token; a refusal needs neither. */
function keepOutOfTheLog(log: Log): void {
  console.error = () => log.debug({}, 'a library wrote to standard error');
}
