import { activity, message, post } from './activities.ts';
import { cardIn, type ShownCard } from './cards.ts';
import type { Channel, Posted } from './channel.ts';
import { openTalk } from './talk.ts';
import type { Talk, TalkOptions } from './talk.ts';
import { startTestBot } from './testBot.ts';
import { createMemoryApp } from './memoryApp.ts';

/** The bot on the real forms and a real store, and Anna who chats with it in Teams. */
export interface FormBot {
  talk: Talk;
  /** Says something. @returns what came in for it */
  say(text: string, fields?: object): Promise<Posted[]>;
  /** Presses a button of a posted card. */
  press(posted: Posted, title: string, inputs?: Record<string, string>, fields?: object): Promise<Posted[]>;
  /** Opens a window, or hands over what is in it. @returns what the channel is answered */
  invoke(
    name: 'task/fetch' | 'task/submit',
    data: object,
    fields?: object,
  ): Promise<{ status: number; body: unknown }>;
  /** What was said, from so many on. */
  posted: Posted[];
}

export async function startFormBot(channel: Channel, options: TalkOptions = {}): Promise<FormBot> {
  const talk = await openTalk(options);
  const bot = await startTestBot(createMemoryApp(), {
    converse: (sent) => talk.converse(sent),
    look: (sent) => talk.look(sent),
    sent: (ids) => talk.store.conversations.sent(ids),
    notSent: (ids, delivery) => talk.store.conversations.notSent(ids, delivery),
  });
  async function told(sent: object): Promise<Posted[]> {
    const before = channel.posted.length;
    const { status } = await post(bot.endpoint, sent);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return channel.posted.slice(before);
  }
  return {
    talk,
    posted: channel.posted,
    say: (text, fields = {}) => told(message(channel.serviceUrl, text, { ...fields })),
    press(posted, title, inputs = {}, fields = {}) {
      const action = cardIn(posted)?.actions.find((one) => one.title === title);
      if (!action) throw new Error(`no button ${title}`);
      const value = { ...action.data, ...inputs };
      return told(activity(channel.serviceUrl, { value, replyToId: posted.id, ...fields }));
    },
    invoke: (name, data, fields = {}) =>
      post(
        bot.endpoint,
        activity(channel.serviceUrl, {
          type: 'invoke',
          name,
          value: { data, context: { theme: 'default' }, tabContext: null },
          replyToId: 'card',
          ...fields,
        }),
      ),
  };
}

/** @returns the card that a window shows; undefined when it closed, or said something */
export function inWindow({ body }: { body: unknown }): ShownCard | undefined {
  const { task } = (body ?? {}) as { task?: { value?: { card?: { content: ShownCard } } } };
  return task?.value?.card?.content;
}

/** What a window's card hands over: what stands in its inputs, with other things filled in. */
export function handedOver(card: ShownCard, inputs: Record<string, string> = {}): Record<string, unknown> {
  const standing = card.body
    .filter(({ type }) => type.startsWith('Input.'))
    .map(({ id = '', value = '' }) => [id, value] as const);
  const filled = Object.entries(inputs).map(
    ([id, value]) => [id.includes('-') ? id : `typed-${id}`, value] as const,
  );
  return { ...card.actions[0]?.data, ...Object.fromEntries([...standing, ...filled]) };
}

/** The form of the start day as it is filled in whole, on a card or in a window. */
export const ALL = {
  gemeente: 'almere',
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur wonen',
  email: 'f.elamrani@almere.nl',
  opgave: '2',
  kentOpgave: 'ja',
  belangSamenwerking: 'ja',
  zietVerbinding: 'ja',
};
