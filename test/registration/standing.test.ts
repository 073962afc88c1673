import { standing } from '../../src/registration/standing.ts';
import type { Status } from '../../src/registration/registration.ts';
import { after, handIn, staff } from './examples.ts';
import { courses } from './courses.ts';

const as = (status: Status, details: Record<string, unknown>) =>
  after(handIn(), { kind: 'set status', number: 'SD-2018-0001', status, details, origin: staff() });
const wonen = { code: '2', name: 'Toekomstbestendig wonen' };
const positions = 'plaats 2 voor Toekomstbestendig wonen';

describe('how a registration stands', () => {
  it.each([
    ['ontvangen', after(handIn()).registration],
    [
      'geplaatst bij Toekomstbestendig wonen',
      as('geplaatst', { plaats: wonen, positie: undefined }).registration,
    ],
    [
      `op de wachtlijst gezet: plaats 7 van allen, ${positions}`,
      as('wachtlijst', { positie: 7, positieOpgave: positions }).registration,
    ],
    ['op de wachtlijst gezet', as('wachtlijst', {}).registration],
  ])('is %s', (words, registration) => {
    expect(standing(courses.places!, registration)).toBe(words);
  });

  it('is on a day once a date is agreed on', () => {
    const visit = { ...after(handIn()).registration, status: 'gepland', details: { datum: '2018-04-05' } };
    expect(standing(courses.visits!, visit)).toBe('gepland op donderdag 5 april 2018');
  });

  it('is told by mail too: of all in the reason, and for each opgave', () => {
    const uitleg = 'De aanmelding staat op plaats 7 van de wachtlijst. Alle plaatsen zijn bezet.';
    const { notices } = as('wachtlijst', { uitleg, positie: 7, positieOpgave: positions });
    expect(notices[0]!.text).toContain(`${uitleg}\nPer opgave: ${positions}.`);
  });
});
