import { kept, either, greedy, maybe } from '../../grammar/choice.ts';
import { ahead } from '../../grammar/place.ts';
import { lookup, words } from '../../grammar/tokens.ts';
import { seq } from '../../grammar/row.ts';
import type { Rule } from '../../grammar/rule.ts';
import { year } from '../amounts.ts';
import { isoDay, partsOf } from '../../../time/calendar.ts';
import { FEASTS } from './feasts.ts';
import type { InYear } from './feasts.ts';
import { which } from '../lexicon.ts';
import { exactly, lastAndNext } from '../meaning.ts';
import type { DateMeaning } from '../meaning.ts';

const holidayName: Rule<InYear> = lookup(FEASTS);

const ofYear = either(
  seq(
    [greedy(words('in', 'van', ',', 'van het jaar', 'in het jaar')), year],
    ([, y]) =>
      () =>
        y,
  ),
  seq(
    [greedy(words('van', 'in')), which, words('jaar')],
    ([, what]) =>
      (now: number) =>
        now + what.swing,
  ),
);

/** `eerste en tweede kerstdag`: the first of two */
const FIRST: ReadonlyMap<string, InYear> = new Map(
  FEASTS.filter(([name]) => /^eerste /.test(name)).map(([name, day]) => [name.slice('eerste '.length), day]),
);
const firstOfTwo = seq(
  [
    words('eerste', '1e', '1ste'),
    ahead(
      seq(
        [words('en tweede', 'en 2e', 'en 2de', '& 2e', '/2e', 'of tweede'), words(...FIRST.keys())],
        () => true,
      ),
    ),
  ],
  (_, { tokens, now }, _at, end): DateMeaning | undefined => {
    const name = [2, 3].map((step) => tokens[end + step]?.text ?? '').find((word) => FIRST.has(word));
    const inYear = FIRST.get(name ?? '');
    if (inYear === undefined) return undefined;
    return { timex: '', days: lastAndNext(inYear, partsOf(now.day).year, now.day) };
  },
);

/** A named day, with or without a year: `Koningsdag`, `tweede paasdag 2019`, `Kerstmis van volgend jaar`. */
export const holiday: Rule<DateMeaning> = kept(
  either(
    firstOfTwo,
    seq(
      [maybe(which), holidayName, greedy(words('zelf', 'zelve')), maybe(ofYear)],
      ([what, inYear, , yearOf], { now }) => {
        const thisYear = partsOf(now.day).year;
        if (yearOf) return exactly(inYear(yearOf(thisYear)));
        const days = lastAndNext(inYear, thisYear, now.day);
        if (what?.swing === 0) return exactly(inYear(thisYear));
        const chosen = what ? days.at(what.swing > 0 ? -1 : 0) : undefined;
        if (chosen !== undefined) return exactly(chosen);
        return { timex: `XXXX${isoDay(inYear(thisYear)).slice(4)}`, days };
      },
    ),
  ),
);
