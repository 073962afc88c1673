import type { Channel, Posted } from '../helpers/channel.ts';
import { openChannel } from '../helpers/channel.ts';
import { cardIn, readIn } from '../helpers/cards.ts';
import { startFormBot } from '../helpers/formBot.ts';
import type { FormBot } from '../helpers/formBot.ts';

const ALL =
  'Ik wil Fatima El Amrani (beleidsadviseur wonen, f.elamrani@almere.nl) van de gemeente Almere aanmelden voor wonen';

let channel: Channel;
let bot: FormBot;
beforeEach(async () => {
  channel = await openChannel();
  bot = await startFormBot(channel);
});
afterEach(async () => {
  await bot.talk.close();
  await channel.close();
});

const isSummary = (posted: Posted) =>
  cardIn(posted)?.actions.some(({ title }) => title === 'Versturen') ?? false;

async function summary(): Promise<Posted> {
  await bot.say(ALL);
  const posted = await bot.say('ja');
  return posted.find(isSummary)!;
}

const inPlaceOf = (card: Posted) =>
  channel.posted.filter(({ method, id }) => method === 'PUT' && id === card.id);
const numbers = async () => (await bot.talk.stored()).map(({ number }) => number);

test('the summary is a card alone, whose buttons carry a mark of what it shows', async () => {
  const card = await summary();
  expect(card.text).toBeUndefined();
  expect(card.summary).toBe('Klopt dit?');
  expect(readIn([card])).toMatch(/Klopt dit.*Fatima El Amrani.*90 dagen.*versturen/s);
  const marks = new Set(cardIn(card)?.actions.map(({ data }) => data.shown));
  expect([...marks]).toEqual([expect.stringMatching(/^[0-9a-z]{6,}$/)]);
});

test.each(['pressed', 'typed'])(
  'case 174: once sent, %s, it shows what was sent, with its number and without buttons',
  async (how) => {
    const card = await summary();
    const said = how === 'typed' ? await bot.say('ja') : await bot.press(card, 'Versturen');
    expect(readIn(said)).toContain('**Ontvangen.** Het nummer');
    const [after, ...more] = inPlaceOf(card);
    expect(more).toEqual([]);
    expect(readIn([after!])).toMatch(/SD-2018-0001.*Fatima El Amrani/s);
    expect(cardIn(after)?.actions).toEqual([]);
  },
);

test('shown once more, the one before points to it', async () => {
  const card = await summary();
  const again = (await bot.say('Waar is de startdag?')).find(isSummary)!;
  expect(readIn(inPlaceOf(card))).toContain('staat onderaan in de chat');
  await bot.say('ja');
  expect(readIn(inPlaceOf(again))).toContain('SD-2018-0001');
});

test('once corrected, the old one says so and the new one shows it', async () => {
  const card = await summary();
  const said = await bot.say('de functie moet wethouder zijn');
  expect(readIn(said.filter(isSummary))).toContain('wethouder');
  const [after] = inPlaceOf(card);
  expect(readIn([after!])).toContain('intussen gewijzigd');
  expect(cardIn(after)?.actions).toEqual([]);
});

test('case 173: an outdated card sends nothing: that is said, and the newest is shown', async () => {
  const card = await summary();
  await bot.say('de functie moet wethouder zijn');
  const said = await bot.press(card, 'Versturen');
  expect(await numbers()).toEqual([]);
  expect(readIn(said)).toMatch(/intussen gewijzigd.*niets verstuurd/s);
  expect(readIn(said.filter(isSummary))).toContain('wethouder');
  await bot.press(said.find(isSummary)!, 'Versturen');
  expect((await bot.talk.stored())[0]?.answers.functie).toBe('wethouder');
});

test('case 174: pressed twice, redelivered, or pressed after sending: one registration', async () => {
  const card = await summary();
  await bot.press(card, 'Versturen', {}, { id: 'press' });
  expect(await bot.press(card, 'Versturen', {}, { id: 'press' })).toEqual([]);
  expect(readIn(await bot.press(card, 'Versturen'))).toContain('al ontvangen, met nummer **SD-2018-0001**');
  expect(await numbers()).toEqual(['SD-2018-0001']);
  expect(readIn(inPlaceOf(card).slice(-1))).toContain('SD-2018-0001');
});

test('case 174: both clicks at once: one registration', async () => {
  const card = await summary();
  await Promise.all([bot.press(card, 'Versturen'), bot.press(card, 'Versturen')]);
  expect(await numbers()).toEqual(['SD-2018-0001']);
});

test('what was thrown away is not sent by its card', async () => {
  const card = await summary();
  await bot.say('stop');
  await bot.say('weggooien');
  expect(readIn(inPlaceOf(card))).toContain('niet verstuurd');
  await bot.press(card, 'Versturen');
  expect(await numbers()).toEqual([]);
});

test("case 170: somebody else's press sends nothing, and shows them nothing", async () => {
  const card = await summary();
  const said = await bot.press(
    card,
    'Versturen',
    {},
    { from: { id: '29:eva', name: 'Eva Bos', aadObjectId: 'eva' } },
  );
  expect(readIn(said)).toContain('niet van u');
  expect(readIn(said)).not.toContain('Fatima');
  expect(await numbers()).toEqual([]);
});

test('case 174: a card that can not be replaced any more holds up nothing', async () => {
  const card = await summary();
  channel.behave((req, res, { id }) => {
    res.statusCode = req.method === 'PUT' ? 404 : 201;
    res.end(JSON.stringify({ id }));
  });
  expect(readIn(await bot.press(card, 'Versturen'))).toContain('SD-2018-0001');
  expect(readIn(await bot.say('mijn aanmeldingen'))).toContain('SD-2018-0001');
});

test('a new process knows where the summary stands', async () => {
  const card = await summary();
  await bot.talk.restart();
  await bot.say('ja');
  expect(readIn(inPlaceOf(card))).toContain('SD-2018-0001');
});

test('an answer pressed under an older question changes nothing', async () => {
  await bot.say('ik wil mezelf aanmelden voor de startdag');
  const [question] = (await bot.say('Almere')).slice(-1);
  const asked = await bot.press(question!, 'Anna de Wit');
  expect(readIn(asked)).toContain('functie');
  const again = await bot.press(question!, 'Anna de Wit');
  expect(readIn(again)).toMatch(/al beantwoord.*functie/s);
});

test('a change that is saved shows in the place of its summary what was saved', async () => {
  const card = await summary();
  await bot.press(card, 'Versturen');
  await bot.say('wijzig SD-2018-0001');
  const changed = (await bot.say('de functie moet wethouder zijn')).find((one) =>
    cardIn(one)?.actions.some(({ title }) => title === 'Opslaan'),
  )!;
  await bot.press(changed, 'Opslaan');
  expect(readIn(inPlaceOf(changed))).toMatch(/SD-2018-0001.*wethouder/s);
});
