import fc from 'fast-check';
import { load } from 'js-yaml';
import { withoutItem, withValue } from '../../../src/knowledgeFolder/changing/yamlText.ts';
import { Refused } from '../../../src/knowledgeFolder/refused.ts';

const TEXT = `# boven
facts: # let op
  # eerste
  - id: x # naam
    answer: y # zo
    quotes: ['a', b]

  - { id: z, answer: 'kort', until: 2018-03-27 }
gaps:
  - id: g
    reply: >-
      lang
      verhaal

# onder
`;

test.each<[string, () => string, string, string]>([
  ['a mark behind', () => withValue(TEXT, ['facts', 0, 'answer'], 'nieuw'), 'answer: y #', 'answer: nieuw #'],
  ['brackets', () => withValue(TEXT, ['facts', 0, 'quotes'], ['c, d']), "['a', b]", "['c, d']"],
  ['a day', () => withValue(TEXT, ['facts', 1, 'until'], '2018-04-01'), '2018-03-27', '2018-04-01'],
  ['one of more', () => withValue(TEXT, ['facts', 1, 'until'], null), ', until: 2018-03-27', ''],
  ['a new one', () => withValue(TEXT, ['facts', 1, 'from'], 'q', ['id']), 'id: z,', 'id: z, from: q,'],
  ['a line more', () => withValue(TEXT, ['gaps', 0, 'list'], 'q', ['id']), 'id: g\n', 'id: g\n    list: q\n'],
  [
    'a folded text',
    () => withValue(TEXT, ['gaps', 0, 'reply'], 'kort'),
    '>-\n      lang\n      verhaal',
    'kort',
  ],
  [
    'several lines',
    () => withValue(TEXT, ['gaps', 0, 'reply'], 'een\ntwee'),
    '>-\n      lang\n      verhaal',
    '|-\n      een\n      twee',
  ],
  [
    'an item',
    () => withoutItem(TEXT, ['facts', 1]),
    "  - { id: z, answer: 'kort', until: 2018-03-27 }\n",
    '',
  ],
  [
    'the last item',
    () => withoutItem(TEXT, ['gaps', 0]),
    'gaps:\n  - id: g\n    reply: >-\n      lang\n      verhaal',
    'gaps: []',
  ],
])('%s is written where it stands, and nothing else', (_, change, from, to) => {
  expect(TEXT.split(from)).toHaveLength(2);
  expect(change()).toBe(TEXT.replace(from, to));
});

test('any text can be written, and reads as it was written', () => {
  const words = fc
    .string({
      unit: fc.constantFrom(...'ab é:#\'"-[]{},&*!|>%@`\n0?'.split('')),
      minLength: 1,
      maxLength: 60,
    })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const places = fc.constantFrom<[string, number, string]>(
    ['facts', 0, 'answer'],
    ['facts', 1, 'answer'],
    ['gaps', 0, 'reply'],
  );
  fc.assert(
    fc.property(words, places, (text, path) => {
      const meant = load(TEXT) as Record<string, Record<string, unknown>[]>;
      meant[path[0]]![path[1]]![path[2]] = text;
      expect(load(withValue(TEXT, path, text))).toEqual(meant);
    }),
  );
});

test('what cannot be changed without losing something is left alone', () => {
  const aliased = 'a: &x\n  k: v\nb: *x\n';
  expect(() => withValue(aliased, ['b', 'k'], 'w')).toThrow(Refused);
  expect(() => withValue(TEXT, ['nergens', 'k'], 'w')).toThrow(Refused);
});
