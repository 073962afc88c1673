import type { Span } from './left.ts';

/** That something was so, and is no more. */
const FORMER =
  /(?<!\p{L})(?:was|waren|vroeger|voorheen|destijds|ooit|jarenlang|oude|vorige|eerst|gewerkt|gezeten|geweest|had(?:den)?)(?!\p{L})/iu;
const CURRENT = /(?<!\p{L})(?:nu|inmiddels|tegenwoordig|nieuwe|sinds)(?!\p{L})/iu;
const CLAUSE_END = /[,;!?\n]|\.(?=\s|$)|(?<!\p{L})maar(?!\p{L})/giu;

/** @returns whether the clause around a place tells of before: "mijn oude was s.wiersma@woerden.nl, neem …" */
export function isFormer(text: string, { start, end }: Span): boolean {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const from = ends.findLast((at) => at < start) ?? -1;
  const to = ends.find((at) => at >= end) ?? text.length;
  const clause = text.slice(from + 1, to);
  return FORMER.test(clause) && !CURRENT.test(clause);
}
