import type { Span } from '../left.ts';
import { eventsBeside } from './events.ts';
import type { Told } from './follow.ts';
import { refusalOf } from './refused.ts';
import type { Wish } from './wishes.ts';

/** What was understood and makes no other wish: beside what a day lies, and hours refused where others are wished. */
export function alsoRead(told: readonly Told[], wishes: readonly Wish[], text: string): Span[] {
  return [...eventsBeside(told, text), ...refusedHours(told, wishes, text)];
}

/** `dinsdagvoormiddag kan ik, namiddag niet`: nothing is lost of a day that has its own hours. */
function refusedHours(told: readonly Told[], wishes: readonly Wish[], text: string): Span[] {
  return told.flatMap((one) => {
    if (!one.hours || one.days || one.weekdays) return [];
    const refusal = refusalOf(text, one);
    if (!refusal) return [];
    const before = wishes.findLast(({ rests: [first] }) => first && first.start < one.start);
    return (before ?? wishes[0])?.hours ? [refusal] : [];
  });
}
