import { activity, message, post } from '../helpers/activities.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';

const SERVICE = 'http://127.0.0.1:9/';
const store = temporaryFolder();
let bot: WholeBot;

beforeAll(async () => {
  bot = await startWholeBot(store.database, { PUBLIC_URL: 'https://bot.example.nl' });
});

afterAll(async () => {
  expect(await bot.stop()).toBe(0);
  store.remove();
});

const said = async (text: string) => {
  const { body } = await post(bot.endpoint, message(SERVICE, text, { deliveryMode: 'expectReplies' }));
  return (body as { activities: Record<string, unknown>[] }).activities[0]!;
};

/** The page that an address of the bot opens, asked of this very bot. */
const opened = (url: string) => fetch(`${bot.origin}${new URL(url).pathname}`).then((page) => page.text());

test('from an answer to its letter: link, citation, page, and the passage in it', async () => {
  const reply = await said('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  const url = /\[Open de brief\]\((\S+)\)$/.exec(String(reply.text))?.[1] ?? '';
  expect(JSON.stringify(reply.entities)).toContain(`"url":"${url}"`);
  const { origin, hash } = new URL(url);
  expect(origin).toBe('https://bot.example.nl');
  expect(await opened(url)).toMatch(
    new RegExp(`<li id="${hash.slice(1)}">Deze persoon schrijft zich uiterlijk`),
  );
});

test('"lees verder" comes as a card with a summary, "welke brieven kent u?" with a link each', async () => {
  await said('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  const read = await said('lees verder');
  expect(read.summary).toMatch(/^Lbr\. 18\/009, 16 maart 2018, onder/);
  expect(JSON.stringify(read.attachments)).toContain('Action.OpenUrl');
  const listed = await said('Welke brieven kent u?');
  const urls = [...String(listed.text).matchAll(/\]\((\S+)\)/g)].map((match) => match[1] ?? '');
  expect(urls).toHaveLength(2);
  for (const url of urls) expect(await opened(url)).toContain('<h1>');
});

test('a search from the compose box lives on the day of the bot, and its card opens the letter', async () => {
  const value = { commandId: 'searchLetters', parameters: [{ name: 'initialRun', value: 'true' }] };
  const sent = activity(SERVICE, { type: 'invoke', name: 'composeExtension/query', value });
  const { status, body } = await post(bot.endpoint, sent);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain('Uiterlijk 27 maart 2018');
  const [, url = ''] = /"url":"([^"]+)"/.exec(JSON.stringify(body)) ?? [];
  expect(await opened(url)).toContain('<h1>');
});
