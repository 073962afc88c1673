import { createThesaurus } from '../../../src/knowledge/reading/thesaurus.ts';
import { stemOf } from '../../../src/knowledge/reading/words.ts';

const { groupsOf } = createThesaurus([
  ['vergoeding', 'tegemoetkoming'],
  ['stembureau', 'stemlokaal'],
  ['reis', 'rit'],
  ['tijd', 'duur'],
]);
const near = (one: string, other: string) =>
  groupsOf(stemOf(one)).some((group) => groupsOf(stemOf(other)).includes(group));

test.each([
  ['stembureauvergoeding', 'tegemoetkoming'],
  ['stembureauvergoeding', 'stemlokaal'],
  ['vergoedingsregeling', 'tegemoetkoming'],
  ['reistijd', 'duur'],
])('a compound is about what its parts are about: %s, %s', (compound, word) => {
  expect(near(compound, word)).toBe(true);
});

test.each([
  ['stembureau', 'tegemoetkoming'],
  ['reiger', 'rit'],
])('what only begins alike is about something else: %s, %s', (one, other) => {
  expect(near(one, other)).toBe(false);
});
