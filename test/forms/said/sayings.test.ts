import { calledIn } from '../../../src/forms/called.ts';
import { findAnswers } from '../../../src/forms/findAnswers.ts';
import { typeOf } from '../../../src/forms/fieldTypes.ts';
import type { Form } from '../../../src/forms/form.ts';
import { isSpeaker } from '../../../src/forms/people.ts';
import { compileSayings } from '../../../src/forms/said/sayings.ts';
import { isNegated } from '../../../src/forms/takenBack.ts';
import { toolsOf } from '../../helpers/talk.ts';

const { phrases, forms, lists } = toolsOf();

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
    isNegated(text, spanOf(text, 'wonen'), compileSayings(phrases.answers, calledIn(forms)).negation);
  expect(denied([congress])).toBe(true);
  expect(denied([])).toBe(false);
});

test('who goes to any form’s event is the one it is about', () => {
  const text = 'Piet Bakker gaat met de trein naar het congres';
  const { about } = compileSayings(phrases.answers, calledIn([congress]));
  expect(about.meantBehind.test(text.slice('Piet Bakker'.length))).toBe(true);
  expect(
    compileSayings(phrases.answers, calledIn([])).about.meantBehind.test(text.slice('Piet Bakker'.length)),
  ).toBe(false);
});

test('the words by which people introduce themselves are the editors’ own', () => {
  const text = 'aangenaam Tineke Bos';
  const speaks = (words: string[]) =>
    isSpeaker(
      text,
      spanOf(text, 'Tineke Bos'),
      compileSayings(
        { ...phrases.answers, about: { ...phrases.answers.about, speaks: words } },
        calledIn([]),
      ),
    );
  expect(speaks(['aangenaam'])).toBe(true);
  expect(speaks(['ik ben'])).toBe(false);
});

test('what any form or its choices are called is no part of a name', () => {
  const [name] = forms.flatMap((form) => form.fields).filter(({ type }) => type === 'name');
  const named = (text: string, known: Form[]) =>
    findAnswers(text, [name!], {
      today: '2018-03-20',
      lists: { ...lists, sayings: compileSayings(phrases.answers, calledIn(known)) },
    }).get(name!.id)?.value;
  expect(named('Ik meld mevrouw Piet Bakker Sessie Wonen', [congress])).toBe('Piet Bakker');
  expect(named('Ik meld mevrouw Piet Bakker Congres Wonen', [congress])).toBe('Piet Bakker');
  expect(named('Ik meld mevrouw Piet Bakker Sessie Wonen', [])).toBe('Piet Bakker Sessie');
});

test.each([
  [[congress], 'wrong'],
  [[], 'value'],
])('who asks for a form in small letters gives no name', (known, kind) => {
  const context = {
    today: '2018-03-20',
    lists: { ...lists, sayings: compileSayings(phrases.answers, calledIn(known)) },
  };
  const field = { ...congress.fields[0]!, type: 'name' };
  expect(typeOf(field).read('registreren voor het congres', field, context).kind).toBe(kind);
});
