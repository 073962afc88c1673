import { anyDay, pastDay } from '../../src/secretariat/day.ts';
import { readMoment } from '../../src/secretariat/moment.ts';

const NOW = '2018-03-28T10:00:00+02:00';

describe('a day on which something came in is the last of that name', () => {
  it.each([
    ['2018-03-27', '2018-03-27'],
    ['27 maart', '2018-03-27'],
    ['28 maart', '2018-03-28'],
    ['29 maart', '2017-03-29'],
    ['27-3', '2018-03-27'],
    ['vandaag', '2018-03-28'],
    ['gisteren', '2018-03-27'],
    ['vrijdag', '2018-03-23'],
    ['vorige week vrijdag', '2018-03-23'],
    ['dinsdag 27 maart', '2018-03-27'],
  ])('%s is %s', (text, day) => {
    expect(pastDay('--van', text, NOW)).toBe(day);
  });

  it.each([
    ['maart', 'is geen dag'],
    ['', 'is geen dag'],
    ['8 mei of 9 mei', 'is geen dag'],
    ['31 april', 'April heeft 30 dagen'],
    ['2018-02-30', 'Februari heeft 28 dagen'],
  ])('%j is refused', (text, says) => {
    expect(() => pastDay('--van', text, NOW)).toThrow(says);
  });
});

describe('the day on which a form opens may be over', () => {
  it.each([
    ['27 maart', '2019-03-27'],
    ['5 april', '2018-04-05'],
    ['16 maart 2018', '2018-03-16'],
    ['2018-03-01', '2018-03-01'],
    ['overmorgen', '2018-03-30'],
  ])('%s is %s', (text, day) => {
    expect(anyDay('De dag', text, NOW)).toBe(day);
  });

  it.each([
    ['8 of 9 mei', 'De dag "8 of 9 mei" is geen dag'],
    ['31 april', 'April heeft 30 dagen'],
  ])('%j is refused', (text, says) => {
    expect(() => anyDay('De dag', text, NOW)).toThrow(says);
  });
});

describe('the day of a visit is the coming one, with its offset when there is a time', () => {
  it.each([
    ['8 mei 14:30', '2018-05-08T14:30:00+02:00'],
    ['8 mei', '2018-05-08'],
    ['morgen', '2018-03-29'],
    ['27 maart', '2019-03-27'],
    ['2018-11-08 09:15', '2018-11-08T09:15:00+01:00'],
    ['2018-05-08T12:30:00Z', '2018-05-08T12:30:00Z'],
    ['vrijdag om half drie', '2018-03-30T14:30:00+02:00'],
  ])('%s is %s', (text, moment) => {
    expect(readMoment(text, NOW)).toBe(moment);
  });

  it.each([
    ['gisteren', 'al geweest'],
    ['2018-03-27T12:00:00Z', 'al voorbij'],
    ['volgende week', 'is geen dag'],
    ['8 of 9 mei', 'is geen dag'],
    ['31 april', 'April heeft 30 dagen'],
  ])('%j is refused', (text, says) => {
    expect(() => readMoment(text, NOW)).toThrow(says);
  });
});
