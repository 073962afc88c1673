import type { Told } from './told.ts';
import { inRow } from './rows.ts';

/** A weekday that comes back, whichever was the coming one. */
const comingBack = ({ start, end, words, weekdays, hours, also }: Told): Told => ({
  start,
  end,
  words,
  ...(weekdays && { weekdays }),
  ...(hours && { hours }),
  ...(also && { also }),
  comesBack: true,
});

/** Days of the week that come back go on in their row: `elke dinsdag en donderdag`, `alle ma en wo`. */
export function everyInRow(told: readonly Told[], text: string): Told[] {
  const out: Told[] = [];
  for (const one of told) {
    const before = out.at(-1);
    const goesOn =
      before?.comesBack &&
      before.weekdays &&
      !before.nth &&
      one.weekdays?.length === 1 &&
      !one.comesBack &&
      !one.counted &&
      inRow(text, before, one);
    out.push(goesOn ? comingBack(one) : one);
  }
  return out;
}
