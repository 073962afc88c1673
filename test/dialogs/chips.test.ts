import { createChips, shortly } from '../../src/dialogs/chips.ts';
import { sentenceOf } from '../../src/dialogs/own/acts.ts';
import { phrasesSchema } from '../../src/dialogs/phrases.ts';
import { ACTS } from '../../src/registration/acts.ts';
import { knowledgeIn } from '../helpers/talk.ts';

const knowledge = knowledgeIn();
const chipOf = createChips(knowledge);
const { forms, letters, lists, questions } = knowledge;
const phrases = phrasesSchema.parse(knowledge.phrases.dialogs);

/** Every sentence of the knowledge that can be a suggestion. */
const SENTENCES = [
  ...letters.flatMap(({ facts }) => facts.map(({ questions: [first] }) => first!)),
  ...forms.map(({ wishes: [wish] }) => wish!.charAt(0).toUpperCase() + wish!.slice(1)),
  ...questions.smalltalk.flatMap(({ suggestions }) => suggestions),
  ...questions.suggestionsWhenLost,
  ...phrases.examples,
  'Lees in Lbr. 18/009, 16 maart 2018, Inleiding: Daarom organiseert de VNG op',
  ...Object.values(phrases.words),
  `${phrases.news.stops[0]} klimaat en energie`,
  ...ACTS.map((act) => sentenceOf(act, 'AB-2013-0001', phrases)),
  ...Object.entries(lists.choices).flatMap(([name, choices]) =>
    name === 'gemeenten' ? [] : choices.map((choice) => choice.name),
  ),
];

test.each([...new Set(SENTENCES)])('the chip of "%s" is whole, in 25 characters', (sentence) => {
  const chip = chipOf(sentence);
  expect(chip.length).toBeLessThanOrEqual(25);
  expect(chip).not.toContain('…');
});

test('no chip is kept of a sentence that nothing suggests', () => {
  const suggested = (sentence: string) => {
    const start = sentence.replace(/\{[^}]*\}$/, '');
    return SENTENCES.some((one) => (start === sentence ? one === sentence : one.startsWith(start)));
  };
  expect(Object.keys(questions.chips).filter((sentence) => !suggested(sentence))).toEqual([]);
});

test('suggestions that stand together have chips that differ', () => {
  for (const { facts } of letters) {
    const chips = new Map(facts.map(({ id, questions: [first] }) => [id, chipOf(first!)]));
    for (const { next } of facts) {
      const shown = next.flatMap((id) => chips.get(id) ?? []);
      expect(new Set(shown).size).toBe(shown.length);
    }
  }
});

test('a sentence that nobody shortened is cut at a word', () => {
  expect(shortly('Hoe laat begint de bijeenkomst in het stadhuis?')).toBe('Hoe laat begint de…');
  expect(shortly('Arbeidsongeschiktheidsverzekering')).toBe('Arbeidsongeschiktheidsve…');
  expect(shortly('Wie zijn de ambassadeurs?')).toBe('Wie zijn de ambassadeurs?');
});
