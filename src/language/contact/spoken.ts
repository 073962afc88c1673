import type { FoundContact } from './reading.ts';

const DIGITS = 'nul een twee drie vier vijf zes zeven acht negen'.split(' ');
/** Ten digits said one by one; a longer row is no number of the Netherlands. */
const ROW =
  /(?<!\p{L})(?:(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[\s,-]{1,2}){9}(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)(?!\p{L})/giu;

/** @returns the numbers that a text spells out digit by digit: "nul zes een twee …", each with its digits as value */
export function spokenNumbers(text: string): FoundContact[] {
  return [...text.matchAll(ROW)].map(({ 0: said, index }) => ({
    value: said
      .toLowerCase()
      .replaceAll('é', 'e')
      .split(/[\s,-]+/)
      .map((word) => DIGITS.indexOf(word))
      .join(''),
    text: said,
    start: index,
    end: index + said.length,
  }));
}
