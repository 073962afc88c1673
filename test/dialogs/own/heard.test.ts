import { plain } from '../../../src/dialogs/markdown.ts';
import { propose } from '../../../src/registration/proposal.ts';
import { assign, moveOn } from '../../../src/registration/visits.ts';
import type { Visit, VisitStep } from '../../../src/registration/visitStep.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Speaker, Talk } from '../../helpers/talk.ts';
import { visitOf } from '../../registration/terms.ts';
import { VISIT_ASKED } from '../../helpers/visitAsked.ts';

const STAFF = {
  by: { id: 'staff', name: 'Secretariaat' },
  channel: 'secretariaat',
  at: '2013-10-02T09:00:00+02:00',
};
const FIRST = 'AB-2013-0001';
const PROPOSED = '2013-11-05T14:30:00+01:00';

let talk: Talk;
const heard = async (text: string, who?: Speaker) =>
  (await talk.say(text, who)).map((reply) => plain(reply.text)).join('\n');

async function visit(number = FIRST): Promise<Visit> {
  const one = (await talk.stored()).find((stored) => stored.number === number);
  if (!one) throw new Error('nothing stored');
  return visitOf(one);
}

async function staff(what: (visit: Visit) => VisitStep, number?: string): Promise<void> {
  const step = what(await visit(number));
  if (step.kind === 'refused') throw new Error(step.reason);
  await talk.store.registrations.apply([step.command]);
}

/** Has a visit asked for, with a day proposed for it that was said in the chat. */
async function proposed(number: string): Promise<void> {
  for (const said of VISIT_ASKED) await talk.say(said);
  await staff((one) => moveOn(one, 'contact', {}, STAFF), number);
  await staff((one) => assign(one, { code: 'spies', name: 'Liesbeth Spies' }, STAFF), number);
  await staff((one) => propose(one, PROPOSED, undefined, STAFF), number);
}

beforeEach(async () => {
  talk = await openTalk({ now: '2013-10-01' });
  await proposed(FIRST);
  await talk.mails();
});
afterEach(() => talk.close());

test.each(['prima, dat is goed', 'ja', 'Akkoord!', 'dat komt goed uit', 'ja hoor, die dag past'])(
  'right after the proposal "%s" accepts it',
  async (text) => {
    expect(await heard(text)).toContain('staat vast: dinsdag 5 november 2013 om 14.30 uur');
    expect(await visit()).toMatchObject({ status: 'gepland', details: { datum: PROPOSED } });
  },
);

test.each([
  ['nee, liever donderdag', { from: '2013-11-07', to: '2013-11-07' }],
  ['Helaas, ik kan dan niet. Kan het op 12 november?', { from: '2013-11-12', to: '2013-11-12' }],
  ['kan het ook vrijdag?', { from: '2013-11-08', to: '2013-11-08' }],
  ['nee, liever morgen', { from: '2013-10-02', to: '2013-10-02' }],
  ['donderdag om 9 uur', '2013-11-07T09:00:00+01:00'],
])('"%s" is passed on, with what was read and in so many words', async (text, read) => {
  expect(await heard(text)).toMatch(/doorgegeven aan het secretariaat: \p{L}+ \d+ \p{L}+ 2013/u);
  expect((await visit()).details).toMatchObject({
    voorstel: [read],
    voorstelVan: 'aanvrager',
    toelichting: text,
  });
});

test('a no without a day has the day asked for, and its answer goes on', async () => {
  expect(await heard('nee, dat komt niet uit')).toContain('Welke dag of periode');
  expect(await heard('vrijdag')).toContain('vrijdag 8 november 2013');
});

test('whoever wants it no more is asked whether that is sure', async () => {
  expect(await heard('toch niet')).toContain('Weet u het zeker?');
  expect((await visit()).status).toBe('voorbereiding');
});

test('a question about the letters is answered, and what is said after it is no answer to the proposal by itself', async () => {
  expect(await heard('wie zijn de ambassadeurs?')).toContain('Bandell');
  expect(await heard('prima, dat is goed')).toContain('Bedoelt u het voorstel voor AB-2013-0001');
  expect((await visit()).status).toBe('voorbereiding');
  expect(await heard('nee')).toContain('blijft voor u klaarliggen');
  expect((await visit()).status).toBe('voorbereiding');
  await heard('akkoord');
  expect(await heard('ja')).toContain('staat vast');
});

test('it goes before the question of a form, which is asked again', async () => {
  await heard('ambassadeur aanvragen');
  await staff((one) => propose(one, '2013-11-06', undefined, STAFF));
  await talk.mails();
  const replies = await talk.say('prima, dat is goed');
  expect(replies.map(({ text }) => text)).toEqual([
    expect.stringContaining('staat vast: woensdag 6 november 2013'),
    expect.stringContaining('Terug naar het formulier'),
  ]);
});

test('of two proposals it is asked which is meant', async () => {
  await proposed('AB-2013-0002');
  await staff((one) => propose(one, '2013-11-06', undefined, STAFF));
  await talk.mails();
  const [asked] = await talk.say('akkoord');
  expect(asked?.text).toContain('meer dan één voorstel');
  expect(asked?.suggestions).toEqual(['akkoord met AB-2013-0002', 'akkoord met AB-2013-0001']);
});

test('somebody else who says it answers nothing', async () => {
  expect(await heard('prima, dat is goed', { id: 'piet' })).not.toContain('staat vast');
  expect((await visit()).status).toBe('voorbereiding');
});

test('the proposal and what follows from it have what can be answered as buttons', async () => {
  const chats = async () => (await talk.told()).map(({ suggestions }) => suggestions);
  expect((await chats()).at(-1)).toEqual([
    `akkoord met ${FIRST}`,
    `andere datum ${FIRST}`,
    `trek in ${FIRST}`,
  ]);
  await staff((one) => propose(one, '2013-11-06', undefined, STAFF));
  await heard(`akkoord met ${FIRST}`);
  const [shown] = await talk.say(`in agenda ${FIRST}`);
  expect(shown?.text).toMatch(
    /Bezoek van Liesbeth Spies aan gemeente Gouda.*woensdag 6 november 2013.*\(https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?subject=Bezoek[^)\s]*startTime=2013-11-06T00%3A00%3A00&endTime=2013-11-07T00/,
  );
  expect(await heard(`in agenda ${FIRST}`, { id: 'piet' })).toContain('waarmee u bent aangemeld');
});

test('what is said in a chat is short: no greeting, no signature, no mail', async () => {
  for (const { text } of await talk.told()) {
    expect(text).not.toMatch(/Beste|Vereniging van|deze mail/);
    expect(text.length).toBeLessThan(300);
  }
});
