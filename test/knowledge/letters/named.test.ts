import { lettersNamed } from '../../../src/knowledge/letters/named.ts';
import type { AnnotatedLetter } from '../../../src/knowledge/knowledge.ts';

const letter = (id: string, number: string, date: string): AnnotatedLetter => ({
  letter: { id, number, date, subject: '', kenmerk: '', phone: '', signer: '', blocks: [] },
  names: [],
  events: [],
  facts: [],
  gaps: [],
});

const ibp = letter('ibp', 'Lbr. 18/009', '2018-03-16');
ibp.letter.kenmerk = 'COS/U201800195';
ibp.events.push({ id: 'startdag', name: 'de startdag', kind: 'day', from: '2018-04-05' });
ibp.events.push({ id: 'vorige', name: 'de vorige brief', kind: 'past', from: '2018-02-15' });
const LETTERS = [ibp, letter('amb', 'Lbr. 13/069', '2013-08-29')];

test.each([
  ['Wat is het onderwerp van Lbr. 18/009?', ['ibp']],
  ['Lbr. 13/69', ['amb']],
  ['en 13/069 dan?', ['amb']],
  ['wie tekende ledenbrief 18/9?', ['ibp']],
  ['Wat staat er in de brief van 29 augustus?', ['amb']],
  ['de brief van de VNG van 16 maart 2018', ['ibp']],
  ['de ledenbrief over het programma van 16 maart', ['ibp']],
  ['de brief uit 2013', ['amb']],
  ['de brief van maart 2018', ['ibp']],
  ['Wie tekende Lbr 18-009?', ['ibp']],
  ['ledenbrief nr. 2018/009', ['ibp']],
  ['lbr. 13.069', ['amb']],
  ['waar gaat kenmerk COS/U201800195 over', ['ibp']],
  ['u201800195', ['ibp']],
  ['het verschil tussen 18/009 en 13/069', ['ibp', 'amb']],
])('%s names a letter that is known', (text, letters) => {
  expect(lettersNamed(text, LETTERS)).toMatchObject({ kind: 'known', letters });
});

test.each([
  ['Wie ondertekende Lbr. 22/040?', 'Lbr. 22/040'],
  ['ledenbrief 18/31', 'Lbr. 18/031'],
  ['Wat is 20/064?', 'Lbr. 20/064'],
  ['Wat is de deadline in de brief van 1 april 2019?', 'Een brief van 1 april 2019'],
  ['de brief uit 2016', 'Een brief van 2016'],
  ['Lbr 14-056: wie kan ik bellen?', 'Lbr. 14/056'],
  ['ledenbrief met nummer 14 056', 'Lbr. 14/056'],
  ['Wie tekende U201900231?', 'Een brief met kenmerk U201900231'],
  ['Wat is TAZ/U201900231', 'Een brief met kenmerk TAZ/U201900231'],
  ['Hoeveel opgaven noemt de ledenbrief van april 2018?', 'Een brief van april 2018'],
  ['In de ledenbrief van 15 februari 2019 stond iets', 'Een brief van 15 februari 2019'],
])('%s names a letter that is not there', (text, name) => {
  expect(lettersNamed(text, LETTERS)).toEqual({ kind: 'unknown', name });
});

test.each([
  'Kan het op 27/3?',
  'Tot wanneer kan ik iemand aanmelden?',
  'Wat stond er in de brief van 15 februari?',
  'wat staat er in de brief van vorige week',
  'staat dat in de brief 16-03-2018',
  'bel 14 070 of 070-3738393',
  'Is 5 april nog vrij volgens de brief?',
])('%s names no letter', (text) => {
  expect(lettersNamed(text, LETTERS)).toEqual({ kind: 'none' });
});
