/** Signs that a telephone or a text program puts for the ones an address has; each is one character, as the other. */
const TYPOGRAPHIC: readonly (readonly [RegExp, string])[] = [
  [/[’‘‛´`ʼ′＇]/g, "'"],
  [/[‐‑‒–—―−﹣－]/g, '-'],
  [/[＠﹫]/g, '@'],
  [/[．。]/g, '.'],
];
/** Signs within an address that nobody sees. */
export const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** @returns a text of the same length with straight signs */
export const straightened = (text: string): string =>
  TYPOGRAPHIC.reduce((rest, [signs, by]) => rest.replace(signs, by), text);

/** How an address is said or written out: `s punt jong apenstaartje almere punt nl`, `jan (at) ede.nl`, `jan @ ede.nl`. */
export const SAID: readonly (readonly [RegExp, string])[] = [
  [/\s?[([]\s?(?:at|apenstaart(?:je)?)\s?[)\]]\s?|\s(?:at|apenstaart(?:je)?)\s|\s{0,3}@\s{0,3}/gi, '@'],
  [/\s?[([]\s?(?:punt|dot)\s?[)\]]\s?|\s(?:punt|dot)\s/gi, '.'],
  [/\s(?:streepje|koppelteken|min)\s/gi, '-'],
  [/\s(?:liggend streepje|laag streepje|underscore)\s/gi, '_'],
];
