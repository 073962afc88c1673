import type { Span } from './left.ts';

/** That something was so, and is no more. */
const FORMER =
  /(?<!\p{L})(?:was|waren|vroeger|voorheen|destijds|ooit|jarenlang|oude|vorige|eerst|gewerkt|gezeten|geweest|had(?:den)?|origine|oorsprong)(?!\p{L})/iu;
const CURRENT = /(?<!\p{L})(?:nu|inmiddels|tegenwoordig|nieuwe|sinds)(?!\p{L})/iu;
const CLAUSE_END = /[,;!?\n]|\.(?=\s|$)|(?<!\p{L})maar(?!\p{L})/giu;

/** Characters on either side of a place in which its clause is looked for. */
const NEAR = 200;

/** @returns whether the clause around a place tells of before: "mijn oude was s.wiersma@woerden.nl, neem …" */
export function isFormer(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  const from = [...before.matchAll(CLAUSE_END)].at(-1)?.index ?? -1;
  const to = [...behind.matchAll(CLAUSE_END)][0]?.index ?? behind.length;
  const clause = before.slice(from + 1) + text.slice(start, end) + behind.slice(0, to);
  return FORMER.test(clause) && !CURRENT.test(clause);
}
