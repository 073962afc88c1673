import { createCredentials } from '../../src/bot/identity.ts';
import { activity, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { searchIn } from '../helpers/knownSearch.ts';
import { createMemoryApp } from '../helpers/memoryApp.ts';
import { APP_ID, openIssuer, type Issuer } from '../helpers/signedChannel.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const letters = searchIn();
const search = {
  find: (text: string) => letters.find(text, NOW),
  opened: (address: string) => letters.opened(address),
};

let issuer: Issuer;
let channel: Channel;
let bot: TestBot;

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await openIssuer(['msteams', 'directline']);
  channel = await openChannel();
  const identity = {
    type: 'MultiTenant',
    appId: APP_ID,
    password: 'geheim',
    metadataUrl: issuer.metadataUrl,
  };
  const nothing = () => undefined;
  const { authentication } = createCredentials(identity, { info: nothing, warn: nothing, error: nothing });
  bot = await startTestBot(createMemoryApp(), {
    identity,
    tenants: ['tenant-1'],
    serviceHosts: ['127.0.0.1'],
    credentials: { authentication, token: () => Promise.resolve('TEST-TOKEN') },
    search,
  });
});

afterAll(async () => {
  await bot.close();
  await channel.close();
  await issuer.close();
  jest.restoreAllMocks();
});

/** Nothing of a search is said in the chat it is done from, and nothing is kept. */
afterEach(() => {
  expect(channel.posted).toEqual([]);
  expect(bot.app.heard).toEqual([]);
});

/** As Teams sends it from the compose box of a group chat in which the bot may not be. */
function invoke(name: string, value: unknown, fields: Record<string, unknown> = {}) {
  return activity(channel.serviceUrl, {
    type: 'invoke',
    name: `composeExtension/${name}`,
    value,
    conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', isGroup: true },
    channelData: { tenant: { id: 'tenant-1' }, source: { name: 'compose' } },
    entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'iOS' }],
    ...fields,
  });
}

const query = (text: string, value: object = {}) =>
  invoke('query', {
    commandId: 'searchLetters',
    parameters: [{ name: 'vraag', value: text }],
    queryOptions: { skip: 0, count: 25 },
    ...value,
  });

interface Result {
  composeExtension: {
    type: string;
    text?: string;
    attachments?: {
      contentType: string;
      content: { version: string; body: { text?: string }[]; actions?: { url: string }[] };
      preview: { contentType: string; content: { title: string; text: string } };
    }[];
  };
}

const send = (sent: unknown, authorization = issuer.token(channel.serviceUrl)) =>
  post(bot.endpoint, sent, authorization === '' ? {} : { authorization });

async function resultOf(sent: unknown): Promise<Result['composeExtension']> {
  const { status, body } = await send(sent);
  expect(status).toBe(200);
  return (body as Result).composeExtension;
}

const previews = ({ attachments }: Result['composeExtension']) =>
  attachments?.map(({ preview }) => preview.content.title);

test('a question gives its answer as a card, and how it stands in the list', async () => {
  const result = await resultOf(query('Tot wanneer kan ik iemand aanmelden voor de startdag?'));
  expect(result).toMatchObject({
    type: 'result',
    attachmentLayout: 'list',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.5',
          actions: [{ type: 'Action.OpenUrl', url: 'https://bot.example.nl/brieven/lbr-18-009#p26' }],
        },
        preview: {
          contentType: 'application/vnd.microsoft.card.thumbnail',
          content: {
            title: 'Aanmelden voor de startdag kan tot en met dinsdag 27 maart 2018.',
            text: expect.stringContaining('Lbr. 18/009, 16 maart 2018'),
          },
        },
      },
    ],
  });
  expect(JSON.stringify(result)).toContain('schrijft zich uiterlijk dinsdag 27 maart in');
});

test('when the window opens, and with nothing typed, the days ahead are shown', async () => {
  const ahead = ['Uiterlijk 27 maart 2018: aanmelden voor de startdag.', '5 april 2018: de startdag.'];
  const opened = query('', { parameters: [{ name: 'initialRun', value: 'true' }] });
  expect(previews(await resultOf(opened))).toEqual(ahead);
  expect(previews(await resultOf(query('  ')))).toEqual(ahead);
  expect(previews(await resultOf(query('', { parameters: undefined })))).toEqual(ahead);
});

test('a next page begins where the last one ended', async () => {
  const all = previews(await resultOf(query('ambassadeur')));
  const rest = previews(await resultOf(query('ambassadeur', { queryOptions: { skip: 2, count: 25 } })));
  expect(all?.length).toBeGreaterThan(2);
  expect(rest).toEqual(all?.slice(2));
  expect(previews(await resultOf(query('ambassadeur', { queryOptions: { skip: 25, count: 25 } })))).toEqual(
    [],
  );
});

test('what the letters do not say is said in the window', async () => {
  const result = await resultOf(query('Wat kost de startdag?'));
  expect(result).toEqual({ type: 'message', text: expect.stringContaining('niets in de brieven') });
});

test('case 141: sent again, once or at once, it gets the same answer', async () => {
  const sent = query('ambassadeur');
  const [first, ...again] = await Promise.all([1, 2, 3].map(() => send(sent)));
  expect(first?.status).toBe(200);
  expect(again).toEqual([first, first]);
  expect(await send(sent)).toEqual(first);
});

test('case 141: a query of a book is refused in a sentence, and one of a library at the door', async () => {
  const book = await resultOf(query('woord '.repeat(20_000)));
  expect(book).toEqual({ type: 'message', text: expect.stringContaining('300 tekens') });
  expect((await send(query('woord '.repeat(100_000)))).status).toBe(413);
});

test.each([
  ['no value', invokeOf('query', undefined), 400],
  ['another command', invokeOf('query', { commandId: 'other', parameters: [] }), 400],
  [
    'a number for a text',
    invokeOf('query', { commandId: 'searchLetters', parameters: [{ name: 'vraag', value: 7 }] }),
    400,
  ],
  [
    'eleven parameters',
    invokeOf('query', {
      commandId: 'searchLetters',
      parameters: Array.from({ length: 11 }, () => ({ name: 'x' })),
    }),
    400,
  ],
  ['an address of no text', invokeOf('queryLink', { url: {} }), 400],
  ['an address without end', invokeOf('queryLink', { url: `https://x.nl/${'x'.repeat(3000)}` }), 400],
  ['what was not asked for', invokeOf('submitAction', { commandId: 'searchLetters' }), 501],
])('case 141: %s is not taken', async (_what, sent, status) => {
  expect((await send(sent())).status).toBe(status);
});

function invokeOf(name: string, value: unknown) {
  return () => invoke(name, value);
}

test.each([
  ['another tenant', () => ({ channelData: { tenant: { id: 'tenant-9' } } }), 'TenantNotAllowed'],
  ['no tenant', () => ({ channelData: { source: { name: 'compose' } } }), 'TenantNotAllowed'],
  ['another channel', () => ({ channelId: 'directline' }), 'ChannelNotAllowed'],
])('case 141: a search from %s is refused as a message is', async (_who, fields, code) => {
  for (const name of ['query', 'queryLink']) {
    const value = { commandId: 'searchLetters', url: 'https://bot.example.nl/brieven/lbr-18-009' };
    expect(await send(invoke(name, value, fields()))).toEqual({ status: 403, body: { code } });
  }
});

test('case 141: a search that is not signed, or signed for another, is refused', async () => {
  const other = issuer.token(channel.serviceUrl, { claims: { aud: 'another' } });
  expect((await send(query('startdag'), '')).status).toBe(401);
  expect((await send(query('startdag'), other)).status).toBe(401);
});

test("the address of a letter's page becomes a card of what it opens", async () => {
  const link = (url: string) => invoke('queryLink', { url });
  const { attachments } = await resultOf(link('https://bot.example.nl/brieven/lbr-18-009#p26'));
  expect(attachments).toHaveLength(1);
  expect(JSON.stringify(attachments)).toContain('schrijft zich uiterlijk dinsdag 27 maart in');
  expect(attachments?.[0]?.preview.content.text).toContain('Lbr. 18/009');
  expect((await resultOf(link('https://elders.nl/brieven/lbr-18-009'))).attachments).toEqual([]);
});

test('what goes wrong is told in the window alone, and logged without what was searched for', async () => {
  jest.spyOn(letters, 'find').mockImplementationOnce(() => {
    throw new Error('geheim');
  });
  const { type, text } = await resultOf(query('Jan de Boer'));
  expect([type, text]).toEqual(['message', expect.stringMatching(/storing B\d{6}/)]);
  expect(bot.logged).toMatchObject([{ level: 'error', message: 'search failed' }]);
  expect(JSON.stringify(bot.logged)).not.toContain('Jan');
});
