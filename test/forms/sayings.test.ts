import type { Form } from '../../src/forms/form.ts';
import { isSpeaker } from '../../src/forms/rivals.ts';
import { compileSayings } from '../../src/forms/sayings.ts';
import { isNegated } from '../../src/forms/takenBack.ts';
import { toolsOf } from '../helpers/talk.ts';

const { phrases, forms } = toolsOf();

/** Where a word stands in a text. */
function spanOf(text: string, word: string) {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
}

const congress: Form = {
  ...forms[0]!,
  id: 'congres',
  words: ['congres'],
  fields: [
    { ...forms[0]!.fields[0]!, id: 'sessie', type: 'choice', label: 'Sessie', words: [], options: [] },
  ],
};

test('what people call the choices of any form may stand between a denial and what is denied', () => {
  const text = 'graag over geld, niet sessie wonen';
  const denied = (forms: Form[]) =>
    isNegated(text, spanOf(text, 'wonen'), compileSayings(phrases.answers, forms).negation);
  expect(denied([congress])).toBe(true);
  expect(denied([])).toBe(false);
});

test('who goes to any form’s event is the one it is about', () => {
  const text = 'Piet Bakker gaat met de trein naar het congres';
  const { about } = compileSayings(phrases.answers, [congress]);
  expect(about.meantBehind.test(text.slice('Piet Bakker'.length))).toBe(true);
  expect(compileSayings(phrases.answers, []).about.meantBehind.test(text.slice('Piet Bakker'.length))).toBe(
    false,
  );
});

test('the words by which people introduce themselves are the editors’ own', () => {
  const text = 'aangenaam Tineke Bos';
  const speaks = (words: string[]) =>
    isSpeaker(
      text,
      spanOf(text, 'Tineke Bos'),
      compileSayings({ ...phrases.answers, about: { ...phrases.answers.about, speaks: words } }, []),
    );
  expect(speaks(['aangenaam'])).toBe(true);
  expect(speaks(['ik ben'])).toBe(false);
});
