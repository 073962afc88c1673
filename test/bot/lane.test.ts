import { createConverse } from '../../src/dialogs/converse.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { message, post } from '../helpers/activities.ts';
import { openChannel } from '../helpers/channel.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';
import { startTestBot } from '../helpers/testBot.ts';

/**
 * Two answers of one conversation come in one after the other; reading the state for the first is slow.
 * @returns what the bot has noted of them, in the order it noted them
 */
async function twoAtOnce(): Promise<string[]> {
  const talk = await openTalk();
  const channel = await openChannel();
  let passOn = () => {};
  let reached = () => {};
  const slow = new Promise<void>((resolve) => (passOn = resolve));
  const firstIsRead = new Promise<void>((resolve) => (reached = resolve));
  const { conversations } = talk.store;
  const converse = createConverse({
    ...toolsOf(),
    newId: () => 'form-1',
    registrations: talk.store.registrations,
    now: () => '2018-03-20T10:00:00+01:00',
    store: {
      ...conversations,
      async load(conversation, id) {
        if (id === 'first') {
          reached();
          await slow;
        }
        return conversations.load(conversation, id);
      },
    },
  });
  const bot = await startTestBot({
    ...createMemoryApp(),
    converse,
    sent: (ids) => conversations.sent(ids),
    notSent: (ids, delivery) => conversations.notSent(ids, delivery),
  });
  const send = (text: string, id: string) => post(bot.endpoint, message(channel.serviceUrl, text, { id }));
  await send('ik wil iemand aanmelden voor de startdag', 'start');
  const before = channel.posted.length;
  const first = send('Utrecht', 'first');
  await firstIsRead;
  const second = send('stop', 'second');
  await fetch(`${bot.origin}/healthz`);
  passOn();
  await Promise.all([first, second]);
  const answers = channel.posted
    .slice(before)
    .map(({ text }) => (/stoppen/.test(text ?? '') ? 'stop' : 'Utrecht'));
  await bot.close();
  await channel.close();
  await talk.close();
  return answers;
}

test('case 13: two messages at once in one conversation are taken in as they came', async () => {
  expect(await twoAtOnce()).toEqual(['Utrecht', 'stop']);
});
