import { HEARD } from '../../helpers/heardWords.ts';
import type { LetterEvent } from '../../../src/knowledge/letters/annotation.ts';
import { compileHeard } from '../../../src/knowledge/answering/heard.ts';
import { timed } from '../../../src/knowledge/answering/timing.ts';

const deadline: LetterEvent = { id: 'd', name: 'aanmelden', kind: 'deadline', until: '2018-03-27' };
const day: LetterEvent = {
  id: 'e',
  name: 'de startdag',
  kind: 'day',
  from: '2018-04-05',
  until: '2018-04-05',
};
const period: LetterEvent = {
  id: 'p',
  name: 'de termijn',
  kind: 'period',
  from: '2013-09-01',
  until: '2013-12-31',
};
const heard = compileHeard(HEARD);
const on = (today: string) => ({ today, heard });

test.each([
  ['Kan ik me nog aanmelden?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan ik me nog aanmelden?', '2018-03-27', 'ja', 'Vandaag is de laatste dag.'],
  ['Kan ik me nog aanmelden?', '2018-03-28', 'nee', 'Die termijn is voorbij.'],
  ['Is 28 maart te laat?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Is 26 maart te laat?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Kan het op 28/3 nog?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  [
    'Mag de aanmelding voor 5 april op maandag 26 maart binnenkomen?',
    '2018-03-20',
    'ja',
    'U hebt nog 7 dagen.',
  ],
  ['Is de deadline 1 april?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Is 27 maart de laatste dag?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan ik na 27 maart nog inschrijven?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Tot wanneer kan ik me aanmelden?', '2018-03-26', undefined, 'U hebt nog 1 dag.'],
  ['Kan ik me over twee dagen nog aanmelden?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan ik me over tien dagen nog aanmelden?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Kan ik me na Pasen nog aanmelden?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Kan ik me voor Pasen nog aanmelden?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan het in week 14 nog?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Kan het in week 13 nog?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan ik donderdag nog aanmelden?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Kan het eind april nog?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Kan het deze maand nog?', '2018-03-28', 'nee', 'Die termijn is voorbij.'],
  ['Is over een week te laat?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Is aanmelden mogelijk tot 1 april?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Is de uiterlijke dag 27 maart?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Is 28 March too late for us?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
  ['Can we still register on the 29th of March?', '2018-03-20', 'nee', 'U hebt nog 7 dagen.'],
  ['Is March 27 the deadline?', '2018-03-20', 'ja', 'U hebt nog 7 dagen.'],
])('deadline: %s on %s', (message, today, opening, note) => {
  expect(timed(deadline, message, on(today), [day])).toEqual({
    decided: true,
    note,
    ...(opening && { opening }),
  });
});

test.each([
  ['Is de startdag op 12 april?', 'nee'],
  ['Is de startdag op 5 april?', 'ja'],
  ['Is de startdag op een donderdag?', 'ja'],
  ['Valt de startdag in mei?', 'nee'],
  ['Is de startdag in maart?', 'nee'],
  ['Is de startdag in april?', 'ja'],
  ['De startdag valt in april hè?', 'ja'],
  ['Is de startdag in week 14?', 'ja'],
  ['Is de startdag op een vrijdag?', 'nee'],
  ['Is de startdag over twee weken?', 'nee'],
  ['Valt de startdag na Pasen?', undefined],
])('day: %s', (message, opening) => {
  expect(timed(day, message, on('2018-03-20')).opening).toBe(opening);
});

test.each([
  ['Zijn de ambassadeurs op 1 november 2013 nog in functie?', 'ja'],
  ['Kan er op 15 augustus 2013 al een ambassadeur komen?', 'nee'],
  ['Kan ik in februari 2014 nog een ambassadeur vragen?', undefined],
  ['Beginnen de ambassadeurs op 1 oktober?', 'nee'],
])('period: %s', (message, opening) => {
  expect(timed(period, message, on('2013-09-20')).opening).toBe(opening);
});

test('a past day is said to be over', () => {
  expect(timed(day, 'Wanneer was de startdag?', on('2018-06-01')).note).toBe('Dat is geweest.');
});
