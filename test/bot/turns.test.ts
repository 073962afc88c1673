import { createMemoryApp } from '../helpers/memoryApp.ts';
import { activity, message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';
import { StoreUnavailable } from '../../src/dialogs/converse.ts';
import { say } from '../../src/dialogs/message.ts';

let channel: Channel;
let bot: TestBot;

beforeEach(async () => {
  channel = await openChannel();
});

afterEach(async () => {
  await bot.close();
  await channel.close();
});

const send = (text: string, fields: Record<string, unknown> = {}) =>
  post(bot.endpoint, message(channel.serviceUrl, text, fields));
const texts = () => channel.posted.map(({ text }) => text);

/** A promise and the hand that opens it. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test('a message is answered in the conversation it came from, as the bot, to the person', async () => {
  bot = await startTestBot();
  expect(await send('hallo', { id: 'said-1' })).toEqual({ status: 200, body: undefined });
  expect(channel.posted).toEqual([
    {
      type: 'message',
      textFormat: 'markdown',
      locale: 'nl-NL',
      text: '1: hallo',
      channelId: 'msteams',
      serviceUrl: channel.serviceUrl,
      conversation: { id: 'a:conversation' },
      from: { id: '28:briefwijzer', name: 'Briefwijzer' },
      recipient: { id: '29:anna', name: 'Anna de Wit' },
      replyToId: 'said-1',
      method: 'POST',
      id: 'posted-1',
    },
  ]);
  expect(bot.app.waiting.size).toBe(0);
});

test('who expects replies gets them in the answer, and nothing is posted', async () => {
  bot = await startTestBot();
  const answer = await send('hallo', { deliveryMode: 'expectReplies', serviceUrl: undefined });
  expect(answer).toMatchObject({
    status: 200,
    body: { activities: [{ type: 'message', text: '1: hallo' }] },
  });
  expect(texts()).toEqual([]);
  expect(bot.app.waiting.size).toBe(0);
});

test('case 9: the same message twice has one effect and one answer, one after the other', async () => {
  bot = await startTestBot();
  const twice = message(channel.serviceUrl, 'ja');
  expect((await post(bot.endpoint, twice)).status).toBe(200);
  expect((await post(bot.endpoint, twice)).status).toBe(200);
  expect(texts()).toEqual(['1: ja']);
});

test('case 10: and at the same time', async () => {
  bot = await startTestBot();
  const twice = message(channel.serviceUrl, 'ja');
  const answers = await Promise.all([1, 2, 3, 4].map(() => post(bot.endpoint, twice)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(texts()).toEqual(['1: ja']);
});

test('case 12: a message that failed the first time is taken in when it comes again', async () => {
  let broken = true;
  const app = createMemoryApp((said, count) => {
    if (broken) throw new StoreUnavailable('disk full');
    return [say(`${count}: ${said.content.kind}`)];
  });
  bot = await startTestBot(app);
  const again = message(channel.serviceUrl, 'ja');
  expect(await post(bot.endpoint, again)).toEqual({ status: 503, body: { code: 'StoreUnavailable' } });
  expect((await post(bot.endpoint, again)).status).toBe(503);
  broken = false;
  expect((await post(bot.endpoint, again)).status).toBe(200);
  expect(texts()).toEqual([
    expect.stringMatching(/^Ik kan uw bericht nu niet bewaren.*storing B\d{6}/),
    '1: text',
  ]);
});

test('what nobody expected is told once in one sentence, and logged under the same number without what was said', async () => {
  const app = createMemoryApp(() => {
    throw new TypeError('geheim: Jan de Boer');
  });
  bot = await startTestBot(app);
  expect((await send('mijn naam is Jan de Boer')).status).toBe(200);
  const [told] = texts();
  const incident = /storing (B\d{6})/.exec(told ?? '')?.[1];
  expect(told).not.toMatch(/Jan|TypeError/);
  expect(bot.logged).toMatchObject([{ level: 'error', message: 'turn failed', fields: { incident } }]);
});

test('who expects replies is told so in the answer', async () => {
  bot = await startTestBot(createMemoryApp(() => Promise.reject(new Error('x'))));
  const answer = await send('hallo', { deliveryMode: 'expectReplies' });
  expect(answer).toMatchObject({ status: 200, body: { activities: [{ text: /storing B\d{6}/ }] } });
});

test('messages of one conversation are answered in the order they came', async () => {
  const first = gate();
  const began = gate();
  const app = createMemoryApp(async (said, count) => {
    began.open();
    if (count === 1) await first.opened;
    return [say(`${count}: ${said.content.kind === 'text' ? said.content.text : ''}`)];
  });
  bot = await startTestBot(app);
  const one = send('een');
  await began.opened;
  const two = send('twee');
  first.open();
  await Promise.all([one, two]);
  expect(texts()).toEqual(['1: een', '2: twee']);
});

test('a slow post of one answer does not let the next overtake it', async () => {
  bot = await startTestBot();
  const slow = gate();
  channel.behave((_req, res, posted) => {
    const finish = () => res.end('{}');
    if (posted.text === '1: een') void slow.opened.then(finish);
    else finish();
  });
  const one = send('een');
  await channel.until(1);
  const two = send('twee');
  slow.open();
  await Promise.all([one, two]);
  expect(texts()).toEqual(['1: een', '2: twee']);
});

test('case 15: one slow conversation does not hold up the others', async () => {
  const stuck = gate();
  const app = createMemoryApp(async (said, count) => {
    if (said.conversation.includes('slow')) await stuck.opened;
    return [say(String(count))];
  });
  bot = await startTestBot(app);
  const slow = send('x', { conversation: { id: 'slow' } });
  const others = await Promise.all(
    Array.from({ length: 100 }, (_, i) => send('x', { conversation: { id: `quick-${i}` } })),
  );
  expect(others.every(({ status }) => status === 200)).toBe(true);
  expect(texts()).toHaveLength(100);
  stuck.open();
  expect((await slow).status).toBe(200);
});

test('case 16: two people in one group chat each have a conversation of their own', async () => {
  bot = await startTestBot();
  const group = { conversation: { id: '19:group', conversationType: 'groupChat' } };
  await send('een', { ...group, from: { id: '29:anna' } });
  await send('twee', { ...group, from: { id: '29:bram' } });
  await send('drie', { ...group, from: { id: '29:anna' } });
  expect(texts()).toEqual(['1: een', '1: twee', '2: drie']);
});

test('case 17: who waits long is told so, once, and gets one answer', async () => {
  const slow = gate();
  const app = createMemoryApp(async (_said, count) => {
    await slow.opened;
    return [say(`${count}: klaar`)];
  });
  bot = await startTestBot(app, { timeouts: { slow: 20 } });
  const said = message(channel.serviceUrl, 'aanmelden');
  const first = post(bot.endpoint, said);
  await channel.until(1);
  const again = post(bot.endpoint, said);
  slow.open();
  await Promise.all([first, again]);
  expect(texts()).toEqual([expect.stringContaining('Ik ben nog bezig'), '1: klaar']);
});

test('a reply that can not be sent now waits, and those after it too', async () => {
  bot = await startTestBot(createMemoryApp(() => [say('een'), say('twee'), say('drie')]));
  channel.behave((_req, res, posted) => {
    res.statusCode = posted.text === 'twee' ? 503 : 201;
    res.end();
  });
  expect((await send('hallo')).status).toBe(200);
  expect(texts()).toEqual(['een', 'twee']);
  const waiting = [...bot.app.waiting.values()];
  expect(waiting.map(({ reply }) => reply.text)).toEqual(['twee', 'drie']);
  expect(bot.app.left).toEqual([
    { ids: waiting.map(({ id }) => id), delivery: { kind: 'retry', reason: 'channel answered 503' } },
  ]);
});

test('a reply that may have arrived is not repeated', async () => {
  bot = await startTestBot(createMemoryApp(() => [say('een'), say('twee')]));
  channel.behave((_req, res, posted) => {
    res.statusCode = posted.text === 'een' ? 504 : 201;
    res.end();
  });
  await send('hallo');
  expect(texts()).toEqual(['een', 'twee']);
  expect(bot.app.waiting.size).toBe(0);
});

test.each([
  [
    'a thumb is thanked with an empty answer',
    { actionName: 'feedback', actionValue: { reaction: 'like' } },
    200,
    {},
  ],
  ['half a thumb is a bad request', { actionName: 'feedback' }, 400, { code: 'BadInvoke' }],
])('%s', async (_what, value, status, body) => {
  bot = await startTestBot(createMemoryApp(() => []));
  const invoke = activity(channel.serviceUrl, { type: 'invoke', name: 'message/submitAction', value });
  expect(await post(bot.endpoint, invoke)).toEqual({ status, body });
});

test('an invoke that nobody knows is not implemented', async () => {
  bot = await startTestBot();
  const invoke = activity(channel.serviceUrl, { type: 'invoke', name: 'signin/verifyState', value: {} });
  expect((await post(bot.endpoint, invoke)).status).toBe(501);
});

/** As Teams sends a message that was changed: under the id it had. */
const edit = (text: string) =>
  send(text, { id: 'said-1', type: 'messageUpdate', channelData: { eventType: 'editMessage' } });

test('case 142: a changed message is heard anew, once for each change', async () => {
  bot = await startTestBot();
  await send('Wie zijn de ambasadeurs?', { id: 'said-1' });
  const answers = await Promise.all(['Wie is Spies?', 'Wie is Spies?', 'Wie is Sint?'].map(edit));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await edit('Wie is Spies?');
  expect(texts()).toEqual(['1: Wie zijn de ambasadeurs?', '2: Wie is Spies?', '3: Wie is Sint?']);
  expect(bot.app.heard.map(({ content }) => content)).toMatchObject([{}, { edited: true }, { edited: true }]);
});

test('who waits longer than half a second sees that an answer is being made, once', async () => {
  const slow = gate();
  const app = createMemoryApp(async () => {
    await slow.opened;
    return [say('klaar')];
  });
  bot = await startTestBot(app, { timeouts: { typing: 20 } });
  const said = message(channel.serviceUrl, 'hallo');
  const first = post(bot.endpoint, said);
  await channel.sawTyping();
  const again = post(bot.endpoint, said);
  slow.open();
  await Promise.all([first, again]);
  expect(channel.typing).toMatchObject([{ type: 'typing', conversation: { id: 'a:conversation' } }]);
  expect(channel.typing[0]).not.toHaveProperty('text');
  expect(texts()).toEqual(['klaar']);
});

test('who gives a thumb waits for nothing, and sees no such sign', async () => {
  const slow = gate();
  const app = createMemoryApp(async () => {
    await slow.opened;
    return [];
  });
  bot = await startTestBot(app, { timeouts: { typing: 1, slow: 30 } });
  const value = { actionName: 'feedback', actionValue: { reaction: 'like' } };
  const invoke = activity(channel.serviceUrl, { type: 'invoke', name: 'message/submitAction', value });
  const thumb = post(bot.endpoint, invoke);
  await channel.until(1);
  slow.open();
  await thumb;
  expect(channel.typing).toEqual([]);
});

test('case 44: a service address outside this machine is refused by a bot that believes everyone, and nothing is kept', async () => {
  bot = await startTestBot();
  const answer = await post(bot.endpoint, message('http://192.0.2.1/', 'hallo'));
  expect(answer).toEqual({ status: 403, body: { code: 'ServiceHostNotAllowed' } });
  expect(bot.app.heard).toEqual([]);
});

test('ready says why not', async () => {
  const app = { ...createMemoryApp(), ready: () => Promise.resolve('the store does not answer') };
  bot = await startTestBot(app);
  const response = await fetch(`${bot.origin}/readyz`);
  expect([response.status, await response.json()]).toEqual([503, { status: 'the store does not answer' }]);
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
});
