import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { createConverse } from '../../src/dialogs/converse.ts';
import type { Converse } from '../../src/dialogs/converse.ts';
import type { Content, Message, Reply, Scope } from '../../src/dialogs/message.ts';
import { phrasesSchema } from '../../src/dialogs/phrases.ts';
import type { Tools } from '../../src/dialogs/turn.ts';
import type { Form } from '../../src/forms/form.ts';
import { formSchema } from '../../src/forms/formFile.ts';
import { choiceLists } from '../../src/forms/list.ts';
import { createGemeenteReader } from '../../src/language/gemeenten.ts';
import type { GemeentenList } from '../../src/language/gemeenten.ts';
import type { NoticeFile } from '../../src/registration/notices/noticeTexts.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { openStore } from '../../src/storage/openStore.ts';
import type { Store } from '../../src/storage/openStore.ts';
import { plainAnswer, plainInterpreter } from './plainInterpreter.ts';

const raw = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const stem = (file: string) => file.replace(/\.yaml$/, '');

function folder(dir: string): [string, unknown][] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [stem(file), raw(path.join(dir, file))]);
}

/** The forms, lists and sentences of a folder of knowledge. */
export function readForms(dir = 'knowledge') {
  const lists = Object.fromEntries(folder(path.join(dir, 'lists')));
  return {
    forms: folder(path.join(dir, 'forms')).map(([, form]) => formSchema.parse(form)),
    lists: {
      choices: choiceLists(lists),
      gemeenten: createGemeenteReader((lists.gemeenten as GemeentenList).items),
    },
    phrases: phrasesSchema.parse(raw(path.join(dir, 'phrases', 'dialogs.yaml'))),
  };
}

const KNOWLEDGE = readForms();
const NOTICES = folder('knowledge/notices').map(([, file]) => file as NoticeFile);

export interface Talk {
  /** What is said to someone who says this, as they read it. */
  say(text: string, who?: Speaker): Promise<Reply[]>;
  send(message: Partial<Message> & { content: Content }, who?: Speaker): Promise<Reply[]>;
  stored(): Promise<Registration[]>;
  /** The day and time it is from now on: `2018-03-20` or an ISO date-time. */
  setNow(now: string): void;
  /** A new process on the same store. */
  restart(): Promise<void>;
  converse: Converse;
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
  forms?: Form[];
}

/** A talk with the bot: the real forms, lists, sentences and store. */
export async function openTalk(options: TalkOptions = {}): Promise<Talk> {
  const home = options.url === undefined ? mkdtempSync(path.join(tmpdir(), 'briefwijzer-talk-')) : undefined;
  const url = options.url ?? `sqlite:${path.join(home ?? '', 'talk.db')}`;
  const forms = options.forms ?? KNOWLEDGE.forms;
  let now = moment(options.now ?? '2018-03-20');
  let messages = 0;
  const rules = { terms: (form: string) => termsFor({ forms, notices: NOTICES }, form, false), forms };
  const open = () => openStore(url, rules, () => new Date(now));
  let store = await open();
  let ids = 0;
  const create = () =>
    createConverse({
      ...KNOWLEDGE,
      forms,
      interpreter: plainInterpreter(forms),
      answerQuestion: plainAnswer,
      newId: () => `form-${home ?? ''}-${messages}-${++ids}`,
      ...options.tools,
      store: store.conversations,
      registrations: store.registrations,
      now: () => now,
    });
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
    async restart() {
      await store.close();
      store = await open();
      converse = create();
      Object.assign(talk, { store, converse });
    },
    converse: (message) => converse(message),
    store,
    async close() {
      await store.close();
      if (home) rmSync(home, { recursive: true, force: true });
    },
  };
  return talk;
}

function moment(now: string): string {
  if (now.includes('T')) return now;
  const summer = now.slice(5) >= '03-25' && now.slice(5) < '10-28';
  return `${now}T10:00:00${summer ? '+02:00' : '+01:00'}`;
}
