import type { Desk } from '../../src/secretariat/desk.ts';
import { visitorNamed } from '../../src/secretariat/visits/who.ts';

const items = [
  { code: 'spies', name: 'Liesbeth Spies', mail: 'spies@list.nl' },
  { code: 'sint', name: 'Marjanne Sint' },
];
const desk = { knowledge: { lists: { choices: { ambassadeurs: items } } } } as unknown as Desk;
const list = { name: 'ambassadeur', list: 'ambassadeurs' };
const spies = { code: 'spies', name: 'Liesbeth Spies' };

test.each([
  [
    'the address that is given',
    { ambassador: 'spies', mail: 'a@x.nl' },
    { ...spies, email: 'b@x.nl' },
    'a@x.nl',
  ],
  ['the one given before', { ambassador: 'spies' }, { ...spies, email: 'b@x.nl' }, 'b@x.nl'],
  ['the one in the list', { ambassador: 'spies' }, spies, 'spies@list.nl'],
  ['the one in the list, without a name', {}, spies, 'spies@list.nl'],
  ['none of another person', { ambassador: 'sint' }, { ...spies, email: 'b@x.nl' }, undefined],
])('mail goes to %s', (_, who, before, email) => {
  expect(visitorNamed(desk, list, who, before)?.email).toBe(email);
});

test('nobody is meant when nobody was named; an address of nobody is refused', () => {
  expect(visitorNamed(desk, list, {})).toBeUndefined();
  expect(() => visitorNamed(desk, list, { mail: 'a@x.nl' })).toThrow('niet van wie');
});
