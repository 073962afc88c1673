import { fewWordings } from './fewWordings.ts';
import { learnedHere } from './learnedHere.ts';
import { closedAtEnd } from './leftOpen.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toldInChat } from '../../src/dialogs/own/acts.ts';
import { createConverse, createLook } from '../../src/dialogs/converse.ts';
import type { Converse, Look } from '../../src/dialogs/converse.ts';
import type { Content, Message, Reply, Scope } from '../../src/dialogs/message.ts';
import type { Remark, Tools } from '../../src/dialogs/turn.ts';
import { compileWordings } from '../../src/dialogs/wordings.ts';
import type { Notice } from '../../src/registration/notice.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { appointmentOf } from '../../src/registration/notices/appointments.ts';
import { termsFor, type FormRules } from '../../src/registration/terms.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { readRules } from '../../src/knowledgeFolder/ruleFiles.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { createTools } from '../../src/app/tools.ts';
import { learnFrom } from '../../src/knowledge/learning/learned.ts';

const read = new Map<string, ReturnType<typeof readKnowledge>>();

/** A folder of knowledge, read once. */
export function knowledgeIn(dir = 'knowledge') {
  const known = read.get(dir) ?? readKnowledge(dir);
  read.set(dir, known);
  return known;
}

const laid = new Map<string, FormRules>();

function rulesIn(dir = 'knowledge'): FormRules {
  const rules = laid.get(dir) ?? readRules(dir, knowledgeIn(dir));
  laid.set(dir, rules);
  return rules;
}

const made = new Map<string, Tools>();

/** What deciding needs, made once for a folder; the store is put in by each talk. Of a folder of its own a test learns little. */
export function toolsOf(dir = 'knowledge'): Tools {
  const rules = rulesIn(dir);
  const none = {
    registrations: { find: () => Promise.resolve([]) },
    questions: { of: () => Promise.resolve([]) },
    courseOf: (form: string) => termsFor(rules, form, false).course,
    appointmentOf: (one: Registration) => appointmentOf(one, termsFor(rules, one.form, false)),
    newId: () => 'none',
  };
  const tools = made.get(dir) ?? toolsFrom(dir, none);
  made.set(dir, tools);
  return tools;
}

function toolsFrom(dir: string, parts: Parameters<typeof createTools>[1]): Tools {
  const real = dir === 'knowledge';
  const knowledge = real ? knowledgeIn(dir) : fewWordings(knowledgeIn(dir));
  const learned = real ? learnedHere() : learnFrom(knowledge);
  return createTools(knowledge, parts, learned);
}

let messages = 0;
let ids = 0;

export interface Talk {
  /** What is said to someone who says this, as they read it. */
  say(text: string, who?: Speaker): Promise<Reply[]>;
  send(message: Partial<Message> & { content: Content }, who?: Speaker): Promise<Reply[]>;
  stored(): Promise<Registration[]>;
  /** The day and time it is from now on: `2018-03-20` or an ISO date-time. */
  setNow(now: string): void;
  /** Real minutes pass. */
  wait(minutes: number): void;
  /** Sends the mails that wait. @returns all that were sent so far */
  mails(): Promise<Notice[]>;
  /** Sends what waits. @returns what was said in chats so far that nobody asked for */
  told(): Promise<Reply[]>;
  /** @returns the code that was mailed last */
  code(): Promise<string>;
  /** What was to be logged of guesses. */
  remarks: Remark[];
  /** A new process on the same store. */
  restart(): Promise<void>;
  converse: Converse;
  /** What the window of a form shows. */
  look: Look;
  /** Another process on the same store, with a lane of its own. */
  process(): Converse;
  store: Store;
  close(): Promise<void>;
}

export interface Speaker {
  id?: string;
  name?: string;
  conversation?: string;
  scope?: Scope;
}

export interface TalkOptions {
  now?: string;
  url?: string;
  tools?: Partial<Tools>;
  /** The folder of knowledge. */
  dir?: string;
  /** Whether a webhook hears of every event. */
  webhook?: boolean;
  /** The addresses that the channel gives for accounts, by id. */
  accounts?: Record<string, string>;
}

/** A talk with the bot: the real knowledge and a real store. */
export async function openTalk(options: TalkOptions = {}): Promise<Talk> {
  const home = options.url === undefined ? mkdtempSync(path.join(tmpdir(), 'briefwijzer-talk-')) : undefined;
  const url = options.url ?? `sqlite:${path.join(home ?? '', 'talk.db')}`;
  const { forms } = knowledgeIn(options.dir);
  const laidDown = rulesIn(options.dir);
  const tools = { ...toolsOf(options.dir), ...options.tools };
  const { wordings } = options.tools?.forms
    ? { wordings: compileWordings(tools.phrases, tools.forms) }
    : tools;
  let now = moment(options.now ?? '2018-03-20');
  let wall = Date.now();
  const remarks: Remark[] = [];
  const sent: Notice[] = [];
  const told: Reply[] = [];
  const rules = { terms: (form: string) => termsFor(laidDown, form, options.webhook ?? false), forms };
  const open = () => openStore(url, rules, () => new Date(now));
  let store = await open();
  const parts = () => ({
    ...{ ...tools, wordings },
    newId: options.tools?.newId ?? (() => `form-${process.pid}-${++ids}`),
    store: store.conversations,
    registrations: store.registrations,
    questions: store.questions,
    now: () => now,
    wall: () => wall,
    accountAddresses: ({ from }: Message) => Promise.resolve([options.accounts?.[from.id] ?? []].flat()),
    remark: (remark: Remark) => void remarks.push(remark),
  });
  const create = () => createConverse(parts());
  let converse = create();
  const talk: Talk = {
    async send(part, who = {}) {
      messages += 1;
      const id = who.id ?? 'anna';
      const outgoing = await converse({
        id: `message-${messages}`,
        conversation: who.conversation ?? `test/${id}`,
        channel: 'test',
        scope: who.scope ?? 'personal',
        from: { id, name: who.name ?? 'Anna de Wit' },
        address: { id },
        ...part,
      });
      await store.conversations.sent(outgoing.map((one) => one.id));
      return outgoing.map(({ reply }) => reply);
    },
    say: (text, who) => talk.send({ content: { kind: 'text', text } }, who),
    stored: () => store.registrations.find({}),
    setNow: (next) => {
      now = moment(next);
    },
    wait(minutes) {
      wall += minutes * 60_000;
    },
    async mails() {
      const done = { kind: 'sent' } as const;
      const senders = {
        reply: () => Promise.resolve(done),
        chat: (_: unknown, notice: Notice) => {
          told.push(toldInChat(notice, toolsOf(options.dir).phrases));
          return Promise.resolve(done);
        },
        webhook: () => Promise.resolve(done),
        mail: (notice: Notice) => {
          sent.push(notice);
          return Promise.resolve(done);
        },
      };
      await store.outbox({ senders, dice: () => 0, alarm: () => undefined }).sendNow();
      return sent;
    },
    async told() {
      await talk.mails();
      return told;
    },
    async code() {
      const codes = (await talk.mails()).flatMap(({ text }) => /\b\d{6}\b/.exec(text)?.[0] ?? []);
      return codes.at(-1) ?? 'no code was mailed';
    },
    remarks,
    async restart() {
      await store.close();
      store = await open();
      converse = create();
      Object.assign(talk, { store });
    },
    converse: (message) => converse(message),
    look: (message) => createLook(parts())(message),
    process: create,
    store,
    close: closedAtEnd(async () => {
      await store.close();
      if (home) rmSync(home, { recursive: true, force: true });
    }),
  };
  return talk;
}

function moment(now: string): string {
  if (now.includes('T')) return now;
  const summer = now.slice(5) >= '03-25' && now.slice(5) < '10-28';
  return `${now}T10:00:00${summer ? '+02:00' : '+01:00'}`;
}
