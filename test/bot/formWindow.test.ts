import type { Channel, Posted } from '../helpers/channel.ts';
import { openChannel } from '../helpers/channel.ts';
import { cardIn, readIn, type ShownCard } from '../helpers/cards.ts';
import { ALL, handedOver, inWindow, startFormBot } from '../helpers/formBot.ts';
import type { FormBot } from '../helpers/formBot.ts';
import type { State } from '../../src/dialogs/state.ts';

const WISH = 'ik wil iemand aanmelden voor de startdag';
const STORED = {
  gemeente: { code: 'GM0034', name: 'Almere' },
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur wonen',
  email: 'f.elamrani@almere.nl',
  opgave: { code: '2', name: 'Toekomstbestendig wonen' },
  kentOpgave: true,
  belangSamenwerking: true,
  zietVerbinding: true,
};

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

/** @returns what the button under the last question opens its window with */
function opening(posted: Posted[]): { draft: string } {
  const button = cardIn(posted.at(-1))?.actions.find(({ title }) => title === 'Invullen als formulier');
  return button?.data as { draft: string };
}

const answersOf = async () => (await bot.talk.stored()).map(({ answers }) => answers);

/** Begins a form. @returns what its window shows */
async function begun(wish = WISH): Promise<{ data: { draft: string }; card: ShownCard }> {
  const data = opening(await bot.say(wish));
  return { data, card: inWindow(await bot.invoke('task/fetch', data))! };
}

const input = (card: ShownCard | undefined, id: string) => card?.body.find((one) => one.id === `typed-${id}`);
const textsIn = (card: ShownCard | undefined) => card?.body.map(({ text }) => text ?? '').join('\n');

test('a form filled in whole in its window', async () => {
  const { card } = await begun();
  const { status, body } = await bot.invoke('task/submit', handedOver(card, ALL));
  expect({ status, body }).toEqual({ status: 200, body: undefined });
  expect(readIn(channel.posted.slice(-1))).toMatch(/Klopt dit.*Fatima El Amrani/s);
  await bot.say('ja');
  expect(await answersOf()).toEqual([STORED]);
});

test('begun in the chat, finished in the window: what was said stands there', async () => {
  await bot.say(WISH);
  await bot.say('almere');
  await bot.say('Fatima El Amrani');
  const data = opening(channel.posted.slice(-1));
  const card = inWindow(await bot.invoke('task/fetch', data))!;
  expect(input(card, 'gemeente')?.value).toBe('Almere');
  expect(input(card, 'naam')?.value).toBe('Fatima El Amrani');
  const { gemeente, naam, ...rest } = ALL;
  expect([gemeente, naam]).toHaveLength(2);
  await bot.invoke('task/submit', handedOver(card, rest));
  await bot.say('ja');
  expect(await answersOf()).toEqual([STORED]);
});

test('begun in the window, finished in the chat: nothing is asked twice', async () => {
  const { card } = await begun();
  const { gemeente, naam, functie, email } = ALL;
  await bot.invoke('task/submit', handedOver(card, { gemeente, naam, functie, email }));
  expect(readIn(await bot.say('ga verder'))).toContain('Voor welke opgave?');
  await bot.say('wonen');
  await bot.say('ja');
  await bot.say('ja');
  expect(await answersOf()).toEqual([STORED]);
});

test('errors stand beside their fields, and nothing typed is lost', async () => {
  const { data, card } = await begun();
  const answer = await bot.invoke(
    'task/submit',
    handedOver(card, { ...ALL, email: 'fatima@almere', naam: 'Fatima' }),
  );
  const again = inWindow(answer)!;
  expect(input(again, 'email')?.value).toBe('fatima@almere');
  expect(input(again, 'naam')?.value).toBe('Fatima');
  const at = (id: string) => again.body.findIndex((one) => one.id === `typed-${id}`);
  expect(again.body[at('email') + 1]?.text).toMatch(/\.nl/);
  expect(again.body[at('naam') + 1]?.text).toMatch(/achternaam|voornaam/);
  expect(input(again, 'gemeente')?.value).toBe('Almere');
  expect(input(again, 'opgave')?.value).toBe('2');
  expect(inWindow(await bot.invoke('task/fetch', data))?.body).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'typed-email', value: 'fatima@almere' })]),
  );
  const { email, naam } = ALL;
  expect((await bot.invoke('task/submit', handedOver(again, { email, naam }))).body).toBeUndefined();
  await bot.say('ja');
  expect(await answersOf()).toEqual([STORED]);
});

test('what is left out is told once something was handed over, and not before', async () => {
  const { card } = await begun();
  expect(textsIn(card)).not.toContain('nog nodig');
  const { naam, ...rest } = ALL;
  const again = inWindow(await bot.invoke('task/submit', handedOver(card, rest)));
  expect(textsIn(again)?.match(/nog nodig/g)).toHaveLength(1);
  expect(naam).not.toBe('');
});

test('what may be more than one is asked there', async () => {
  const { card } = await begun();
  const again = inWindow(await bot.invoke('task/submit', handedOver(card, { ...ALL, gemeente: 'bergen' })))!;
  const picks = again.body.find(({ id }) => id === 'picked-gemeente');
  expect(picks?.choices?.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['Bergen (NH.)', 'Bergen (L.)']),
  );
  await bot.invoke('task/submit', handedOver(again, { 'picked-gemeente': 'Bergen (NH.)' }));
  await bot.say('ja');
  expect((await answersOf())[0]?.gemeente).toEqual({ code: 'GM0373', name: 'Bergen (NH.)' });
});

test('what need not be filled in and is no answer is not left out unsaid', async () => {
  const { card } = await begun();
  await bot.invoke('task/submit', handedOver(card, { ...ALL, opgave: '', telefoon: '06 12' }));
  const summary = readIn(await bot.say('wonen'));
  expect(summary).toMatch(/Klopt dit[^]*invulde bij telefoonnummer[^]*gaat dus niet mee/);
});

test('what is emptied is taken out, and what hangs together is asked again', async () => {
  const { data, card } = await begun();
  await bot.invoke('task/submit', handedOver(card, { ...ALL, telefoon: '06 12345678', opmerking: 'later' }));
  const full = inWindow(await bot.invoke('task/fetch', data))!;
  await bot.invoke('task/submit', handedOver(full, { telefoon: '', opgave: '4' }));
  await bot.say('ja');
  expect(await answersOf()).toEqual([
    { ...STORED, opgave: { code: '4', name: 'Naar een vitaal platteland' }, opmerking: 'later' },
  ]);
});

test('a choice that may not be the same as another is told beside the field', async () => {
  const { card } = await begun();
  const again = inWindow(await bot.invoke('task/submit', handedOver(card, { ...ALL, tweedeOpgave: '2' })))!;
  expect(textsIn(again)).toContain('dezelfde als de eerste keus');
});

describe('who and when', () => {
  const other = { from: { id: '29:eva', name: 'Eva Bos', aadObjectId: 'eva' } };

  test("case 170: another's window shows nothing, and nothing handed over there counts", async () => {
    const { data, card } = await begun();
    await bot.invoke('task/submit', handedOver(card, { naam: 'Fatima El Amrani' }));
    for (const fields of [
      other,
      { ...other, conversation: { id: 'a:eva', conversationType: 'personal', tenantId: 'tenant-1' } },
    ]) {
      const seen = await bot.invoke('task/fetch', data, fields);
      expect(JSON.stringify(seen.body)).not.toContain('Fatima');
      expect(seen.body).toMatchObject({ task: { type: 'message' } });
      await bot.invoke('task/submit', handedOver(card, ALL), fields);
    }
    expect(input(inWindow(await bot.invoke('task/fetch', data)), 'email')?.value).toBeUndefined();
  });

  test('case 170: where others read along a window shows nothing, and nothing handed over counts', async () => {
    const group = {
      conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant-1' },
    };
    const posted = await bot.say(WISH, group);
    expect(cardIn(posted.at(-1))).toBeUndefined();
    const inGroup = async () => {
      const kept = await bot.talk.store.conversations.look('msteams/19%3Agroup/anna-object-id/tenant-1');
      return (kept as State).drafts[0];
    };
    const draft = await inGroup();
    const seen = await bot.invoke('task/fetch', { draft: draft!.id }, group);
    expect(seen.body).toMatchObject({ task: { type: 'message' } });
    const { card } = await begun();
    const before = channel.posted.length;
    await bot.invoke('task/submit', { ...handedOver(card, ALL), sheet: draft!.id }, group);
    expect(readIn(channel.posted.slice(before))).not.toContain('Fatima');
    expect((await inGroup())?.answers).toEqual({});
  });

  test('case 171: sent again, with the same id or another, it has the same answer and one effect', async () => {
    const { card } = await begun();
    const wrong = handedOver(card, { ...ALL, email: 'x' });
    const first = await bot.invoke('task/submit', wrong, { id: 'one' });
    expect(await bot.invoke('task/submit', wrong, { id: 'one' })).toEqual(first);
    expect(await bot.invoke('task/submit', wrong, { id: 'two' })).toEqual(first);
    const right = handedOver(inWindow(first)!, { email: ALL.email });
    for (const id of ['three', 'three', 'four'])
      expect((await bot.invoke('task/submit', right, { id })).body).toBeUndefined();
    await bot.say('ja');
    expect(await answersOf()).toEqual([STORED]);
    const after = await bot.invoke('task/submit', right, { id: 'five' });
    expect(after).toEqual({ status: 200, body: undefined });
    expect(await answersOf()).toEqual([STORED]);
  });

  test('case 172: what was changed in the chat meanwhile is not undone by an older window, and that is said', async () => {
    const { card } = await begun();
    await bot.say('Zwolle');
    const { status } = await bot.invoke('task/submit', handedOver(card, ALL));
    expect(status).toBe(200);
    expect(readIn(channel.posted)).toMatch(/intussen al anders ingevuld.*Zwolle/s);
    await bot.say('ja');
    expect((await answersOf())[0]?.gemeente).toEqual({ code: 'GM0193', name: 'Zwolle' });
  });

  test('case 171: handed over after it was sent, nothing changes', async () => {
    const { card } = await begun();
    await bot.invoke('task/submit', handedOver(card, ALL));
    await bot.say('ja');
    await bot.invoke('task/submit', handedOver(card, { ...ALL, naam: 'Piet Jansen' }));
    expect(await answersOf()).toEqual([STORED]);
    expect(readIn(channel.posted.slice(-1))).toContain('SD-2018-0001');
  });
});

test.each([
  ['nothing', {}],
  ['no form', { sheet: 5 }],
  ['a text that is no text', { sheet: 'd', was: {}, 'typed-naam': { a: 1 } }],
  ['a text that is too long', { sheet: 'd', was: {}, 'typed-naam': 'x'.repeat(4001) }],
  [
    'too many fields',
    {
      sheet: 'd',
      was: {},
      ...Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`typed-a${at}`, ''])),
    },
  ],
])('case 175: %s can not be read, and nothing is done', async (_, data) => {
  expect((await bot.invoke('task/submit', data)).status).toBe(400);
  expect((await bot.invoke('task/fetch', {})).status).toBe(400);
  expect(channel.posted).toEqual([]);
});

test('a text of 4,000 characters in each field comes back with what is wrong', async () => {
  const { card } = await begun();
  const full = Object.fromEntries(Object.keys(ALL).map((id) => [id, 'woord '.repeat(660)]));
  const answer = await bot.invoke('task/submit', handedOver(card, full));
  expect(textsIn(inWindow(answer))).toContain('te lang');
  expect(Buffer.byteLength(JSON.stringify(inWindow(answer)), 'utf16le')).toBeLessThan(28 * 1024);
});
