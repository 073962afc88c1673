import type { Span } from '../left.ts';
import { eventsBeside } from './events.ts';
import type { Told } from './told.ts';
import { conditionOf, refusalOf } from './refused.ts';
import type { Wish } from './wishes.ts';

/** Which of several is meant, or that one will do: `1e voorkeur 29/10`, `optie 1: 29 oktober`, `een dag in week 47`. */
const LABEL =
  /(?<![\p{L}\d])(?:(?:\d(?:e|ste)|eerste|tweede|derde|vierde) (?:voorkeur|keus|keuze|optie|alternatief|mogelijkheid|voorstel)|(?:optie|voorkeur|keuze|alternatief|voorstel) \d|[a-d]\))(?!\p{L})|(?<!\p{L})(?:(?:een|1|één) van )?(?:deze|die|de volgende|volgende|onderstaande|genoemde|mogelijke|beschikbare|vrije)(?: (?:vrije|mogelijke|beschikbare))? (?:dagen|momenten|data|datums|opties|weken)(?= ?[:(])|(?<!\p{L})(?:op )?de (?:eerste|laatste|enige) (?:dag|datum|keer)(?=[,:] )|(?<!\p{L})(?:een|1) (?:dag|dagje|moment|datum)(?= (?:in|tussen|van|uit|ergens)(?!\p{L}))/giu;

const labelsIn = (text: string): Span[] =>
  [...text.matchAll(LABEL)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** What was understood and makes no other wish: beside what a day lies, and hours refused where others are wished. */
export function alsoRead(told: readonly Told[], wishes: readonly Wish[], text: string): Span[] {
  const conditions = told.flatMap((one) => (one.days && conditionOf(text, one)) ?? []);
  return [...labelsIn(text), ...eventsBeside(told, text), ...refusedHours(told, wishes, text), ...conditions];
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
