import { z } from 'zod';
import type { Span } from '../language/left.ts';
import { ADDRESS } from '../language/people/nameWords.ts';
import { oneOf } from '../text/pattern.ts';
import type { Sayings } from './sayings.ts';
import { anyOf, listed, wordings } from './wordings.ts';

/** @returns where somebody takes back what they just said, "Enschede, nee wacht, Hengelo"; undefined when nowhere */
export function takesBackAt(text: string, { takesBack }: Sayings): Span | undefined {
  const last = [...text.matchAll(takesBack)].at(-1);
  return last && { start: last.index, end: last.index + last[0].length };
}

/** How people say "not" of something. */
export const negationWords = z.strictObject({
  /** It stands behind these, with small words between. */
  before: wordings,
  between: wordings,
  /** "Niet alleen" denies nothing. */
  only: wordings,
  /** It stands before these, with who and what is said of them between. */
  behind: wordings,
  who: wordings,
  says: wordings,
  /** What is not so, of a condition. */
  clause: wordings,
  /** Words beside a denial that name nothing. */
  besides: wordings,
});

export interface Negation {
  before: RegExp;
  notOnly: RegExp;
  behind: RegExp;
  /** What is denied by name: its words are the group. */
  named: RegExp;
  clause: RegExp;
  besides: RegExp;
}

/** @param nouns what the answers of forms are called: "niet opgave 4" */
export function compileNegation(said: z.infer<typeof negationWords>, nouns: readonly string[]): Negation {
  const not = `(?<!\\p{L})(?:${listed(said.before)})\\s+`;
  const between = `(?:(?:${oneOf([...ADDRESS].flatMap((one) => [one, `${one}.`]).concat(said.between, nouns))})\\s+){0,3}`;
  const only = `(?:${listed(said.only)})`;
  return {
    before: new RegExp(`${not}${between}$`, 'iu'),
    notOnly: new RegExp(`${not}${only}\\s+(?:\\S+\\s+){0,2}$`, 'iu'),
    behind: new RegExp(
      `^(?:\\s+|,?\\s+(?:${listed(said.who)})\\s+)(?:(?:${listed(said.says)})\\s+){0,4}(?:${listed(said.behind)})(?![\\p{L}-])(?!\\s+${only})`,
      'iu',
    ),
    named: new RegExp(`${not}${between}((?:[\\p{L}\\p{N}'-]+\\s?){1,4})`, 'giu'),
    clause: anyOf(said.clause),
    besides: new RegExp(`${anyOf([...said.before, ...said.besides]).source}|[.,;]`, 'giu'),
  };
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
