import type { Span } from '../language/left.ts';
import type { Sayings } from './sayings.ts';

/** @returns where somebody takes back what they just said, "Enschede, nee wacht, Hengelo"; undefined when nowhere */
export function takesBackAt(text: string, { takesBack }: Sayings): Span | undefined {
  const last = [...text.matchAll(takesBack)].at(-1);
  return last && { start: last.index, end: last.index + last[0].length };
}

const NOT_BEFORE =
  /(?<!\p{L})(?:niet|geen|zonder|behalve|uitgezonderd|buiten|in plaats van|i\.?p\.?v\.?|not|except)\s+(?:(?:alleen|bij|met|op|over|voor|van|naar|de|het|een|die|dat|mijn|onze|eigen|mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|heer|opgave|gemeente|ambassadeur)\s+){0,3}$/iu;
const NOT_ONLY = /(?<!\p{L})(?:niet|not)\s+(?:alleen|only)\s+(?:\S+\s+){0,2}$/iu;
const NOT_BEHIND =
  /^(?:\s+|,?\s+maar\s+(?:ik|hij|zij|ze|die)\s+(?:is\s+er\s+)?)(?:(?:kan|kom|ga|zelf|komt|gaat|wil|hoeft|liever|toch|dus|ook|echt|maar|juist|heeft|doet|wordt|is|het|mee)\s+){0,4}(?:niet|valt af|not)(?![\p{L}-])(?!\s+(?:alleen|only))/iu;

/** @returns whether a text says "not" of what stands at a place in it: "niet mevrouw Sint", "Karin kan toch niet" */
export function isNegated(text: string, span: Span): boolean {
  return negationOf(text, span) !== undefined;
}

/** @returns the stretch in which a text says "not" of what stands at a place in it; undefined when it does not */
export function negationOf(text: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - 80);
  const before = text.slice(from, start);
  if (NOT_ONLY.test(before)) return undefined;
  const ahead = NOT_BEFORE.exec(before);
  if (ahead) return { start: from + ahead.index, end };
  const behind = NOT_BEHIND.exec(text.slice(end, end + 60));
  return behind ? { start, end: end + behind[0].length } : undefined;
}
