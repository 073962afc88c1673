import { createInterface } from 'node:readline';
import type { ConversationStore } from './dialogs/conversationStore.ts';
import { createConverse } from './dialogs/converse.ts';
import { plain } from './dialogs/markdown.ts';
import type { Message, Reply } from './dialogs/message.ts';
import type { State } from './dialogs/state.ts';
import type { Tools } from './dialogs/turn.ts';
import { withPages } from './knowledge/letters/address.ts';
import { termsFor } from './registration/terms.ts';
import { readKnown } from './knowledgeFolder/known.ts';
import { orExplain } from './app/orExplain.ts';
import { createTools } from './app/tools.ts';
import { warnOf } from './app/warnOf.ts';
import { readSettings, TRYOUT_DAY } from './app/settings.ts';

/** Answers questions from standard input, one a line, each in a fresh conversation that nothing is kept of. */
async function ask(asJson: boolean): Promise<void> {
  const { config, clock } = readSettings({ TODAY: TRYOUT_DAY });
  const { knowledge: known, rules, faults, learned } = readKnown(config.KNOWLEDGE_DIR);
  const knowledge = withPages(known, config.PUBLIC_URL);
  warnOf(faults);
  const parts = {
    registrations: { find: () => Promise.resolve([]) },
    questions: { of: () => Promise.resolve([]) },
    courseOf: (form: string) => termsFor(rules, form, false).course,
    appointmentOf: () => undefined,
    newId: () => 'asked',
  };
  const tools = createTools(knowledge, parts, learned());
  const { store, state } = forgetful();
  const converse = createConverse({ ...tools, store, now: () => clock.now() });
  let count = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const replies = (await converse(question(line, ++count))).map(({ reply }) => reply);
    const text = replies.map((reply) => reply.text).join('\n\n');
    const citations = replies.flatMap((reply) => reply.citations);
    const kind = kindOf(line, replies, state(), tools, clock.now());
    console.log(
      asJson ? JSON.stringify({ text: line, reply: text, citations, kind }) : `> ${line}\n\n${plain(text)}\n`,
    );
  }
}

function question(text: string, count: number): Message {
  return {
    id: String(count),
    conversation: `ask ${count}`,
    channel: 'ask',
    scope: 'personal',
    from: { id: 'ask', name: '' },
    content: { kind: 'text', text },
    address: null,
  };
}

/** A store that remembers only the last state. */
function forgetful(): { store: ConversationStore; state: () => State | undefined } {
  let last: State | undefined;
  const store: ConversationStore = {
    posted: () => undefined,
    interests: () => Promise.resolve([]),
    answered: () => Promise.resolve(undefined),
    load: () => Promise.resolve({ state: undefined, revision: 0, answered: undefined }),
    look: () => Promise.resolve(undefined),
    commit(turn) {
      last = turn.state as State;
      const replies = turn.commands.length === 0 ? turn.replies([]) : [];
      return Promise.resolve({
        kind: 'saved',
        outgoing: replies.map((reply, at) => ({
          id: `${turn.messageId} ${at}`,
          conversation: turn.conversation,
          address: null,
          reply,
        })),
      });
    },
    tallies: (keys) => Promise.resolve(keys.map((key) => ({ key, revision: 0, value: undefined }))),
    elsewhere: () => Promise.resolve([]),
    sent: () => Promise.resolve(),
    quarantine: () => Promise.resolve(),
  };
  return { store, state: () => last };
}

/** @returns what came of a question; a form that is begun is named by what it does, as the form says */
function kindOf(text: string, replies: Reply[], state: State | undefined, tools: Tools, now: string): string {
  const begun = state?.drafts.find(({ id }) => id === state.active)?.form;
  if (begun !== undefined) return tools.forms.find(({ id }) => id === begun)?.kind ?? begun;
  if (replies.some(({ citations }) => citations.length > 0)) return 'answer';
  const { kind } = tools.interpreter.understand({ text, now });
  if (kind === 'unknown' || kind === 'otherWish') return 'none';
  return kind === 'wish' ? 'closed' : kind;
}

await orExplain(() => ask(process.argv.includes('--json')));
