import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { plain } from '../../src/dialogs/markdown.ts';
import type { Reply } from '../../src/dialogs/message.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Speaker, Talk } from '../helpers/talk.ts';

/** One line: what a person does, or what the bot must (not) have said to it. */
type Line =
  | { u: string; as?: string; in?: 'group' }
  /** Types the code that was mailed last, or one that it isn't. */
  | { code: 'mailed' | 'wrong'; as?: string }
  | { wait: number }
  | { mailed: number }
  | { press: string }
  | { thumb: 'up' | 'down' }
  | { b: string | string[] }
  | { not: string | string[] }
  | { cites: string }
  | { messages: number }
  | { now: string }
  | { restart: true };

interface Conversation {
  name: string;
  today?: string;
  /** The addresses that the channel gives for accounts. */
  accounts?: Record<string, string>;
  lines: Line[];
  /** What must be stored at the end; nothing when absent. Answers named here must be these, `none` must be absent. */
  stored?: {
    number?: string;
    status?: string;
    answers?: Record<string, unknown>;
    without?: string[];
  }[];
  /** Every question that was passed on to the staff at the end, in order; none when absent. */
  passedOn?: string[];
}

const DIR = 'test/dialogs/conversations';
const files = readdirSync(DIR).filter((file) => file.endsWith('.yaml'));

for (const file of files) {
  const conversations = load(readFileSync(path.join(DIR, file), 'utf8')) as Conversation[];
  describe(file.replace('.yaml', ''), () => {
    test.each(conversations.map((one) => [one.name, one] as const))('%s', async (_, conversation) => {
      const talk = await openTalk({
        now: conversation.today ?? '2018-03-20',
        accounts: conversation.accounts ?? {},
      });
      try {
        await play(talk, conversation);
      } finally {
        await talk.close();
      }
    });
  });
}

test('there are at least 60 conversations', () => {
  const count = files.flatMap(
    (file) => load(readFileSync(path.join(DIR, file), 'utf8')) as Conversation[],
  ).length;
  expect(count).toBeGreaterThanOrEqual(60);
});

async function play(talk: Talk, conversation: Conversation): Promise<void> {
  let heard: Reply[] = [];
  const transcript: string[] = [];
  for (const line of conversation.lines) {
    const next = await step(talk, line, heard);
    if (next) {
      heard = next;
      transcript.push(`> ${JSON.stringify(line)}`, ...heard.map(({ text }) => plain(text)));
    } else check(line, heard, transcript);
  }
  const passedOn = (await talk.store.questions.find({})).map(({ text }) => text);
  if (JSON.stringify(passedOn) !== JSON.stringify(conversation.passedOn ?? []))
    throw new Error([...transcript.slice(-12), `✗ passed on: ${passedOn.join(' | ')}`].join('\n'));
  const stored = await talk.stored();
  const expected = conversation.stored ?? [];
  const found = stored.map(({ number, status, answers }) => ({ number, status, answers }));
  if (found.length !== expected.length)
    throw new Error([...transcript.slice(-12), `✗ ${found.length} stored`].join('\n'));
  expected.forEach((want, at) => {
    const one = found.find(({ number }) => number === want.number) ?? found[at];
    if (want.status) expect(one?.status).toBe(want.status);
    for (const [id, value] of Object.entries(want.answers ?? {}))
      expect({ [id]: short(one?.answers[id]) }).toEqual({ [id]: value });
    for (const id of want.without ?? []) expect(one?.answers).not.toHaveProperty(id);
  });
}

async function step(talk: Talk, line: Line, heard: Reply[]): Promise<Reply[] | undefined> {
  if ('u' in line) return talk.say(line.u, speaker(line));
  if ('code' in line) {
    const code = await talk.code();
    const other = code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    return talk.say(line.code === 'mailed' ? code : other, speaker(line));
  }
  if ('mailed' in line) {
    const codes = (await talk.mails()).filter(({ event }) => event === 'code');
    if (codes.length !== line.mailed) throw new Error(`${codes.length} codes were mailed`);
    return undefined;
  }
  if ('wait' in line) talk.wait(line.wait);
  if ('press' in line) {
    const card = heard.findLast((reply) => reply.card)?.card;
    return talk.send({ content: { kind: 'press', draft: card?.draft ?? 'none', action: line.press } });
  }
  if ('thumb' in line) {
    const reaction = line.thumb === 'up' ? 'like' : 'dislike';
    return talk.send({ content: { kind: 'feedback', reaction, replyTo: '', reasons: [], comment: '' } });
  }
  if ('now' in line) talk.setNow(line.now);
  if ('restart' in line) await talk.restart();
  return 'now' in line || 'restart' in line || 'wait' in line ? heard : undefined;
}

function speaker(line: { as?: string; in?: 'group' }): Speaker {
  const id = line.as ?? 'anna';
  const name = line.as ? `${line.as} Jansen` : 'Anna de Wit';
  return line.in === 'group' ? { id, name, conversation: `group/${id}`, scope: 'group' } : { id, name };
}

function check(line: Line, heard: Reply[], transcript: string[]): void {
  const text = heard.map((reply) => plain(reply.text)).join('\n');
  const all = (one: string | string[]) => (Array.isArray(one) ? one : [one]);
  const fail = (what: string) => {
    throw new Error([...transcript.slice(-12), `✗ ${what}`].join('\n'));
  };
  if ('b' in line)
    all(line.b)
      .filter((part) => !text.includes(part))
      .forEach((part) => fail(`should say: ${part}`));
  if ('not' in line)
    all(line.not)
      .filter((part) => text.includes(part))
      .forEach((part) => fail(`should not say: ${part}`));
  if ('cites' in line && (!heard.some(({ citations }) => citations.length > 0) || !text.includes(line.cites)))
    fail(`should cite: ${line.cites}`);
  if ('messages' in line && heard.length !== line.messages)
    fail(`should be ${line.messages} messages, is ${heard.length}`);
}

/** A choice from a list is compared by its name. */
function short(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : value;
}
