import { readName } from '../../../src/language/people/readName.ts';
import { readPerson } from '../../../src/language/people/readPerson.ts';
import { answerOf, diceOf, FRAMES, nameOf } from './names.ts';

const NAMES = 50_000;
const IN_SENTENCES = 1000;

test('of fifty thousand names in the ways people type them none is refused or cut', () => {
  const dice = diceOf(2018);
  const wrong: string[] = [];
  for (let at = 0; at < NAMES; at++) {
    const { text, name } = answerOf(dice);
    const read = readName(text);
    const got = read.kind === 'one' ? read.value : read.kind;
    if (got !== name) wrong.push(`${text} => ${got}`);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

test.each(FRAMES)('in "%s…%s" a name is found whole', (before, after) => {
  const dice = diceOf(1813);
  const wrong: string[] = [];
  for (let at = 0; at < IN_SENTENCES; at++) {
    const name = nameOf(dice);
    const got = readPerson(`${before}${name}${after}`).naam?.value;
    if (got !== name) wrong.push(`${name} => ${got ?? ''}`);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});
