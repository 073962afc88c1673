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
  'content',
] as const;
export type AskedFor = (typeof ASKED_FOR)[number];

/** How people ask for it; what asks in another way too, such as "welke" alone, tells nothing. */
const ASKS: Record<AskedFor, RegExp> = {
  deadline:
    /\b(?:tot wanneer|tot welke (?:dag|datum)|uiterlijk|uiterste|deadline|sluitingsdatum|sluitdatum|laatste (?:dag|datum|moment)|hoe ?lang .*(?:tijd|kan|kunnen|mag)|voor welke (?:dag|datum)|wanneer (?:moet|moeten|dient) .* (?:binnen|klaar|ingediend)|sluit)\b/,
  since:
    /\b(?:sinds wanneer (?:geldt|gelden|is|zijn)|vanaf wanneer|per wanneer|met ingang van|ingangsdatum|vanaf welke (?:dag|datum))\b|^wanneer (?:gaat|gaan) .* in$|^wanneer (?:treedt|treden)\b/,
  contact:
    /\b(?:e-?mail\w*|mail\w*|telefoon\w*|telefoonnummer|bellen|contact\w*|terecht|(?:vragen|vraag) over|welk nummer|wie .* vragen)\b/,
  site: /\b(?:website|webadres|internet\w*|site|online|(?:meer|nadere) (?:informatie|over)|te vinden|vind ik)\b/,
  amount: /\b(?:hoeveel (?:geld|euro|krijg\w*)|bedrag\w*|wat kost|kosten|hoe hoog|vergoeding|hoeveel is)\b/,
  purpose: /\b(?:doel\w*|waarvoor|waartoe|bedoeling|reden|nut|waar .* voor|waarom is|waarom zijn)\b/,
  signer: /\b(?:onderteken\w*|tekende|getekend|handtekening)\b/,
  day: /\b(?:wanneer|welke (?:dag|datum)|datum)\b/,
  obligation:
    /\b(?:verplicht\w*|eisen|voorwaarden|voldoen|wat moet .* (?:doen|gebeuren|zijn)|wat moeten .* doen|aan houden|regels)\b/,
  enumeration:
    /\b(?:noem|opsomm\w*|overzicht|lijst\w*|wat zijn|welke (?:onderdelen|punten|stappen|soorten)|waar bestaat .* uit|waaruit)\b/,
  definition:
    /\b(?:wat is|wat betekent|wat houdt|wat bedoelt|wat wordt .* (?:bedoeld|verstaan)|uitleg|betekenis|definitie)\b/,
  content: /\b(?:wat (?:zegt|staat|weet)|hoe zit het|wat is er (?:geregeld|bekend)|vertel|meer weten)\b/,
};

/** @param folded a wording in small letters, without marks; @returns what it asks for, as far as its words say so */
export function askedForIn(folded: string): AskedFor | undefined {
  return ASKED_FOR.find((kind) => ASKS[kind].test(folded));
}
