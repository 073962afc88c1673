import fc from 'fast-check';
import { addressOf, letterNamed, withPages } from '../../../src/knowledge/letters/address.ts';
import { idOf, placeAt, placeOf } from '../../../src/knowledge/letters/place.ts';
import { quotable } from '../../../src/knowledge/letters/quotes.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const knowledge = readKnowledge('knowledge');
const { letter } = knowledge.letters[0]!;

test('whatever is quoted of a letter, its place holds it, and no block more', () => {
  const whole = quotable(letter);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 900 }), (start, length) => {
      const text = whole.slice(start, start + length).trim();
      fc.pre(text !== '');
      const place = placeOf(letter, { text })!;
      const blocks = letter.blocks.slice(place.from, place.to + 1).map((block) => block.text);
      expect(blocks.join('\n')).toContain(text);
      if (blocks.length > 1) {
        expect(blocks.slice(1).join('\n')).not.toContain(text);
        expect(blocks.slice(0, -1).join('\n')).not.toContain(text);
      }
    }),
  );
});

test('a sentence that stands twice is found in the section it is quoted from', () => {
  const text = 'Op 15 februari heeft u een ledenbrief ontvangen';
  const sections = ['Samenvatting', 'Inleiding'].map(
    (section) => letter.blocks[placeOf(letter, { text, section })!.from]?.section,
  );
  expect(sections).toEqual(['Samenvatting', 'Inleiding']);
  expect(placeOf(letter, { text, section: 'Slot' })).toEqual(placeOf(letter, { text }));
  expect(placeOf(letter, { text: 'nergens' })).toBeUndefined();
});

test('an id names the blocks it was made of, and nothing outside the letter', () => {
  fc.assert(
    fc.property(fc.nat(letter.blocks.length - 1), fc.nat(letter.blocks.length - 1), (one, other) => {
      const place = { from: Math.min(one, other), to: Math.max(one, other) };
      expect(placeAt(letter, idOf(place))).toEqual(place);
    }),
  );
  for (const id of ['', 'p', 'p0', 'p9999', 'p5-4', 'p1-9999', 'p1-', 'q1', 'p1 ', 'p٣'])
    expect(placeAt(letter, id)).toBeUndefined();
});

test('a letter opens at the address that an editor gave, or else at its page with the passage; or nowhere', () => {
  const [paged] = withPages(knowledge, 'https://bot.example.nl/sub/').letters;
  const page = 'https://bot.example.nl/sub/brieven/lbr-18-009';
  expect(addressOf(paged!.letter, { from: 7, to: 9 })).toBe(`${page}#p8-10`);
  expect(addressOf(paged!.letter)).toBe(page);
  const url = 'https://vng.nl/brieven/18-009';
  expect(addressOf({ ...paged!.letter, url }, { from: 7, to: 7 })).toBe(url);
  expect(addressOf(letter, { from: 7, to: 7 })).toBeUndefined();
  expect(withPages(knowledge, undefined)).toBe(knowledge);
});

test.each(['lbr-18-009', '18-009', '18/009', 'Lbr. 18/009', 'LBR-18-009'])('%s names the letter', (name) => {
  expect(letterNamed(knowledge.letters, name)?.letter.id).toBe('lbr-18-009');
});

test.each(['', '18', '009', 'lbr', '../lbr-18-009/x', 'lbr-18-009x', '__proto__', '%00'])(
  '"%s" names none',
  (name) => {
    expect(letterNamed(knowledge.letters, name)).toBeUndefined();
  },
);
