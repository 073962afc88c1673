/** What a fact can be asked for, in the order in which a wording is looked at. */
export const ASKED_FOR = [
  'deadline',
  'since',
  'contact',
  'site',
  'amount',
  'purpose',
  'signer',
  'day',
  'obligation',
  'enumeration',
  'definition',
] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** How people ask for it. */
const ASKS: Record<AskedFor, RegExp> = {
  deadline:
    /\b(?:tot wanneer|tot welke|uiterlijk|uiterste|deadline|sluitingsdatum|sluitdatum|laatste (?:dag|datum|moment)|hoe ?lang .*(?:nog|tijd)|voor welke (?:dag|datum)|wanneer (?:moet|moeten|dient) .* (?:binnen|zijn))\b/,
  since:
    /\b(?:sinds wanneer|vanaf wanneer|per wanneer|met ingang van|ingangsdatum|vanaf welke)\b|^wanneer (?:gaat|gaan|treedt|treden)\b/,
  contact: /\b(?:e-?mail\w*|mail\w*|telefoon\w*|bellen|contact\w*|bereik\w*|terecht|vragen over)\b/,
  site: /\b(?:website|webadres|internet\w*|site|online|meer informatie|nadere informatie|te vinden|vind ik)\b/,
  amount: /\b(?:hoeveel|bedrag\w*|wat kost|kosten|hoe hoog|vergoeding)\b/,
  purpose: /\b(?:waarom|doel\w*|waarvoor|waartoe|bedoeling|reden|nut)\b/,
  signer: /\b(?:onderteken\w*|tekende|getekend|handtekening)\b/,
  day: /\b(?:wanneer|welke dag|welke datum|datum|hoe laat)\b/,
  obligation: /\b(?:moet|moeten|verplicht\w*|hoeft|hoeven|dien\w*|wat (?:vraagt|verwacht|wil))\b/,
  enumeration: /\b(?:welke|wat zijn|noem|opsomming|lijst|som .* op)\b/,
  definition:
    /\b(?:wat is|wat betekent|wat houdt|wat bedoelt|wat wordt .* (?:bedoeld|verstaan)|uitleg|betekenis)\b/,
};

/** @param folded a wording in small letters, without marks; @returns what it asks for, as far as its words say so */
export function askedForIn(folded: string): AskedFor | undefined {
  return ASKED_FOR.find((kind) => ASKS[kind].test(folded));
}
