import fc from 'fast-check';
import type { LetterCard } from '../../../src/dialogs/message.ts';
import { quotable } from '../../../src/knowledge/letters/quotes.ts';
import { paged, searchIn } from '../../helpers/knownSearch.ts';
import { knowledgeIn } from '../../helpers/talk.ts';

const NOW = '2018-03-20T10:00:00+01:00';
const BASE = 'https://bot.example.nl/brieven/';
const search = searchIn();
const whole = paged.letters.map(({ letter }) => quotable(letter)).join('\n');

function cards(text: string, now = NOW): LetterCard[] {
  const found = search.find(text, now);
  return 'cards' in found ? found.cards : [];
}

test('a question gives its answer, with the passage, the letter and where it opens', () => {
  expect(cards('Tot wanneer kan ik iemand aanmelden voor de startdag?')).toEqual([
    {
      title: 'Samenwerken aan de grote maatschappelijke opgaven (IBP)',
      source: 'Lbr. 18/009, 16 maart 2018, Hoe kan uw gemeente nu meewerken aan de invulling van de opgaven?',
      answer: 'Aanmelden voor de startdag kan tot en met dinsdag 27 maart 2018.',
      passages: [{ text: expect.stringContaining('uiterlijk dinsdag 27 maart'), item: false, marked: true }],
      link: { title: 'Open de brief', url: `${BASE}lbr-18-009#p26` },
    },
  ]);
});

test('words give the passages that say them', () => {
  const found = cards('secretariaat');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ passages }) => passages.some(({ text }) => /secretariaat/i.test(text)))).toBe(true);
});

test.each(['Wat kost de startdag?', 'btw-nummer', 'zwembad', 'Hoe laat begint de startdag?', 'de', '???'])(
  'of "%s" nothing comes but a sentence',
  (text) => {
    expect(search.find(text, NOW)).toEqual({ nothing: expect.stringContaining('niets in de brieven') });
  },
);

test('with nothing typed the days ahead come first to last, and once they are over the newest letters', () => {
  expect(cards('').map(({ answer }) => answer)).toEqual([
    'Uiterlijk 27 maart 2018: aanmelden voor de startdag.',
    '5 april 2018: de startdag.',
  ]);
  expect(cards('  ', '2018-03-28T00:00:00+02:00').map(({ answer }) => answer)).toEqual([
    '5 april 2018: de startdag.',
  ]);
  const later = cards('', '2026-11-30T10:00:00+01:00');
  expect(later.map(({ source }) => source)).toEqual([
    'Lbr. 18/009, 16 maart 2018',
    'Lbr. 13/069, 29 augustus 2013',
  ]);
});

test('whatever is searched for, at most ten come, each word for word out of a letter and short', () => {
  const words = fc.constantFrom(...whole.split(/\s+/));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(words, { maxLength: 40 })),
      (typed) => {
        const text = typeof typed === 'string' ? typed : typed.join(' ');
        const found = cards(text);
        expect(found.length).toBeLessThanOrEqual(10);
        for (const { passages } of found) {
          for (const passage of passages) expect(whole).toContain(passage.text.replace(/ …$/, ''));
          expect(passages.map((passage) => passage.text).join('').length).toBeLessThan(1600);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a text that is no search is refused with how long it may be', () => {
  expect(search.find('woord '.repeat(100), NOW)).toEqual({ nothing: expect.stringContaining('300 tekens') });
});

test.each([
  [`${BASE}lbr-18-009#p26`, ['Deze persoon schrijft zich uiterlijk'], '#p26'],
  [`${BASE}18-009?x=1#p22-25`, ['Selecteer', 'de opgave', 'het belang', 'Inziet'], '#p22-25'],
  [`${BASE}lbr-18-009`, ['Op 15 februari'], ''],
  [`${BASE}lbr-18-009#p999`, ['Op 15 februari'], ''],
])('the address %s opens what it names', (address, starts, hash) => {
  const card = search.opened(address);
  expect(card?.passages.map(({ text }) => text)).toEqual(
    starts.map((start) => expect.stringMatching(new RegExp(`^${start}`)) as string),
  );
  expect(card?.link?.url).toBe(`${BASE}lbr-18-009${hash}`);
});

test.each([
  `${BASE}lbr-99-999`,
  'https://elders.example.nl/brieven/lbr-18-009',
  'http://bot.example.nl/brieven/lbr-18-009',
  'https://bot.example.nl/api/messages',
  `${BASE}%zz`,
  'lbr-18-009',
  '',
])('%s is no letter', (address) => {
  expect(search.opened(address)).toBeUndefined();
});

test('without an address of its own the bot opens none', () => {
  const here = searchIn(knowledgeIn());
  expect(here.opened(`${BASE}lbr-18-009`)).toBeUndefined();
  const found = here.find('startdag', NOW);
  expect('cards' in found && found.cards.every(({ link }) => link === undefined)).toBe(true);
});
