import { recognizeDateTime } from '../../../src/language/recognizers/dateTime.ts';
import { recognizeNumber } from '../../../src/language/recognizers/number.ts';
import { recognizeOrdinal } from '../../../src/language/recognizers/ordinal.ts';
import { scoreOf } from './score.ts';

const FOLDER = 'test/language/spec';

test('dates and times of Recognizers-Text: strict at least 95%, usable at least 96%, silent without a date', () => {
  const score = scoreOf(`${FOLDER}/dateTime.json`, recognizeDateTime);
  expect(score.expected).toBeGreaterThan(280);
  expect(score.strict / score.expected).toBeGreaterThanOrEqual(0.95);
  expect(score.usable / score.expected).toBeGreaterThanOrEqual(0.96);
  expect(score.silent).toBe(score.negatives);
});

test('numbers of Recognizers-Text: all', () => {
  const score = scoreOf(`${FOLDER}/number.json`, recognizeNumber);
  expect(score.expected).toBeGreaterThan(80);
  expect(score.strict).toBe(score.expected);
  expect(score.silent).toBe(score.negatives);
});

test('ordinals of Recognizers-Text: all', () => {
  const score = scoreOf(`${FOLDER}/ordinal.json`, recognizeOrdinal);
  expect(score.expected).toBeGreaterThan(20);
  expect(score.strict).toBe(score.expected);
});
