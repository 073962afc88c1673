import type { Converse, Look } from '../dialogs/converse.ts';
import type { Posted } from '../dialogs/conversationStore.ts';
import type { FeedbackTexts } from '../dialogs/question/questionPhrases.ts';
import type { Delivery, Message, OwnCard } from '../dialogs/message.ts';
import { ChannelAdapter } from './channelAdapter.ts';
import { createCredentials, type Credentials, type Identity } from './identity.ts';
import type { Log } from './log.ts';
import type { Page } from './pageRoute.ts';
import { createRenderer } from './render.ts';
import { createSender, type Sender } from './sender.ts';
import { createServer, type Beside, type BotServer } from './server.ts';
import { allowedServices } from './serviceHosts.ts';
import type { Search } from './search.ts';
import { createTeamsBot, type StaffDoes } from './teamsBot.ts';

export interface BotOptions {
  identity: Identity;
  /** Channels that may be spoken for; the emulator's besides, where requests are not signed and only this machine asks. */
  channels: readonly string[];
  /** Tenants that may use the bot, in lower case; empty for every tenant. */
  tenants: readonly string[];
  /** Hosts that replies may go to. */
  serviceHosts: readonly string[];
  /** Whether only this machine can reach the bot. */
  loopback: boolean;
  converse: Converse;
  /** Does what somebody pressed on a card of the staff's channel. */
  staff: StaffDoes;
  /** A person's own registrations as they stand now, a page of them. */
  own: (message: Message, page: number) => Promise<OwnCard>;
  look: Look;
  search: Search;
  sent: (ids: string[]) => Promise<void>;
  /** An answer stands in a chat. */
  posted: (answer: Posted) => void;
  /** What the window under a thumb says. */
  feedback: FeedbackTexts;
  notSent: (ids: string[], delivery: Delivery) => Promise<void>;
  /** @returns why the bot can't work now; undefined when it can */
  ready: () => Promise<string | undefined>;
  /** @returns the page of a letter, by its name in the address, or the page that says there is none */
  letterPage: (name: string) => Page;
  /** Told how a request of the channel was answered. */
  answered?: (status: number) => void;
  /** What else is served where the bot listens. */
  beside?: Beside;
  log: Log;
  /** What a suggestion's chip says. */
  chipOf: (sentence: string) => string;
  /** Whether it is the Agents Playground that draws what is said. */
  forPlayground?: boolean;
  /** Instead of what the identity gives. */
  credentials?: Credentials;
  /** Milliseconds; shorter where time is short. */
  timeouts?: { body?: number; headers?: number; send?: number; typing?: number; slow?: number };
  /** Connections without a running request that are kept open. */
  mostQuiet?: number;
}

/** The bot as a channel reaches it, and what reaches the channel. */
export interface Bot extends BotServer {
  sender: Sender;
  /**
   * Stops accepting, lets what is running end, and cuts what has not ended after so many milliseconds.
   * @param sending ends when nothing else uses the sender any more; it is closed then
   */
  close: (drain: number, sending?: Promise<void>) => Promise<void>;
}

/** What is used for trying out; anyone who reaches it can be anyone. */
const EMULATOR = 'emulator';

/** Puts the parts of the channel together. */
export function createBot(options: BotOptions): Bot {
  const { identity, log, converse, look, search, sent, notSent, ready, letterPage, timeouts = {} } = options;
  const signed = identity.appId !== undefined;
  const onlyHere = !signed && options.loopback;
  const isAllowedService = allowedServices({
    authenticated: signed,
    hosts: options.serviceHosts,
    loopback: options.loopback,
  });
  const credentials = options.credentials ?? createCredentials(identity, log);
  const render = createRenderer(options.chipOf, options.forPlayground);
  const sender = createSender({
    token: credentials.token,
    isAllowed: isAllowedService,
    render,
    timeout: timeouts.send,
  });
  const channels = onlyHere ? [...options.channels, EMULATOR] : options.channels;
  const admission = { isAllowedService, channels, tenants: options.tenants };
  const adapter = new ChannelAdapter(credentials, admission, signed, sender);
  const teamsBot = createTeamsBot({
    converse,
    own: options.own,
    staff: options.staff,
    posted: options.posted,
    feedback: options.feedback,
    look,
    search,
    sent,
    notSent,
    post: sender.post,
    chat: sender.chat,
    render,
    log,
    typingAfter: timeouts.typing,
    slowAfter: timeouts.slow,
  });
  adapter.onTurnError = teamsBot.onTurnError;
  const server = createServer({
    receive: (authorization, activity) => adapter.receive(authorization, activity, teamsBot.turn),
    ready,
    letterPage,
    answered: options.answered,
    beside: options.beside,
    log,
    signed,
    onlyHere,
    bodyTimeout: timeouts.body,
    headersTimeout: timeouts.headers,
    mostQuiet: options.mostQuiet,
  });
  return {
    sender,
    listen: server.listen,
    async close(drain, sending) {
      await Promise.all([server.close(drain), sending]);
      await sender.close();
    },
  };
}
