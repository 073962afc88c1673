import fc from 'fast-check';
import { findChoice, findChoices } from '../../src/language/choices/find.ts';
import { nearestChoices, readChoice, suggestChoices } from '../../src/language/choices.ts';
import type { Choice, ChoiceOption } from '../../src/language/choices/option.ts';
import { ambassadeurs, opgaven, rows } from './lists.ts';

const OPGAVE = ['opgave', 'opgaven'];

function codes(choice: Choice<ChoiceOption>): string {
  if (choice.kind === 'none') return 'none';
  return choice.kind === 'one' ? choice.option.code : choice.options.map(({ code }) => code).join('/');
}

test.each(rows('choices/opgaven.tsv'))('opgave %s: "%s"', (wanted, text) => {
  expect(codes(readChoice(text, opgaven.items, OPGAVE))).toBe(wanted);
});

test.each([
  ['bandell', 'die burgemeester'],
  ['sint', 'mevrouw Sint graag'],
  ['spies', 'Liesbeth'],
  ['spies', 'de laatste'],
  ['bandell', 'bandel'],
  ['bandell/sint', '1 of 2'],
  ['none', 'de vierde'],
])('ambassador %s: "%s"', (wanted, text) => {
  expect(codes(readChoice(text, ambassadeurs.items))).toBe(wanted);
});

test('at least 90% of the problems suggest their opgave first, at most three in all', () => {
  const problems = rows('choices/problems.tsv');
  const suggested = problems.map(([, text]) => suggestChoices(text!, opgaven.items, OPGAVE));
  const wrong = suggested.filter(([best], at) => best?.code !== problems[at]![0]);
  expect(wrong.length / problems.length).toBeLessThanOrEqual(0.1);
  expect(Math.max(...suggested.map(({ length }) => length))).toBeLessThanOrEqual(3);
});

test.each([
  ['Ik wil Fatima aanmelden voor toekomstbestendig wonen', '2'],
  ['Opgave: klimaat. Afgevaardigde: Jan Bos', '1'],
  ['een vitaal plateland vinden wij belangrijk', '4'],
  ['voor de opgave schulden en als tweede keuze wonen', '6/2'],
  ['opgave 4 graag', '4'],
  ['opgaven 2 en 5', '2/5'],
  ['opgave nr. vier', '4'],
  ['de opgave 5 april', 'none'],
  ['de eerste 2 weken', 'none'],
  ['wij wonen in Zwolle', 'none'],
  ['hoe zit het met het klimaat?', 'none'],
  ['over de opgaven wil ik meer weten', 'none'],
  ['welke opgave past bij ons?', 'none'],
])('in "%s" stands opgave %s', (text, wanted) => {
  expect(codes(findChoice(text, opgaven.items, OPGAVE))).toBe(wanted);
});

test.each([
  ['sessie 2', '2'],
  ['graag sessies 2 en 5', '2/5'],
  ['sessie een', '1'],
  ['de sessie klimaat', '1'],
])('where an option is called a sessie, "%s" is %s', (text, wanted) => {
  expect(codes(readChoice(text, opgaven.items, ['sessie', 'sessies']))).toBe(wanted);
});

test('a mention tells where it stands', () => {
  const text = 'Opgave: Problematische schulden voorkomen en oplossen. Groet';
  const [mention] = findChoices(text, opgaven.items, OPGAVE);
  expect(text.slice(mention!.start, mention!.end)).toBe('Problematische schulden voorkomen en oplossen');
});

test('every place, code and full name of a list of options is read', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{5,9} [a-z]{5,9}$/), {
    minLength: 2,
    maxLength: 9,
  });
  fc.assert(
    fc.property(names, fc.nat(), (list, pick) => {
      const options = list.map((name, at) => ({ code: `c${at}`, name }));
      const at = pick % options.length;
      for (const text of [`${at + 1}`, `nummer ${at + 1}`, `c${at}`, list[at]!, list[at]!.toUpperCase()])
        expect(readChoice(text, options)).toMatchObject({ kind: 'one', option: options[at] });
    }),
  );
});

test.each(['naar een vitaal ', 'opgave ', 'opgave: klimaat ', 'samen aan de slag '])(
  '12,000 characters of "%s" are read',
  (piece) => {
    const text = piece.repeat(12000 / piece.length);
    expect(readChoice(text, opgaven.items, OPGAVE).kind).toBeTruthy();
    expect(findChoices(text, opgaven.items, OPGAVE)).toBeInstanceOf(Array);
    expect(suggestChoices(text, opgaven.items, OPGAVE)).toBeInstanceOf(Array);
  },
);

test('what looks like an option is suggested, and never chosen', () => {
  expect(suggestChoices('plttelnd', opgaven.items)[0]?.name).toBe('Naar een vitaal platteland');
  expect(readChoice('plttelnd', opgaven.items).kind).toBe('none');
  expect(suggestChoices('nee', opgaven.items)).toEqual([]);
});

test('of all options the nearest are those that look most like a text; without any likeness the first', () => {
  const options = ['wonen', 'klimaat', 'schulden', 'platteland'].map((name) => ({ code: name, name }));
  const named = (text: string) => nearestChoices(text, options, 2).map(({ name }) => name);
  expect(named('klimat')[0]).toBe('klimaat');
  expect(named('platlant')[0]).toBe('platteland');
  expect(named('qqq')).toEqual(['wonen', 'klimaat']);
});
