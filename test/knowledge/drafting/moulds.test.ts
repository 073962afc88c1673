import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { mouldsOf } from '../../../src/knowledge/drafting/moulds.ts';
import { subjectOf, suggestedFor } from '../../../src/knowledge/drafting/suggest.ts';
import { calledIn } from '../../../src/editing/propose.ts';
import { DRAFTING } from '../../helpers/draftingWords.ts';
import { knowledgeIn } from '../../helpers/talk.ts';

const { letters, synonyms, forms } = knowledgeIn();
const names = calledIn({ forms });
const fillers = new Set(synonyms.fillers);
const moulds = mouldsOf(
  letters.flatMap(({ facts, gaps }) =>
    [...facts, ...gaps].map(({ id, questions }) => ({ owner: id, wordings: questions })),
  ),
  (word) => fillers.has(word),
  (word) => names.has(word),
  DRAFTING,
);

test('old nouns are masked: none of what the old letters are about is left', () => {
  const texts = moulds.map(({ text }) => text);
  expect(moulds.length).toBeGreaterThan(100);
  expect(texts.join('\n')).not.toMatch(/startdag|ambassadeur|ibp|interbestuurlijk|bandell|spies|vng|\d|@/);
  expect(texts.every((text) => (text.match(/\{/g) ?? []).length === 1)).toBe(true);
});

test.each([
  ['deadline', 'tot wanneer loopt {de}'],
  ['deadline', 'tot wanneer kan ik {doen}?'],
  ['purpose', 'wat is het doel van {de}'],
  ['site', 'waar vind ik {de}'],
] as const)('by what is asked: %s, %s', (kind, text) => {
  expect(moulds).toContainEqual(expect.objectContaining({ kind, text }));
});

const words = {
  telling: (word: string) => word.length,
  articles: { of: () => undefined, knows: () => false },
  said: DRAFTING.phrase,
};
const subject = { asks: 'deadline', about: 'de aanvraag', doing: 'de aanvraag indienen' } as const;

test('twenty wordings with the new nouns in, each once, and none that is there already', () => {
  const first = suggestedFor(subject, moulds, () => false, DRAFTING);
  expect(first).toHaveLength(20);
  expect(first).toContain('hoeveel tijd heb ik nog om de aanvraag in te dienen');
  expect(first.every((text) => text.includes('aanvraag') && !/[{}|]/.test(text))).toBe(true);
  const taken = new Set(first);
  expect(
    suggestedFor(subject, moulds, (text) => taken.has(text), DRAFTING).some((text) => taken.has(text)),
  ).toBe(false);
});

test('one and more have verbs of their own', () => {
  const many = suggestedFor({ asks: 'since', about: 'de nieuwe bedragen' }, moulds, () => false, DRAFTING);
  expect(many).toContain('sinds wanneer gelden de nieuwe bedragen');
  const one = suggestedFor({ asks: 'since', about: 'de regeling' }, moulds, () => false, DRAFTING);
  expect(one).toContain('sinds wanneer geldt de regeling');
  expect(one.filter((text) => /\b(?:zijn|gaan|gelden|lopen|trekken) de regeling/.test(text))).toEqual([]);
});

test('a fact that an editor wrote is known by its first wording, unless the editor says it', () => {
  const fact = (more: object) =>
    annotationSchema.parse({
      facts: [
        {
          id: 'x',
          answer: 'Een.',
          quotes: ['Een.'],
          questions: ['Wanneer is de deadline voor de begroting?'],
          ...more,
        },
      ],
    }).facts[0]!;
  expect(subjectOf(fact({}), words, DRAFTING)).toEqual({ asks: 'deadline', about: 'de begroting' });
  expect(subjectOf(fact({ asks: 'amount', about: 'het geld' }), words, DRAFTING)).toEqual({
    asks: 'amount',
    about: 'het geld',
  });
  expect(subjectOf(fact({ questions: ['en dan?'] }), words, DRAFTING)).toBeUndefined();
});
