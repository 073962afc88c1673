import type { ModelResult } from './modelResult.ts';
import { dayOf } from '../../time/calendar.ts';
import { valuesOf } from './dateTimeValues.ts';
import { readTimes } from '../dateTime/read.ts';

/**
 * Finds dates, times, periods, durations and repetitions in a Dutch text.
 *
 * @param text any text
 * @param reference the moment from which `morgen` and the like count, read in local time
 * @returns results in the shape and with the conventions of Recognizers-Text: `end` is the index of the last
 *   character; an ambiguous text gives all its readings; a date that does not exist gives no result
 */
export function recognizeDateTime(text: string, reference: Date): ModelResult[] {
  const now = {
    day: dayOf(reference.getFullYear(), reference.getMonth() + 1, reference.getDate()),
    seconds: reference.getHours() * 3600 + reference.getMinutes() * 60 + reference.getSeconds(),
  };
  return readTimes(text, now).flatMap(({ start, end, entity }) => {
    const values = valuesOf(entity);
    if (!values.length) return [];
    const typeName = `datetimeV2.${entity.kind}`;
    return [{ start, end: end - 1, text: text.slice(start, end), typeName, resolution: { values } }];
  });
}
