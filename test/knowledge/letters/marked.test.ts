import fc from 'fast-check';
import type { AnnotatedLetter } from '../../../src/knowledge/knowledge.ts';
import { markedText } from '../../../src/knowledge/letters/marked.ts';

function letterOf(texts: string[], facts: Record<string, string[]>): AnnotatedLetter {
  return {
    letter: { blocks: texts.map((text) => ({ section: '', text, kind: 'paragraph' })) },
    facts: Object.entries(facts).map(([id, quotes]) => ({ id, quotes })),
  } as unknown as AnnotatedLetter;
}
const parts = (one: AnnotatedLetter) =>
  markedText(one).map((block) => block.parts.map(({ text, facts }) => [text, facts.join(' ')]));

test('a quote marks its words; two that overlap share theirs', () => {
  const letter = letterOf(['Meld u aan. Dat kan tot maart.'], {
    hoe: ['Meld u aan. Dat kan'],
    tot: ['Dat kan tot maart.'],
  });
  expect(parts(letter)).toEqual([
    [
      ['Meld u aan. ', 'hoe'],
      ['Dat kan', 'hoe tot'],
      [' tot maart.', 'tot'],
    ],
  ]);
});

test('a quote over two blocks marks both, one that is not there marks nothing', () => {
  expect(parts(letterOf(['Kies:', 'een', 'twee'], { lijst: ['Kies:\neen'], weg: ['drie'] }))).toEqual([
    [['Kies:', 'lijst']],
    [['een', 'lijst']],
    [['twee', '']],
  ]);
});

test('the stretches of a block are the block, whatever is quoted', () => {
  const text = fc.stringMatching(/^[a-c]{1,6}( [a-c]{1,6}){0,5}$/);
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.array(text, { maxLength: 4 }),
      (texts, quotes) => {
        const letter = letterOf(texts, Object.fromEntries(quotes.map((quote, at) => [`f${at}`, [quote]])));
        expect(parts(letter).map((block) => block.map(([said]) => said).join(''))).toEqual(texts);
      },
    ),
  );
});
