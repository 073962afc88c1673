import { isThere } from '../../src/language/gemeenten/status.ts';
import { ambassadeurs, gemeenten, netwerken, opgaven } from './lists.ts';

const byCode = new Map(gemeenten.items.map((gemeente) => [gemeente.code, gemeente]));
const on = (day: string) => gemeenten.items.filter((gemeente) => isThere(gemeente, day));

test.each([
  ['2013-01-01', 408],
  ['2018-01-01', 380],
  ['2025-01-01', 342],
])('on %s there are %i municipalities', (day, count) => {
  expect(on(day)).toHaveLength(count);
});

test('a code stands once, with a province and days that exist', () => {
  expect(byCode.size).toBe(gemeenten.items.length);
  const provinces = new Set(gemeenten.items.map(({ province }) => province));
  expect(provinces.size).toBe(12);
  for (const { code, from, until } of gemeenten.items) {
    expect(code).toMatch(/^GM\d{4}$/);
    for (const day of [from, until])
      if (day) expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
  }
});

test('what ended has successors that were there on that day', () => {
  for (const { until, kind, successors, name } of gemeenten.items) {
    expect([name, until !== undefined]).toEqual([name, successors !== undefined && kind !== undefined]);
    for (const code of successors ?? []) expect(isThere(byCode.get(code)!, until!)).toBe(true);
  }
});

test('no name stands for two municipalities on one day, but for Bergen', () => {
  const names = on('2018-03-20').flatMap(({ name, also }) => [name, ...(also ?? [])]);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  expect(twice).toEqual(['Bergen']);
});

test('the networks have their members, all there on the start day', () => {
  expect(netwerken.items.map(({ code, gemeenten: codes }) => [code, codes.length])).toEqual([
    ['G4', 4],
    ['G40', 40],
    ['P10', 15],
  ]);
  for (const { gemeenten: codes, basis, as_of } of netwerken.items) {
    expect(basis && as_of).toBeTruthy();
    for (const code of codes) expect(isThere(byCode.get(code)!, '2018-04-05')).toBe(true);
  }
});

test('ten opgaven and three ambassadors, each list with its source', () => {
  expect(opgaven.items.map(({ code }) => code)).toEqual('1 2 3 4 5 6 7 8 9 10'.split(' '));
  expect(opgaven.source).toContain('14 februari 2018');
  expect(ambassadeurs.items.map(({ code }) => code)).toEqual(['bandell', 'sint', 'spies']);
  expect(ambassadeurs.source).toContain('Lbr. 13/069');
});
