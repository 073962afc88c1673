import type { Negation } from './said/negation.ts';
import type { Span } from '../language/left.ts';
import type { Sayings } from './said/sayings.ts';

/** @returns where somebody takes back what they just said, "Enschede, nee wacht, Hengelo"; undefined when nowhere */
export function takesBackAt(text: string, { takesBack }: Sayings): Span | undefined {
  const last = [...text.matchAll(takesBack)].at(-1);
  return last && { start: last.index, end: last.index + last[0].length };
}

/** @returns whether a text says "not" of what stands at a place in it: "niet mevrouw Sint", "Karin kan toch niet" */
export function isNegated(text: string, span: Span, negation: Negation): boolean {
  return negationOf(text, span, negation) !== undefined;
}

/** @returns the stretch in which a text says "not" of what stands at a place in it; undefined when it does not */
export function negationOf(text: string, { start, end }: Span, negation: Negation): Span | undefined {
  const from = Math.max(0, start - 80);
  const before = text.slice(from, start);
  if (negation.notOnly.test(before)) return undefined;
  const ahead = negation.before.exec(before);
  if (ahead) return { start: from + ahead.index, end };
  const behind = negation.behind.exec(text.slice(end, end + 60));
  return behind ? { start, end: end + behind[0].length } : undefined;
}
