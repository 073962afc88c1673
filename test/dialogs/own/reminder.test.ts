import { plain } from '../../../src/dialogs/markdown.ts';
import { openTalk } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({ now: '2018-03-20' });
  await talk.store.registrations.apply([
    {
      kind: 'hand in',
      id: 'r1',
      form: 'startdag',
      prefix: 'SD',
      answers: { naam: 'Fatima El Amrani', email: 'f@almere.nl' },
      origin: { by: { id: 'fatima', name: 'Fatima' }, channel: 'msteams', at: '2018-03-20T09:00:00+01:00' },
    },
  ]);
});
afterEach(() => talk.close());

const heard = async (text: string, who = { id: 'fatima' }) =>
  (await talk.say(text, who)).map((reply) => plain(reply.text)).join('\n');
const days = async () => (await talk.stored())[0]?.details.herinnering;

test.each([
  ['herinner mij', [1], '1 dag van tevoren'],
  ['Herinner me 3 dagen van tevoren aan SD-2018-0001', [3], '3 dagen van tevoren'],
  ['stuur mij een herinnering een week van tevoren', [7], '7 dagen van tevoren'],
  ['graag een herinnering op de dag zelf', [0], 'op de dag zelf'],
])('%s', async (said, expected, reply) => {
  expect(await heard(said)).toContain(reply);
  expect(await days()).toEqual(expected);
});

test('a reminder can be ended', async () => {
  await heard('herinner mij');
  expect(await heard('geen herinnering SD-2018-0001')).toContain('geen herinnering meer');
  expect(await days()).toEqual([]);
});

test('too early, or for a registration of someone else, is refused', async () => {
  expect(await heard('herinner mij 90 dagen van tevoren')).toContain('hoogstens 30 dagen');
  await heard('herinner mij aan SD-2018-0001', { id: 'iemand-anders' });
  expect(await days()).toBeUndefined();
});
