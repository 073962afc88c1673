import type { Day } from '../../time/calendar.ts';
import type { Span } from '../left.ts';
import type { Hours } from './hours.ts';

/** A stretch of days, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** What a stretch of a text says of days or hours, of an ambiguous date the coming one. */
export interface Said extends Span {
  readonly words: string;
  readonly days?: Days;
  /** where it names days of the week and no date: `dinsdag`, `ma t/m do`, `elke woensdag` */
  readonly weekdays?: readonly number[];
  /** of the days it names those weekdays are meant: `de laatste twee dinsdagen van mei` */
  readonly only?: readonly number[];
  /** the nth of its weekday in a month */
  readonly nth?: { readonly weekday: number; readonly rank: number };
  /** the day of the month, where no month is named */
  readonly ofMonth?: number;
  /** it is counted from what was said before */
  readonly counted?: (from: Day) => Days;
  /** it is what lies between the two days named before: `de dagen daartussen` */
  readonly between?: true;
  /** it points back to days that were named before: `die week` */
  readonly pointsBack?: true;
  /** the end that a word leaves open: `na 3 mei` has no last day of its own, `uiterlijk 3 mei` no first */
  readonly open?: 'first' | 'last';
  readonly hours?: Hours;
  /** the hours said before: `zelfde tijd` */
  readonly same?: true;
  /** it tells how many are meant, or that all but what is refused are */
  readonly fills?: 'total' | 'others';
  /** how long it takes, in seconds */
  readonly length?: number;
  /** it comes back once in so many days: `om de twee weken` */
  readonly every?: number;
  /** it comes back, in every stretch beside it: `dagelijks` */
  readonly comesBack?: true;
}

/** Something said with all the stretches of the text that say it. */
export type Told = Said & {
  readonly also?: readonly Span[];
  /** all of the day is said to be meant */
  readonly whole?: true;
  /** the days that it is counted from */
  readonly from?: Days;
  /** the days in it that are meant */
  readonly meant?: readonly Day[];
};
