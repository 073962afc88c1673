import { either, greedy, kept } from '../grammar/choice.ts';
import { behind, where } from '../grammar/place.ts';
import { seq } from '../grammar/row.ts';
import { mayRead } from '../grammar/rule.ts';
import type { Rule } from '../grammar/rule.ts';
import type { Scan } from '../scan.ts';
import { digits, words } from '../grammar/tokens.ts';
import { ordinal, spelled } from './amounts.ts';
import { NUMBERED } from './numbered.ts';
import { month } from './dates/month.ts';
import { partOfDate } from './dates/partOfDate.ts';
import { noNoun } from './dates/plainDate.ts';
import { weekdayOfWeek } from './dates/weekdayName.ts';
import { unitName } from './lexicon.ts';
import { repetition } from './moments/repetition.ts';
import { noName } from './names.ts';
import { standing } from './times/clock.ts';
import { dayPart } from './times/dayPart.ts';
import { duration } from './times/duration.ts';

/** Not `u`, `h` or `min` by themselves. */
const spelledOut = where(
  ({ tokens }, at) => (tokens[at]?.text.length ?? 0) > 3 || tokens[at]?.text === 'uur',
);

const joins = /^(?:of|ofwel|en|dan|anders|,|\/|\+|&|t|tot|nee|neen|sorry|wordt)$/;

/** A number in a row: `of anders 16`; not in `12,50` or `06-12345678`. */
const inRow = seq(
  [
    behind((token) => !NUMBERED.has(token?.text ?? '')),
    either(digits(1, 53, 2), spelled(2, 31)),
    noNoun,
    where(({ tokens }, at) => {
      const [before, token, sign, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
      const glued = sign?.kind === 'sign' && !sign.gap && next?.kind === 'digits' && !next.gap;
      const stuck = token?.gap === false && before !== undefined && before.text !== '/';
      return !glued && !stuck && (joins.test(before?.text ?? '') || joins.test(sign?.text ?? ''));
    }),
  ],
  ([, value]) => value,
);

/** What shows by itself that it is about time, whether or not anything more is understood of it. */
const timeWord: Rule<unknown> = kept(
  either<unknown>(
    seq(
      [behind((token) => token?.text !== 'als'), greedy(words('de', 'den')), ordinal, noNoun],
      ([, , value]) => value,
    ),
    seq([noName, month], ([, value]) => value),
    partOfDate,
    weekdayOfWeek,
    inRow,
    words(
      'ervoor',
      'daarvoor',
      'of erna',
      'of later',
      'of eerder',
      'eventueel later',
      'evt later',
      'iets later',
      'wat later',
      'iets eerder',
    ),
    seq([spelledOut, unitName], ([, unit]) => unit),
    dayPart,
    duration,
    repetition,
    standing,
  ),
);

/**
 * @param isRead for each token of the scan whether a reading rests on it
 * @returns the stretches that are about time and that no reading rests on
 */
export function timesUnread(scan: Scan, isRead: readonly boolean[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < scan.tokens.length; at++) {
    if (isRead[at] || !mayRead(timeWord, scan, at)) continue;
    const ends = timeWord(scan, at)
      .map(({ end }) => end)
      .filter((end) => !isRead.slice(at, end).includes(true));
    const end = Math.max(at, ...ends);
    if (end === at) continue;
    found.push({ start: scan.tokens[at]!.start, end: scan.tokens[end - 1]!.end });
    at = end - 1;
  }
  return found;
}
