import { slips } from '../fuzzy.ts';

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
  [
    /\s?[([]\s?(?:at|ap(?:e|en)staart(?:je|ke)?)\s?[)\]]\s?|\s(?:at|ap(?:e|en)staart(?:je|ke)?)\s|\s{0,3}@\s{0,3}/gi,
    '@',
  ],
  [/\s?[([]\s?(?:punt|dot)\s?[)\]]\s?|\s(?:punt|dot)\s/gi, '.'],
  [/\s(?:streepje|koppelteken|min)\s/gi, '-'],
  [/\s(?:liggend streepje|laag streepje|underscore)\s/gi, '_'],
];

/** Misspelled endings, with what was meant. */
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  vom: 'com',
  comm: 'com',
  nll: 'nl',
  nnl: 'nl',
  nk: 'nl',
  ogr: 'org',
  orgg: 'org',
};
const PROVIDERS = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'hotmail.nl',
  'outlook.nl',
  'kpnmail.nl',
  'xs4all.nl',
];

/** @returns the address that a misspelled one likely is: jan@gmial.com is jan@gmail.com */
export function likelyMeant(address: string): string | undefined {
  const at = address.indexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  const meant = ENDINGS[ending];
  const mended = meant === undefined ? domain : `${domain.slice(0, -ending.length)}${meant}`;
  const provider = PROVIDERS.includes(mended) ? mended : PROVIDERS.find((one) => slips(one, mended, 1) === 1);
  const right = provider ?? mended;
  return right === domain ? undefined : `${local}@${right}`;
}
