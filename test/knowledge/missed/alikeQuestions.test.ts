import fc from 'fast-check';
import { alikeTogether } from '../../../src/knowledge/missed/alikeQuestions.ts';

const FILLERS = new Set('de het een ik kan mag is er naar mijn ook die dat u'.split(' '));
const together = (questions: string[]) =>
  alikeTogether(
    questions.map((question) => ({ question, unanswered: 1, disliked: 0 })),
    (word) => FILLERS.has(word),
  ).map((group) => group.map(({ question }) => question));

test('what asks the same in other words stands together, under what was asked most', () => {
  expect(
    together([
      'Mag mijn papegaai mee naar de startdag?',
      'is er een hotel in de buurt',
      'mag ook een papegaai mee naar die startdag',
      'hotel in de buurt',
    ]),
  ).toEqual([
    ['Mag mijn papegaai mee naar de startdag?', 'mag ook een papegaai mee naar die startdag'],
    ['is er een hotel in de buurt', 'hotel in de buurt'],
  ]);
});

test('one word in common is not enough, and fillers are none', () => {
  expect(
    together(['hoe laat begint de startdag', 'mag ik mijn kind naar de startdag meenemen']),
  ).toHaveLength(2);
  expect(together(['kan dat ook', 'is er een hotel'])).toHaveLength(2);
});

test('every question is in one group, whatever is asked', () => {
  const words = fc.constantFrom('startdag', 'hotel', 'de', 'kan', 'papegaai', '5 april', '?', '<b>');
  const question = fc.array(words, { maxLength: 5 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
      expect(together(questions).flat().toSorted()).toEqual(questions.toSorted());
    }),
  );
});
