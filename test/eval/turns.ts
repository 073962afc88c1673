/**
 * Single messages at a moment in a form: node test/eval/turns.ts [--quiet] set.jsonl ...
 * The draft is laid ready, the message said, and the record that follows held against what a careful colleague would
 * write down. Of a held half (`.held.`) totals alone are ever printed.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { askedNow } from '../../src/dialogs/form/filling.ts';
import { fingerprint } from '../../src/dialogs/form/summaryCard.ts';
import { plain } from '../../src/dialogs/markdown.ts';
import type { Reply } from '../../src/dialogs/message.ts';
import { readState } from '../../src/dialogs/state.ts';
import type { Draft, State } from '../../src/dialogs/state.ts';
import type { Form } from '../../src/forms/form.ts';
import { fieldsOf, nextQuestion, openQuestions } from '../../src/forms/question.ts';
import type { Registration } from '../../src/registration/registration.ts';
import type { Answers } from '../../src/text/answer.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { isDone } from './turns/acts.ts';
import { compare } from './turns/compare.ts';
import type { Said, Seen, Verdict } from './turns/compare.ts';
import { MOMENTS, standing } from './turns/moments.ts';

interface Scored extends Verdict {
  said: Said;
  done: boolean | undefined;
  replies: string[];
}

const ORDER = ['right', 'asked', 'later', 'lost', 'wrong'] as const;

let speakers = 0;

/** A form in which nobody has to tell on whose behalf, as the sets have it from that question on. */
function withoutAsking(form: Form, ids: readonly string[]): Form {
  const fields = form.fields.map((field) =>
    ids.includes(field.id) ? { ...field, optional: true as const } : field,
  );
  return { ...form, fields };
}

/** Says one message at its moment, and sees what came of it. */
async function score(said: Said): Promise<Scored> {
  const { asked } = said;
  const moment = MOMENTS[said.form]!;
  const real = toolsOf().forms.find(({ id }) => id === said.form)!;
  const { answers: base, passed } = standing(moment, asked);
  const form = withoutAsking(real, passed);
  const talk = await talkAbout(form, moment.today);
  const who = { id: `speaker-${++speakers}`, name: 'M. Gebruiker' };
  if (asked !== 'opening') await layReady(talk, who.id, draftAt(form, base, asked, who.id));
  if (asked === 'after') await talk.say('ja', who);
  const replies = await talk.say(said.message, who);
  const seen: Seen = {
    form,
    base,
    replies: replies.map(({ text }) => plain(text)),
    ...(await seenOf(talk, form, who.id)),
  };
  return { said, replies: seen.replies, done: isDone(said, seen), ...compare(said, seen, moment.today) };
}

const talks = new Map<string, Promise<Talk>>();

/** One talk for each form as it is asked; each message has a speaker of its own. */
function talkAbout(form: Form, today: string): Promise<Talk> {
  const key = `${form.id} ${form.fields.filter(({ optional }) => optional).length}`;
  const forms = toolsOf().forms.map((one) => (one.id === form.id ? form : one));
  const talk = talks.get(key) ?? openTalk({ now: today, tools: { forms } });
  talks.set(key, talk);
  return talk;
}

function draftAt(form: Form, answers: Answers, asked: string, id: string): Draft {
  const last = Object.keys(answers).at(-1);
  const draft: Draft = {
    id: `draft of ${id}`,
    form: form.id,
    answers,
    open: [],
    split: [],
    said: [],
    touched: new Date(0).toISOString(),
    ...(last !== undefined && { last }),
  };
  const atEnd = asked === 'summary' || asked === 'after';
  const now = nextQuestion(form, draft)?.id;
  if (now !== (atEnd ? undefined : asked)) throw new Error(`${asked} is not asked of ${form.id}, but ${now}`);
  return atEnd ? { ...draft, shown: fingerprint(form, draft) } : draft;
}

async function layReady(talk: Talk, id: string, draft: Draft): Promise<void> {
  const state: State = {
    version: 1,
    welcomed: true,
    drafts: [
      { ...draft, touched: `${draft.form === 'startdag' ? '2018-03-20' : '2013-09-16'}T09:59:00+02:00` },
    ],
    active: draft.id,
  };
  await talk.store.conversations.commit({
    conversation: `test/${id}`,
    messageId: `before ${id}`,
    revision: 0,
    state,
    commands: [],
    missed: [],
    reference: { person: { id, name: 'M. Gebruiker' }, channel: 'test', personal: true, address: { id } },
    address: { id },
    replies: (): Reply[] => [],
  });
}

/** What is there after the message: the state, the draft that is being filled in, and what was handed in. */
async function seenOf(talk: Talk, form: Form, id: string): Promise<Omit<Seen, 'form' | 'base' | 'replies'>> {
  const saved = await talk.store.conversations.load(`test/${id}`, 'none');
  const state = readState(saved.state);
  if (!state) throw new Error('a state that can not be read');
  const sent: Registration[] = (await talk.stored()).filter(({ submittedBy }) => submittedBy.id === id);
  const draft = state.drafts.find((one) => one.id === state.active) ?? state.drafts.at(-1);
  const own = draft?.form === form.id ? draft : undefined;
  const question = own && askedNow(form, own);
  return {
    state,
    draft: own,
    sent,
    asksNow: question ? fieldsOf(question).map((field) => field.id) : [],
    asksLater: own ? openQuestions(form, own).flatMap((one) => fieldsOf(one).map((field) => field.id)) : [],
  };
}

function share(part: number, whole: number): string {
  return `${part} (${Math.round((1000 * part) / Math.max(1, whole)) / 10}%)`;
}

function totals(name: string, scored: readonly Scored[]): string {
  const counts = ORDER.map(
    (outcome) => `${outcome} ${share(scored.filter((one) => one.outcome === outcome).length, scored.length)}`,
  );
  const told = scored.filter(({ done }) => done !== undefined);
  const acts =
    told.length === 0 ? '' : `, act done ${told.filter(({ done }) => done).length} of ${told.length}`;
  return `${name}: ${scored.length}, ${counts.join(', ')}${acts}`;
}

function by(scored: readonly Scored[], key: (said: Said) => string): string[] {
  const keys = [...new Set(scored.map(({ said }) => key(said)))].sort();
  return keys.map(
    (one) =>
      `  ${totals(
        one,
        scored.filter(({ said }) => key(said) === one),
      )}`,
  );
}

async function run(files: string[], quiet: boolean, only: string | undefined): Promise<void> {
  for (const file of files) {
    const items = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Said)
      .filter(({ id }) => only === undefined || id === only);
    const scored: Scored[] = [];
    for (const said of items) scored.push(await score(said));
    const isHeld = file.includes('.held.');
    if (!quiet && !isHeld)
      scored.filter((one) => one.outcome !== 'right' || one.done === false).forEach(show);
    if (!isHeld)
      console.log([...by(scored, ({ act }) => act), ...by(scored, ({ asked }) => asked)].join('\n'));
    console.log(totals(path.basename(file), scored));
  }
  for (const talk of talks.values()) await (await talk).close();
}

function show({ said, outcome, faults, done, replies }: Scored): void {
  const act = done === false ? `, ${said.act} NOT DONE` : '';
  console.log(
    [
      `\n=== ${said.id} ${said.form}/${said.asked} (${said.act}): ${outcome}${act}`,
      `> ${said.message}`,
      ...faults,
      ...replies.map((reply) => `< ${reply}`),
    ].join('\n'),
  );
}

const args = process.argv.slice(2);
await run(
  args.filter((one) => !one.startsWith('--')),
  args.includes('--quiet'),
  args.find((one) => one.startsWith('--only='))?.slice('--only='.length),
);
