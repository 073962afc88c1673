/** What stands in the place of something personal. */
const MASKS: [RegExp, string][] = [
  [/(?<!\S)\S[^\s@]*@\S+/gu, '[e-mail]'],
  [/https?:\/\/\S+/gi, '[webadres]'],
  [/(?<![\p{L}\d])(?:\+|00)?\d[\d\s().-]{7,}\d/gu, '[nummer]'],
  [/\b\d{4}\s?[A-Z]{2}\b/g, '[postcode]'],
];
const TITLE = /(?<!\p{L})((?:[Dd]e heer|[Dd]hr\.?|[Mm]evrouw|[Mm]evr\.?|mw\.?|meneer|burgemeester|wethouder|ir\.|drs\.|mr\.|dr\.|ing\.)\s+)(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]er|[Tt]en|'t)\s+)*\p{Lu}[\p{L}-]+/gu;
const NAME = /(?<=[\p{L},;:]\s)\p{Lu}[\p{Ll}-]+(?:\s+(?:van|de|der|den|ter|ten|el|al|'t))*(?:\s+\p{Lu}[\p{L}'-]+)+/gu;
const SIGNED = /((?:groet(?:en|jes)?|mvg|hoogachtend|met dank|dank)[,.]?\s+)\p{Lu}[\p{L}'-]+(?:\s+\p{L}[\p{L}'-]+){0,3}\s*$/iu;
const OPENS = /^\p{Lu}[\p{Ll}-]+\s+(?:(?:van|de|der|den|ter|ten|el|al)\s+)*\p{Lu}[\p{L}'-]+/u;
const NUMBER = /(?<![\p{L}\d])\d{5,}(?!\d)/gu;

/** Names that the letters themselves have, and of programmes and cities. */
const PUBLIC =
  /^(Interbestuurlijk|Vereniging|Nederlandse|Den (Haag|Bosch)|Ronald Bandell|Marjanne Sint|Liesbeth Spies|Jantine Kriens|Agents|Microsoft)/;

/** Longest question that is kept, in characters. */
const LENGTH = 500;

/**
 * A question as it may be kept for editors: without names, addresses and numbers that point to someone.
 * Names are known by their capitals and by titles; better one mask too many than one too few.
 */
export function maskPersonal(text: string): string {
  let masked = text.slice(0, LENGTH * 4).normalize('NFC');
  for (const [pattern, mask] of MASKS) masked = masked.replace(pattern, mask);
  return masked
    .replace(SIGNED, '$1[naam]')
    .replace(TITLE, '$1[naam]')
    .replace(OPENS, '[naam]')
    .replace(NAME, (name) => (PUBLIC.test(name) ? name : '[naam]'))
    .replace(NUMBER, '[nummer]')
    .slice(0, LENGTH);
}
