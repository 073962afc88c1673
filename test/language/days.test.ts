import { impossibleDate, readPeriods } from '../../src/language/days.ts';

/** A Tuesday. */
const TODAY = '2018-03-20';

const day = (from: string, to = from) => ({ from, to });

test.each([
  ['dinsdag 27 maart', [day('2018-03-27')]],
  ['dinsdag of donderdag', [day('2018-03-27'), day('2018-03-22')]],
  ['de 27e', [day('2018-03-27')]],
  ['van 16 t/m 20 april', [day('2018-04-16', '2018-04-20')]],
  ['week 15', [day('2018-04-09', '2018-04-15')]],
  ['week 3', [day('2019-01-14', '2019-01-20')]],
  ['de week van 9 april', [day('2018-04-09', '2018-04-15')]],
  ['begin april of half mei', [day('2018-04-01', '2018-04-10'), day('2018-05-11', '2018-05-20')]],
  ['tussen 1 en 15 november', [day('2018-11-01', '2018-11-15')]],
  ['uiterlijk 15 april', [day('2018-03-20', '2018-04-15')]],
  ['vóór 15 april', [day('2018-03-20', '2018-04-14')]],
  ['na 3 mei', [day('2018-05-04', '2018-12-31')]],
  ['vanaf 1 mei', [day('2018-05-01', '2018-12-31')]],
  ['april t/m juni', [day('2018-04-01', '2018-06-30')]],
  ['in mei', [day('2018-05-01', '2018-05-31')]],
  ['binnen 14 dagen', [day('2018-03-20', '2018-04-03')]],
  ['liefst op een dinsdagmiddag', [day('2018-03-27')]],
  ['niet op maandag of dinsdag, wel woensdag', [day('2018-03-21')]],
  ['10, 11 of 12 april', [day('2018-04-10'), day('2018-04-11'), day('2018-04-12')]],
  ['morgen om 10.00 uur', ['2018-03-21T10:00:00+01:00']],
  ['26 maart om 3 uur', ['2018-03-26T15:00:00+02:00']],
  ['28 oktober 2018 om 2.30 uur', ['2018-10-28T14:30:00+01:00']],
  ['28 oktober 2018 om 02:30 uur in de nacht', ['2018-10-28T02:30:00+02:00']],
  ['niet op maandag, wel op 3 april', [day('2018-04-03')]],
  ['liever niet in mei, wel in juni', [day('2018-06-01', '2018-06-30')]],
  ['volgende week donderdag of vrijdag', [day('2018-03-29'), day('2018-03-30')]],
  ['dinsdag of donderdag volgende week', [day('2018-03-27'), day('2018-03-29')]],
  ['vrijdagmiddag kan ik niet, woensdag wel', [day('2018-03-21')]],
  ['week 16 of 17', [day('2018-04-16', '2018-04-22'), day('2018-04-23', '2018-04-29')]],
  ['april-mei', [day('2018-04-01', '2018-05-31')]],
  ['de vrijdag na Hemelvaart', [day('2018-05-11')]],
  ['van maandag 9 tot en met vrijdag 13 april', [day('2018-04-09', '2018-04-13')]],
  ['deze week', [day('2018-03-20', '2018-03-25')]],
] as const)('periods in %j', (text, periods) => {
  expect(readPeriods(text, TODAY)).toMatchObject({ kind: 'periods', periods });
});

test.each(['geen voorkeur', 'maakt niet uit', 'dat is zo leuk', 'niet in de herfstvakantie', ''])(
  'no periods in %j',
  (text) => {
    expect(readPeriods(text, TODAY)).toEqual({ kind: 'none' });
  },
);

test.each([
  ['31 april', '31 april', 'April heeft 30 dagen.'],
  [
    'op 29 februari 2019 graag',
    '29 februari 2019',
    '2019 is geen schrikkeljaar: februari heeft dan 28 dagen.',
  ],
  ['12 maart 2018', '12 maart 2018', 'Die dag is al geweest.'],
  [
    '25 maart 2018 om 2.30 uur in de nacht',
    '25 maart 2018 om 2.30 uur in de nacht',
    'Die tijd is er niet: de klok gaat dan een uur vooruit.',
  ],
  [
    '31 maart 2019 om 02:30',
    '31 maart 2019 om 02:30',
    'Die tijd is er niet: de klok gaat dan een uur vooruit.',
  ],
  ['vorige week', 'vorige week', 'Die dagen zijn al geweest.'],
  ['van 28 t/m 31 april', 'van 28 t/m 31 april', 'April heeft 30 dagen.'],
])('%j is refused with the reason', (text, words, reason) => {
  expect(readPeriods(text, TODAY)).toEqual({ kind: 'impossible', text: words, reason });
});

test('why a date does not exist', () => {
  expect(impossibleDate('kom op 31 juni')).toEqual({
    kind: 'impossible',
    text: '31 juni',
    reason: 'Juni heeft 30 dagen.',
  });
  expect(impossibleDate('kom op 30 juni')).toBeUndefined();
});

test('a today that is no date is a mistake of the caller', () => {
  expect(() => readPeriods('morgen', '20-3-2018')).toThrow(RangeError);
});
