import { where } from '../../grammar/place.ts';
import type { Token } from '../../tokens.ts';
import { homographs, isWeekdayName } from './weekdayName.ts';

/** `ma, di of wo`: in a row of weekdays */
export const inList = where(
  ({ tokens }, at) =>
    (isWeekdayName(tokens[at - 1]?.text ?? '') && !homographs.has(tokens[at]?.text ?? '')) ||
    (/^(?:,|\/|\+|&|en|of)$/.test(tokens[at - 1]?.text ?? '') &&
      isWeekdayName(tokens[at - (tokens[at - 2]?.text === '.' ? 3 : 2)]?.text ?? '')),
);

const isDay = (tokens: readonly Token[], at: number): boolean => isWeekdayName(tokens[at]?.text ?? '');
const isDash = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === '-' && !tokens[at].gap;

/** `ma-wo-vr`: a row of three or more, no range */
export const inDashes = where(({ tokens }, at) => {
  const links = (a: number, b: number): boolean => isDash(tokens, a) && isDay(tokens, b);
  return (
    (links(at + 1, at + 2) && links(at + 3, at + 4)) ||
    (links(at - 1, at - 2) && links(at + 1, at + 2)) ||
    (links(at - 1, at - 2) && links(at - 3, at - 4))
  );
});
