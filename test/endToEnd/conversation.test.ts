import { execFileSync } from 'node:child_process';
import { activity, message, post } from '../helpers/activities.ts';
import { botForFile } from '../helpers/wholeBot.ts';

const here = botForFile();

/** Says something, and gives what the bot posted in answer. */
async function say(text: string, fields: Record<string, unknown> = {}) {
  const before = here.channel.posted.length;
  expect((await post(here.bot.endpoint, message(here.channel.serviceUrl, text, fields))).status).toBe(200);
  return here.channel.posted.slice(before);
}

const secretariat = () =>
  JSON.parse(
    execFileSync(process.execPath, ['src/secretariat.ts', 'list', '--json'], {
      env: { ...process.env, DATABASE_URL: here.store.database },
      encoding: 'utf8',
    }),
  ) as unknown[];

test('someone who gets the bot is welcomed with what it can do and the day it takes for today', async () => {
  const arrival = activity(here.channel.serviceUrl, {
    type: 'conversationUpdate',
    membersAdded: [{ id: 'x' }],
  });
  expect((await post(here.bot.endpoint, arrival)).status).toBe(200);
  expect(here.channel.posted[0]?.text).toMatch(/startdag[^]*ambassadeur[^]*20 maart 2018/);
});

test('a question is answered from the letter, word for word, and the letter is cited', async () => {
  const [answer] = await say('Tot wanneer kan ik iemand aanmelden voor de startdag?');
  expect(answer?.text).toContain('27 maart');
  expect(answer?.text).toContain('Deze persoon schrijft zich uiterlijk dinsdag 27 maart in');
  expect(answer?.text).toContain('[1]');
  expect(answer?.entities).toMatchObject([
    {
      '@type': 'Message',
      citation: [{ position: 1, appearance: { name: expect.stringContaining('Lbr. 18/009') } }],
    },
  ]);
});

test('a delegate is registered, confirmed with a number, and the secretariat has it', async () => {
  await say('ik wil iemand aanmelden voor de startdag');
  await say('Utrecht');
  await say('Jan de Boer');
  await say('beleidsadviseur');
  await say('j.deboer@utrecht.nl');
  let replies = await say('sla over');
  for (let i = 0; i < 12 && !/SD-2018-\d{4}/.test(textOf(replies)); i += 1) {
    replies = await say(answerTo(textOf(replies)));
  }
  expect(textOf(replies)).toContain('SD-2018-0001');
  expect(textOf(replies)).toMatch(/ontvangen/i);
  expect(textOf(replies)).not.toMatch(/geplaatst\b/i);
  expect(secretariat()).toMatchObject([
    {
      number: 'SD-2018-0001',
      form: 'startdag',
      status: 'ontvangen',
      submittedBy: { id: 'anna-object-id', name: 'Anna de Wit', tenant: 'tenant-1' },
      answers: {
        gemeente: { code: 'GM0344', name: 'Utrecht' },
        naam: 'Jan de Boer',
        functie: 'beleidsadviseur',
        email: 'j.deboer@utrecht.nl',
        kentOpgave: true,
      },
    },
  ]);
});

test.each([4_001, 240_000])(
  'case 122: %i characters are refused whole, with the one limit there is',
  async (length) => {
    await say('ik wil iemand aanmelden voor de startdag');
    const [refused] = await say('Zwolle'.padEnd(length, '!'));
    expect(refused?.text).toContain(`${length.toLocaleString('nl-NL')} tekens en ik lees er hier tot 4.000`);
    expect(textOf(await say('wat heb ik ingevuld'))).not.toContain('Zwolle');
    await say('gooi weg');
    await say('ja');
  },
);

const textOf = (replies: { text?: string }[]) => replies.map(({ text }) => text ?? '').join('\n');

/** What a person says to what is asked last, whatever the order of the form. */
function answerTo(asked: string): string {
  if (/tweede/i.test(asked)) return 'nee';
  if (/welke (van de tien )?opgave/i.test(asked)) return '1';
  if (/opmerking|telefoon/i.test(asked)) return 'sla over';
  return 'ja';
}

test('the secretariat lives in the day that the bot on its store lives in', () => {
  secretariat();
  const views = execFileSync(process.execPath, ['src/secretariat.ts', 'views'], {
    env: { ...process.env, DATABASE_URL: here.store.database, TODAY: '' },
    encoding: 'utf8',
  });
  expect(views).toMatch(/20 maart 2018|2018-03-20/);
});
