import { message, post } from '../helpers/activities.ts';
import { readIn } from '../helpers/cards.ts';
import { openChannel, type Channel } from '../helpers/channel.ts';
import { holdWriting } from '../helpers/database.ts';
import { personNamed } from '../helpers/person.ts';
import { startWholeBot, temporaryFolder, type WholeBot } from '../helpers/wholeBot.ts';

const store = temporaryFolder();
let channel: Channel;
let bot: WholeBot;

const start = async () => {
  bot = await startWholeBot(store.database);
};
beforeAll(async () => {
  channel = await openChannel();
});
/** The bot that a test left alive serves the next one. */
beforeEach(async () => {
  channel.behave((_req, res) => res.end('{}'));
  if (bot?.process.exitCode !== null || bot.process.signalCode !== null) await start();
});
afterAll(async () => {
  await bot.stop('SIGKILL');
  await channel.close();
  store.remove();
});

const named = (name: string) => personNamed(name, () => bot, channel);
const send = (text: string, fields: Record<string, unknown> = {}) =>
  post(bot.endpoint, message(channel.serviceUrl, text, fields));

async function say(text: string, fields: Record<string, unknown> = {}): Promise<string> {
  const before = channel.posted.length;
  expect((await send(text, fields)).status).toBe(200);
  return channel.posted
    .slice(before)
    .map((posted) => posted.text ?? '')
    .join('\n');
}

test('case 1: killed in the middle of a form: it goes on at the same question', async () => {
  const person = named('een');
  await person.say('ik wil iemand aanmelden voor de startdag');
  const asked = await person.say('Utrecht');
  await bot.stop('SIGKILL');
  await start();
  expect(await person.say('waar was ik')).toContain(lastLine(asked));
});

test('killed while a reply goes out: the message that comes again has no second effect', async () => {
  const person = named('antwoord');
  await person.say('ik wil iemand aanmelden voor de startdag');
  const said = person.message('Utrecht');
  channel.behave(() => void bot.stop('SIGKILL'));
  await expect(person.send(said)).rejects.toThrow();
  channel.behave((_req, res) => res.end('{}'));
  await bot.stop('SIGKILL');
  await start();
  expect((await person.send(said)).status).toBe(200);
  expect(await person.say('Jan de Boer')).toMatch(/functie/i);
});

test('killed again and again while people talk: what was acknowledged is there, nothing is there twice', async () => {
  const people = Array.from({ length: 8 }, (_, i) => ({
    from: { id: `29:person-${i}`, name: `Persoon ${i}` },
    conversation: { id: `a:conversation-${i}`, conversationType: 'personal' },
  }));
  const script = ['ik wil iemand aanmelden voor de startdag', 'Utrecht', 'Jan de Boer', 'beleidsadviseur'];
  const acknowledged = people.map(() => 0);

  for (let round = 0; round < 4; round += 1) {
    const rounds = people.map(async (person, i) => {
      for (let step = acknowledged[i] ?? 0; step < script.length; step += 1) {
        const said = message(channel.serviceUrl, script[step] ?? '', {
          ...person,
          id: `person-${i}-${step}`,
        });
        const answer = await post(bot.endpoint, said).catch(() => undefined);
        if (answer?.status !== 200) return;
        acknowledged[i] = step + 1;
      }
    });
    await channel.until(channel.posted.length + 5 + round);
    await bot.stop('SIGKILL');
    await Promise.all(rounds);
    await start();
    if (acknowledged.every((steps) => steps === script.length)) break;
  }
  for (const [i, person] of people.entries()) {
    for (let step = acknowledged[i] ?? 0; step < script.length; step += 1) {
      await say(script[step] ?? '', { ...person, id: `person-${i}-${step}` });
    }
    expect(await say('wat heb ik ingevuld', person)).toMatch(/Utrecht[^]*Jan de Boer[^]*beleidsadviseur/);
  }
});

test('case 6: told to stop while people talk: what was taken in is answered, then it ends with code 0', async () => {
  const before = channel.posted.length;
  const answers = Array.from({ length: 30 }, (_, i) =>
    send('Wie zijn de ambassadeurs?', { conversation: { id: `a:${i}` } }).then(
      ({ status }) => status,
      () => 'not taken in',
    ),
  );
  await channel.until(before + 3);
  const code = bot.stop('SIGTERM');
  const statuses = await Promise.all(answers);
  expect(await code).toBe(0);
  expect(new Set(statuses)).not.toContain(500);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3);
  expect(channel.posted.length - before).toBeGreaterThanOrEqual(
    statuses.filter((status) => status === 200).length,
  );
});

test('people who keep talking over open connections do not keep it from stopping', async () => {
  /** @returns why a message could not be sent any more */
  const talk = async (person: number): Promise<unknown> => {
    for (;;) {
      const failure: unknown = await send('hallo', { conversation: { id: `a:${person}` } }).then(
        () => undefined,
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
      if (failure !== undefined) return failure;
    }
  };
  const before = channel.posted.length;
  const people = Promise.all([talk(1), talk(2), talk(3)]);
  await channel.until(before + 6);
  expect(await bot.stop('SIGTERM')).toBe(0);
  expect(await people).not.toContain(undefined);
  expect(await talk(4)).toBe('ECONNREFUSED');
});

test('a database that another program holds: the bot lives, says so, and takes the message when it comes again', async () => {
  const person = named('vast');
  await person.say('ik wil iemand aanmelden voor de startdag');
  const letGo = await holdWriting(store.database);
  const said = person.message('Utrecht');
  const before = person.heard().length;
  const refused = person.send(said);
  const health = fetch(`${bot.origin}/healthz`);
  expect(await Promise.race([refused, health])).toHaveProperty('ok', true);
  expect(await refused).toEqual({ status: 503, body: { code: 'StoreUnavailable' } });
  await letGo();
  expect((await person.send(said)).status).toBe(200);
  expect(
    person
      .heard()
      .slice(before)
      .map((posted) => readIn([posted])),
  ).toEqual([expect.stringMatching(/niet bewaren.*storing B\d{6}/), expect.stringMatching(/naam/i)]);
});

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
