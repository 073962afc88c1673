import type { ModelResult } from './modelResult.ts';
import { openingOf } from '../yesNo/read.ts';

const WHOLE = 1;
const WITH_MORE = 0.7;

/**
 * The yes or no in a message, in the shape of Recognizers-Text (one result at most).
 * The Dutch model of recognizers-text-choice is not used: it splits "niet akkoord", does not know klopt or prima, and
 * needs minutes for a message of ten thousand characters.
 */
export function recognizeBoolean(text: string): ModelResult[] {
  const opening = openingOf(text);
  if (!opening) return [];
  const { polarity, start, end, rest } = opening;
  const resolution = { value: polarity === 'yes', score: rest === '' ? WHOLE : WITH_MORE, otherResults: [] };
  return [{ start, end: end - 1, text: text.slice(start, end), typeName: 'boolean', resolution }];
}
