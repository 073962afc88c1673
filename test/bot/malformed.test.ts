import fc from 'fast-check';
import { activity, message, post } from '../helpers/activities.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { startTestBot, type TestBot } from '../helpers/testBot.ts';

/** Enough to meet every field in every shape; `MUTATIONS=20000` for a long look. */
const RUNS = Number(process.env.MUTATIONS ?? 1500);

const SECRET = 'Jan-de-Boer-06-12345678';
let channel: Channel;
let bot: TestBot;
const unhandled = jest.fn();

beforeAll(async () => {
  channel = await openChannel();
  bot = await startTestBot();
  process.on('unhandledRejection', unhandled);
});

afterAll(async () => {
  process.off('unhandledRejection', unhandled);
  await bot.close();
  await channel.close();
});

const examples = () => [
  message(channel.serviceUrl, SECRET, {
    entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: '28:briefwijzer', name: 'x' } }],
  }),
  activity(channel.serviceUrl, { value: { draft: 'd', action: 'verstuur' }, replyToId: 'r' }),
  activity(channel.serviceUrl, {
    type: 'invoke',
    name: 'message/submitAction',
    value: { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"x"}' } },
  }),
  activity(channel.serviceUrl, { type: 'invoke', name: 'task/fetch' }),
  activity(channel.serviceUrl, { type: 'conversationUpdate', membersAdded: [{ id: 'x', name: 'x' }] }),
  message(channel.serviceUrl, 'x', { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }),
  message(channel.serviceUrl, 'x', { deliveryMode: 'expectReplies' }),
];

type Path = (string | number)[];

/** Every place in a value, the value itself included. */
function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsIn(part).map((path) => [key, ...path]))];
}

function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value))
    return value.map((part, i) => (String(i) === key ? replaceAt(part, rest, replacement) : part) as unknown);
  const all = { ...(value as Record<string, unknown>) };
  all[key] = replaceAt(all[key], rest, replacement);
  return all;
}

const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    [null],
    '__proto__',
    '\u0000',
    '${x}',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant('9'.repeat(400)),
  fc.constant({ __proto__: null, constructor: 'x' }),
);

const mutated = fc
  .tuple(fc.nat(), fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 3 }))
  .map(([which, changes]) => {
    const all = examples();
    return changes.reduce<unknown>(
      (value, [where, replacement]) => {
        const paths = pathsIn(value);
        return replaceAt(value, paths[where % paths.length] ?? [], replacement);
      },
      all[which % all.length],
    );
  });

test('case 32: whatever comes in is answered 200, 400, 403 or 501, and nothing of it is logged', async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(mutated, async (sent) => {
      const { status, body } = await post(bot.endpoint, JSON.stringify(sent) ?? '');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect([200, 400, 403, 501]).toContain(status);
      if (status === 400 || status === 403) expect(body).toHaveProperty('code');
    }),
    { numRuns: RUNS },
  );
  expect(unhandled).not.toHaveBeenCalled();
  expect(bot.logged.filter(({ level }) => level === 'error')).toEqual([]);
  expect(JSON.stringify(bot.logged)).not.toContain(SECRET);
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 20);
  expect(statuses.get(400)).toBeGreaterThan(RUNS / 20);
});
