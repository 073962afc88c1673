import { activity, message, post } from './activities.ts';
import { cardIn, readIn } from './cards.ts';
import type { Channel, Posted } from './channel.ts';

/** A bot that can be talked to. */
interface Reached {
  endpoint: string;
  /** What signs for the channel. */
  headers?: Record<string, string>;
}

/** Someone who talks with the bot in a chat of their own. */
export interface Person {
  /** As the bot keeps it. */
  id: string;
  /** @returns a message of this person, not sent yet */
  message(text: string, fields?: Record<string, unknown>): ReturnType<typeof message>;
  send(sent: unknown): Promise<{ status: number; body: unknown }>;
  /** Says something that the bot takes in. @returns what came into this chat for it */
  say(text: string, fields?: Record<string, unknown>): Promise<string>;
  /** Presses a button of a card. @returns what came into this chat for it */
  press(draft: string, action: string, fields?: Record<string, unknown>): Promise<string>;
  /** What came into this chat so far. */
  heard(): Posted[];
  /** Fills in the form of the start day, up to the summary. @returns the id of its card */
  fillIn(answers?: { naam?: string; email?: string }): Promise<string>;
}

/** @param bot asked again at each message: it may have been started anew */
export function personNamed(name: string, bot: () => Reached, channel: Channel): Person {
  const conversation = `a:${name}`;
  const own = {
    from: { id: `29:${name}`, name, aadObjectId: `aad-${name}` },
    conversation: { id: conversation, conversationType: 'personal', tenantId: 'tenant-1' },
  };
  const heard = () =>
    channel.posted.filter((posted) => posted.conversation.id === conversation && posted.method !== 'PUT');
  const send = (sent: unknown) => post(bot().endpoint, sent, bot().headers);

  async function told(sent: unknown): Promise<string> {
    const before = heard().length;
    const { status } = await send(sent);
    if (status !== 200) throw new Error(`the bot answered ${status}`);
    return readIn(heard().slice(before));
  }

  const person: Person = {
    id: `msteams/tenant-1/${own.from.aadObjectId}`,
    message: (text, fields = {}) => message(channel.serviceUrl, text, { ...own, ...fields }),
    send,
    heard,
    say: (text, fields) => told(person.message(text, fields)),
    press: (draft, action, fields = {}) =>
      told(activity(channel.serviceUrl, { ...own, value: { draft, action }, ...fields })),
    async fillIn({ naam = 'Jan de Boer', email = 'j.deboer@utrecht.nl' } = {}) {
      await person.say('ik wil iemand aanmelden voor de startdag');
      await person.say('Utrecht');
      await person.say(naam);
      await person.say('beleidsadviseur');
      let asked = await person.say(email);
      for (let step = 0; step < 12 && cardOf(heard().at(-1)) === undefined; step += 1)
        asked = await person.say(answerTo(asked));
      const card = cardOf(heard().at(-1));
      if (card === undefined) throw new Error(`no summary, but: ${asked}`);
      return card;
    },
  };
  return person;
}

/** What a person says to what is asked, whatever the order of the form. */
function answerTo(asked: string): string {
  if (/tweede/i.test(asked)) return 'nee';
  if (/welke (van de tien )?opgave/i.test(asked)) return '1';
  if (/opmerking|telefoon/i.test(asked)) return 'sla over';
  return 'ja';
}

/** @returns the form instance that a posted summary belongs to */
export function cardOf(posted: Posted | undefined): string | undefined {
  const draft = cardIn(posted)?.actions.find(({ data }) => data.action === 'send')?.data.draft;
  return typeof draft === 'string' ? draft : undefined;
}
