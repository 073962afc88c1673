import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recognizePeople } from '../../../src/language/people/find.ts';
import { usualCapitals } from '../../../src/language/people/usualCapitals.ts';

const list = (text: string): string[] => text.split('|');

const NAMES = list(
  "sanne de jong|piet bakker|fatima el amrani|joost van der linden|marijke ter horst|jan willem de boer|mohamed yildiz|tineke bos|henk jansen|an-sofie peeters|bouchra van 't veld|willem-jan van den heuvel-bakker|xavier lemmens|tjitske hoekstra|corrie smit|kees de wit|anouk verhoeven|ahmed ait haddou",
);
const FRAMES: readonly (readonly [string, string])[] = [
  ['ik wil ', ' aanmelden voor de startdag'],
  ['graag ', ' opgeven voor opgave 4'],
  ['hoi met ', ' van de gemeente ede'],
  ['ik ben ', ' en ik kom ook'],
  ['ik meld ', ' aan, adviseur wonen'],
  ['wij sturen ', ' naar de startdag'],
  ['ede / ', ' / strateeg'],
  ['collega ', ' is adviseur en komt'],
  ['naam: ', '\nfunctie: adviseur'],
  ['', ', beleidsadviseur, gemeente ede'],
  ['kun je ', ' inschrijven? ze werkt bij ede'],
  ['HALLO IK WIL GRAAG ', ' AANMELDEN'],
];

test.each(FRAMES)('in "%s…%s" a name without capitals is found whole', (before, after) => {
  const shouted = before === before.toUpperCase() && before !== '';
  const wrong = NAMES.flatMap((name) => {
    const typed = shouted ? name.toUpperCase() : name;
    const got = recognizePeople(`${before}${typed}${after}`).map(({ value }) => value);
    return got.length === 1 && got[0] === typed ? [] : [`${typed} => ${got.join(' + ')}`];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['mijn naam is kwabena osei en ik kom ook', 'kwabena osei'],
  ['onze collega dhr. a. van den tillaart komt', 'a. van den tillaart'],
  ['oss / j. kramer / kwartiermaker', 'j. kramer'],
  ['mevrouw de vries komt namens ons', 'de vries'],
])('"%s" names %s, whom no list knows', (text, name) => {
  expect(recognizePeople(text).map(({ value }) => value)).toEqual([name]);
});

test.each([
  'kan roos ook mee',
  'wil de wethouder zelf komen',
  'i.v.m. privacy liever niet',
  'mijn naam verkeerd verstaan',
  'ik ben erg benieuwd naar de dag',
  'haal pieter eraf',
  'sanne komt met de trein',
  'stuur piet een mail',
  'a. klimaat b. wonen',
])('"%s" names nobody in full', (text) => {
  expect(recognizePeople(text)).toEqual([]);
});

/** Who is named in small letters in what people said of the letters and of forms. */
const NAMED = /bandell?|spiess?|kriens|vos|jacobs|backer|lijst|berg|jansen|wit$|^de vries$/;

test('in forty thousand messages that name hardly anybody, hardly anybody is found', () => {
  const folders = [
    'knowledge/phrases/bedoelingen',
    ...readdirSync('knowledge/letters').map((letter) => `knowledge/letters/${letter}/vragen`),
  ];
  const lines = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n')),
  );
  const small = lines.filter((line) => line !== '' && !line.startsWith('#') && line === line.toLowerCase());
  expect(small.length).toBeGreaterThan(10_000);
  const found = small.flatMap((line) => recognizePeople(line).map(({ value }) => value));
  expect(found.filter((name) => !NAMED.test(name))).toEqual([]);
});

test.each([
  ['sanne de jong', 'Sanne de Jong'],
  ['SANNE VAN DER BERG-DE WIT', 'Sanne van der Berg-de Wit'],
  ['drs. p. van den heuvel', 'drs. P. van den Heuvel'],
  ["ijsbrand o'brien", "IJsbrand O'Brien"],
  ["bouchra van 't veld", "Bouchra van 't Veld"],
  ['Jan DE Vries', 'Jan DE Vries'],
  ['陈伟', '陈伟'],
])('%s is usually written %s', (typed, written) => {
  expect(usualCapitals(typed)).toBe(written);
});
