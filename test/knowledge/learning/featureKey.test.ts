import { keyOfBoth, keyOfText } from '../../../src/knowledge/learning/featureKey.ts';
import { wordsOf } from '../../../src/knowledge/reading/words.ts';
import { readKnowledge } from '../../../src/knowledgeFolder/knowledgeFiles.ts';

const said = readKnowledge('knowledge').letters.flatMap(({ letter }) =>
  letter.blocks.map(({ text }) => text),
);
const words = [...new Set(said.flatMap((text) => wordsOf(text).map((word) => word.text)))];

test('the words of the letters have each their own key', () => {
  expect(words.length).toBeGreaterThan(500);
  expect(new Set(words.map(keyOfText)).size).toBe(words.length);
});

test('two words together have another key in the other order, and than each by itself', () => {
  const keys = words.slice(0, 200).map(keyOfText);
  const pairs = keys.flatMap((one) => keys.map((other) => keyOfBoth(one, other)));
  expect(new Set([...pairs, ...keys]).size).toBe(keys.length ** 2 + keys.length);
});
