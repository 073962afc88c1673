import { MONTHS } from '../../../time/dutch.ts';
import { not, where } from '../../grammar/place.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import { isWeekdayName } from './weekdayName.ts';

const months = new Set(MONTHS);

const till = words('t/m', 'tot en met', 'tm', 'tem', 't.e.m.', 'tot', '-');

/** Goes on as a range of days: `- 20 mei`, `t/m vrijdag`. */
export const rangeBehind = seq(
  [
    till,
    where(({ tokens }, at) => {
      const [token, next] = [tokens[at], tokens[at + 1]];
      const isHour = /^(?:uur|u|h|[:.])$/.test(next?.text ?? '');
      return (
        (token?.kind === 'digits' && !isHour) ||
        isWeekdayName(token?.text ?? '') ||
        months.has(token?.text ?? '')
      );
    }),
  ],
  () => true,
);

/** Reads nothing, where the day before it begins no range of days: `om 10 uur 12 april t/m 20 april` is no one moment. */
export const noRangeBehind = not(rangeBehind);
