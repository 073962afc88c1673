import type { Day } from '../../time/calendar.ts';
import type { Told } from './told.ts';
import { allAfter } from './standIns.ts';

/** What lies beside an event of which the days stand behind it: `na de herfstvakantie (19 t/m 27 oktober)` */
const BESIDE =
  /(?<!\p{L})(na|vanaf|voor|vóór|tot)(?: afloop van)?(?: (?:de|het|'t|den|mijn|onze|ons|die|deze))?(?: \p{L}+){1,3}:? ?\((?:(?:van|op|dus|d\.w\.z\.|dat is) )?$/iu;
const FAR = 60;

/** Days between brackets behind an event are not those wished where a word says on which side of it they lie. */
export function besideBracketed(told: readonly Told[], text: string, today: Day): Told[] {
  return told.map((one, at) => {
    const from = Math.max(told[at - 1]?.end ?? 0, one.start - FAR);
    const side =
      one.days && one.open !== 'last' && text[one.end] === ')'
        ? BESIDE.exec(text.slice(from, one.start))
        : null;
    if (!one.days || !side) return one;
    const { first, last } = one.days;
    const word = side[1]!.toLowerCase();
    const after = word === 'na' ? last : first - 1;
    return {
      start: from + side.index,
      end: one.end + 1,
      words: one.words,
      ...(word !== 'na' && word !== 'vanaf'
        ? { days: { first: today, last: first - 1 }, open: 'first' as const }
        : { days: allAfter(after), open: 'last' as const }),
    };
  });
}
