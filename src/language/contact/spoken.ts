import { numberWord } from '../number/numberWord.ts';
import type { FoundContact } from './reading.ts';

const DIGIT = 'nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen';
const TENS = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
const NUMBER = `(?:${DIGIT}|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:(?:${DIGIT})[eë]n)?(?:${TENS}))`;
const PART = `(?:(?:dubbele?|twee keer|driemaal|drie keer) (?:${DIGIT}|\\d)|${NUMBER}|\\d{1,10})(?![\\p{L}\\p{N}])`;
/** A row that begins with nought, some of it in words. */
const ROW = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:nul|0\\d{0,3})(?:[\\s,-]{1,2}${PART}){1,12}(?![\\p{L}\\p{N}])`,
  'giu',
);
const PARTS = new RegExp(PART, 'giu');
/** Digits of a number of the Netherlands with its nought. */
const NATIONAL = 10;

/** @returns the numbers that a text says in words, each with its digits as value: "nul zes eenentwintig dertig", "06 dubbel drie" */
export function spokenNumbers(text: string): FoundContact[] {
  return [...text.matchAll(ROW)].flatMap(({ 0: said, index }) => {
    if (!/\p{L}/u.test(said)) return [];
    const value = [...said.matchAll(PARTS)].map(([part]) => digitsOf(part.toLowerCase())).join('');
    return value.length === NATIONAL ? [{ value, text: said, start: index, end: index + said.length }] : [];
  });
}

/** "dubbel drie" is 33, "eenentwintig" 21, "44" itself. */
function digitsOf(part: string): string {
  const [, times, one] = /^(dubbele?|twee keer|driemaal|drie keer) (.+)$/u.exec(part) ?? [];
  if (times !== undefined && one !== undefined) return digitsOf(one).repeat(times.startsWith('drie') ? 3 : 2);
  return /^\d/.test(part) ? part : String(numberWord(part) ?? '');
}

const JOINT = '\\s(?:punt|streepje|koppelteken|liggend streepje|underscore)\\s';
const PIECE = '[\\p{L}\\p{N}._-]{1,64}';
/** Such a word before it, or nothing: else the name may have begun earlier. */
const BEFORE =
  '(?<=^|[:;,.(!?\\n]\\s{0,3}|(?<!\\p{L})(?:is|op|naar|via|mail|e-mail|email|mailadres|e-mailadres|adres)\\s)';
const ADDRESS = new RegExp(
  `${BEFORE}(${PIECE}(?:${JOINT}${PIECE}){0,4})(?:\\s|\\s?[([]\\s?)(?:ap(?:e|en)staart(?:je|ke)?|at)(?:\\s|\\s?[)\\]]\\s?)(${PIECE}(?:${JOINT}${PIECE}){0,4}?)(?:\\s(?:punt|dot)\\s|\\.)(nl|en el|com|eu|org|net|be|frl)(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** @returns the addresses that a text says in words, whole: "s punt jong apenstaartje almere punt nl" */
export function spokenEmails(text: string): FoundContact[] {
  return [...text.matchAll(ADDRESS)].map(
    ({ 0: said, 1: local = '', 2: domain = '', 3: ending = '', index }) => ({
      value: `${joined(local)}@${joined(domain).toLowerCase()}.${ending.toLowerCase().replace('en el', 'nl')}`,
      text: said,
      start: index,
      end: index + said.length,
    }),
  );
}

const joined = (words: string): string =>
  words
    .replace(/\s(?:punt|dot)\s/giu, '.')
    .replace(/\s(?:streepje|koppelteken)\s/giu, '-')
    .replace(/\s(?:liggend streepje|underscore)\s/giu, '_');
