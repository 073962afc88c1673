import { cardIn, readIn } from '../helpers/cards.ts';
import type { Channel, Posted } from '../helpers/channel.ts';
import { openChannel } from '../helpers/channel.ts';
import { ALL, handedOver, startFormBot } from '../helpers/formBot.ts';
import type { FormBot } from '../helpers/formBot.ts';
import { activity } from '../helpers/activities.ts';

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

/** @returns the whole form as a card in the chat */
async function formCard(): Promise<Posted> {
  const [question] = (await bot.say('ik wil iemand aanmelden voor de startdag')).slice(-1);
  const [card] = await bot.press(question!, 'Formulier in de chat');
  return card!;
}

const filled = (posted: Posted, inputs: Record<string, string>) =>
  handedOver(cardIn(posted)!, inputs) as Record<string, string>;
const handIn = (posted: Posted, inputs: Record<string, string>, fields = {}) =>
  bot.press(posted, 'Verder', filled(posted, inputs), fields);
const stored = async () => (await bot.talk.stored()).map(({ answers }) => answers);

test('the form is a card alone; filled in whole, the summary follows', async () => {
  const card = await formCard();
  expect(card.text).toBeUndefined();
  expect(readIn([card])).toContain('Aanmelden voor de startdag');
  const said = await handIn(card, ALL);
  expect(readIn(said)).toMatch(/Klopt dit[^]*Fatima El Amrani/);
  const replaced = said.filter(({ method, id }) => method === 'PUT' && id === card.id);
  expect(readIn(replaced)).toContain('Kijk onderaan in de chat');
  await bot.say('ja');
  expect((await stored())[0]).toMatchObject({ naam: 'Fatima El Amrani', opgave: { code: '2' } });
});

test('with a fault the card comes back in its own place, with the fault beside the field', async () => {
  const card = await formCard();
  const [again, ...more] = await handIn(card, { ...ALL, email: 'fatima@almere' });
  expect(more).toEqual([]);
  expect([again?.method, again?.id]).toEqual(['PUT', card.id]);
  const { body } = cardIn(again)!;
  const at = body.findIndex(({ id }) => id === 'typed-email');
  expect(body[at]?.value).toBe('fatima@almere');
  expect(body[at + 1]?.text).toContain('.nl');
  await handIn(again!, { email: ALL.email });
  await bot.say('ja');
  expect((await stored())[0]?.email).toBe(ALL.email);
});

test('begun on the card, gone on in the chat', async () => {
  const card = await formCard();
  await handIn(card, { gemeente: 'almere', naam: ALL.naam });
  expect(readIn(await bot.say('beleidsadviseur'))).toContain('Op welk e-mailadres is Fatima El Amrani');
});

test('case 171: sent again it has one effect; after sending it changes nothing', async () => {
  const card = await formCard();
  await handIn(card, ALL, { id: 'one' });
  expect(await handIn(card, ALL, { id: 'one' })).toEqual([]);
  await handIn(card, ALL, { id: 'two' });
  await bot.say('ja');
  expect(readIn(await handIn(card, { ...ALL, naam: 'Piet Jansen' }))).toContain('SD-2018-0001');
  expect((await stored()).map(({ naam }) => naam)).toEqual(['Fatima El Amrani']);
});

test('case 172: an older card does not undo what was said since', async () => {
  const card = await formCard();
  await bot.say('Zwolle');
  expect(readIn(await handIn(card, ALL))).toMatch(/al anders ingevuld[^]*Zwolle/);
  await bot.say('ja');
  expect((await stored())[0]?.gemeente).toMatchObject({ name: 'Zwolle' });
});

test("case 170: another's card counts for nothing, and shows nothing", async () => {
  const card = await formCard();
  const said = await handIn(card, ALL, { from: { id: '29:eva', name: 'Eva Bos', aadObjectId: 'eva' } });
  expect(readIn(said)).toContain('niet van u');
  expect(readIn(said)).not.toContain('Fatima');
  expect(readIn(await bot.say('Zwolle'))).toContain('Wie wilt u aanmelden');
});

test('a card without readable contents is an empty message', async () => {
  await formCard();
  const value = { sheet: 'x', was: 'y' };
  const sent = activity(channel.serviceUrl, { value, text: undefined });
  expect(readIn(await bot.say('', { ...sent, id: 'odd' }))).toContain('geen tekst');
});
