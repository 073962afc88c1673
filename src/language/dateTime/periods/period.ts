import { either, kept } from '../../grammar/choice.ts';
import { seq } from '../../grammar/row.ts';
import { words } from '../../grammar/tokens.ts';
import type { Rule } from '../../grammar/rule.ts';
import {
  centuryPeriod,
  decade,
  halfOfMonth,
  halfOfYear,
  quarter,
  season,
  whichSeason,
  yearQuarter,
} from './longPeriod.ts';
import { unitAgain } from '../dates/again.ts';
import type { PeriodMeaning } from '../meaning.ts';
import { monthPeriod, yearPeriod } from './monthYear.ts';
import { bareWeekend, listedUnit, newYear, sameUnit, schoolYear, theUnit, whichUnit } from './namedUnit.ts';
import { listedWeek, numberedWeek, rankedWeek, shortWeek, weekByRank, weekRange } from './week.ts';
import {
  listedWeekOfMonth,
  monthWeek,
  weekOfMonth,
  weekOfWhichMonth,
  whichMonthWeek,
} from './weekOfMonth.ts';

/** A period of the calendar, without a word that bounds or halves it. */
export const calendarPeriod: Rule<PeriodMeaning> = kept(
  either<PeriodMeaning>(
    monthPeriod,
    seq([words('de maand', 'maand', 'de maanden', 'maanden'), monthPeriod], ([, period]) => period),
    yearPeriod,
    whichUnit,
    listedUnit,
    unitAgain,
    newYear,
    sameUnit,
    theUnit,
    bareWeekend,
    schoolYear,
    numberedWeek,
    shortWeek,
    weekRange,
    listedWeek,
    listedWeekOfMonth,
    rankedWeek,
    weekOfMonth,
    weekOfWhichMonth,
    weekByRank,
    monthWeek,
    whichMonthWeek,
    quarter,
    yearQuarter,
    halfOfYear,
    halfOfMonth,
    season,
    whichSeason,
    decade,
    centuryPeriod,
  ),
);
