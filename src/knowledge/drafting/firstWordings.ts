import type { AskedFor } from './kinds.ts';
import { isPlural, withoutArticle } from './phrase.ts';

/** What the wordings of a fact are about. */
export interface About {
  /** With its article: "de aanvraag". */
  about: string;
  /** What one does with it: "een bijdrage aanvragen". */
  doing?: string;
}

/** `{de}` is the phrase with its article, `{}` without; `{is|zijn}` agrees with it; `{doen}` is what one does. */
const FIRST: Record<AskedFor, string[]> = {
  deadline: [
    'Tot wanneer {kan|kunnen} ik {doen}?',
    'Wat is de uiterste datum voor {de}?',
    'Wanneer is de deadline voor {de}?',
    'Hoe lang is er tijd voor {de}?',
    'deadline {}',
  ],
  since: [
    'Vanaf wanneer {geldt|gelden} {de}?',
    'Wanneer {gaat|gaan} {de} in?',
    'Per wanneer {is|zijn} {de} van kracht?',
    'ingangsdatum {}',
  ],
  contact: [
    'Waar kan ik terecht met vragen over {de}?',
    'Met wie neem ik contact op over {de}?',
    'contact {}',
  ],
  site: [
    'Waar vind ik meer informatie over {de}?',
    'Op welke website staat informatie over {de}?',
    'website {}',
  ],
  amount: [
    'Hoe hoog {is|zijn} {de}?',
    'Welk bedrag geldt voor {de}?',
    'Om hoeveel geld gaat het bij {de}?',
    'bedrag {}',
  ],
  purpose: [
    'Wat is het doel van {de}?',
    'Waarvoor {is|zijn} {de} bedoeld?',
    'Wat is de reden voor {de}?',
    'doel {}',
  ],
  signer: ['Wie heeft {de} ondertekend?', 'Van wie is {de}?', 'ondertekenaar {}'],
  day: ['Wanneer {is|zijn} {de}?', 'Op welke dag {is|zijn} {de}?', 'datum {}'],
  obligation: [
    'Welke eisen gelden er voor {de}?',
    'Wat moet er gebeuren met {de}?',
    'Wat is verplicht bij {de}?',
    'eisen {}',
  ],
  enumeration: [
    '{Waar bestaat|Wat zijn} {de}{ uit|}?',
    'Welke punten noemt de brief over {de}?',
    'Kunt u {de} opsommen?',
    'overzicht {}',
  ],
  definition: ['Wat {is|zijn} {de}?', 'Wat wordt bedoeld met {de}?', 'betekenis {}'],
  content: ['Wat zegt de brief over {de}?', 'Hoe zit het met {de}?', 'Wat is er geregeld over {de}?', '{}'],
};

/** Other ways of asking: short, formal, Flemish, with other words than letters have. */
export const MORE: Record<AskedFor, string[]> = {
  deadline: [
    'tot welke dag kan ik {doen}',
    'uiterlijk wanneer moet ik {doen}',
    'wat is de laatste dag voor {de}',
    'sluitingsdatum {}',
    'hoeveel tijd heb ik nog om {te doen}',
    'wanneer sluit de termijn voor {de}',
    'voor welke datum moet ik {doen}',
    'Gaarne verneem ik de uiterste datum voor {de}.',
    'op welke dag loopt de termijn voor {de} af',
    'wanneer ben ik te laat voor {de}',
  ],
  since: [
    'sinds wanneer {geldt|gelden} {de}',
    'wanneer {begint|beginnen} {de}',
    'op welke dag {treedt|treden} {de} in werking',
    'vanaf welke datum {is|zijn} {de} van toepassing',
    'wanneer {wordt|worden} {de} van kracht',
    'Gaarne verneem ik per wanneer {de} {geldt|gelden}.',
    'startdatum {}',
    'met ingang van welke dag {geldt|gelden} {de}',
  ],
  contact: [
    'wie kan ik bellen over {de}',
    'wat is het mailadres voor vragen over {de}',
    'welk telefoonnummer is er voor {de}',
    'bij wie moet ik zijn voor {de}',
    'wie weet meer over {de}',
    'Tot wie kan ik mij wenden met vragen over {de}?',
    'aan wie stel ik een vraag over {de}',
    'contactgegevens {}',
    'telefoonnummer {}',
    'mailadres {}',
  ],
  site: [
    'waar staat {de} op internet',
    'waar kan ik {de} downloaden',
    'webadres {}',
    'link naar {de}',
    'waar kan ik meer lezen over {de}',
    'Waar kan ik nadere informatie over {de} raadplegen?',
    'op welke site kijk ik voor {de}',
    'waar haal ik {de} vandaan',
  ],
  amount: [
    'hoeveel {is|zijn} {de}',
    'wat krijgen we aan {}',
    'hoeveel euro {is|zijn} {de}',
    'wat is het maximum van {de}',
    'welke bedragen gelden er voor {de}',
    'Welk bedrag is gemoeid met {de}?',
    'hoogte {}',
    'hoeveel geld is er voor {de}',
    'wat {is|zijn} {de} in euro',
  ],
  purpose: [
    'waar {is|zijn} {de} voor',
    'waarom {is|zijn} er {}',
    'wat heb je aan {de}',
    'wat wil men bereiken met {de}',
    'wat is de bedoeling van {de}',
    'Met welk oogmerk {is|zijn} {de} ingesteld?',
    'nut van {de}',
    'waartoe {dient|dienen} {de}',
  ],
  signer: [
    'wie tekende {de}',
    'door wie {is|zijn} {de} ondertekend',
    'welke naam staat er onder {de}',
    'wie staat er onder {de}',
    'wiens handtekening staat onder {de}',
    'wie is de afzender van {de}',
    'Gaarne verneem ik wie {de} heeft ondertekend.',
    'wie heeft {de} geschreven',
  ],
  day: [
    'welke dag {is|zijn} {de}',
    'welke datum {is|zijn} {de}',
    'wanneer {vindt|vinden} {de} plaats',
    'wanneer {wordt|worden} {de} gehouden',
    'op welke datum {valt|vallen} {de}',
    'Gaarne verneem ik de datum van {de}.',
    'wanneer moet ik vrijhouden voor {de}',
    'dag van {de}',
  ],
  obligation: [
    'welke voorwaarden zijn er voor {de}',
    'waar {moet|moeten} {de} aan voldoen',
    'welke regels gelden er voor {de}',
    'waar moeten we op letten bij {de}',
    'wat moeten wij doen met {de}',
    'Aan welke vereisten {dient|dienen} {de} te voldoen?',
    'voorwaarden {}',
    'wat mag wel en niet bij {de}',
    'wat is er nodig voor {de}',
  ],
  enumeration: [
    'noem {de}',
    'welke onderdelen {heeft|hebben} {de}',
    'geef een overzicht van {de}',
    'wat valt er onder {de}',
    'kunt u op een rij zetten wat er hoort bij {de}',
    'Uit welke onderdelen {bestaat|bestaan} {de}?',
    'lijst {}',
    'wat staat er in de lijst van {de}',
  ],
  definition: [
    'wat {betekent|betekenen} {de}',
    'wat {houdt|houden} {de} in',
    'leg uit wat {de} {is|zijn}',
    'wat moet ik verstaan onder {de}',
    'wat verstaat men onder {de}',
    'Wat dient te worden verstaan onder {de}?',
    'uitleg {}',
    'definitie {}',
  ],
  content: [
    'wat staat er in de brief over {de}',
    'wat is er bekend over {de}',
    'vertel eens over {de}',
    'hoe werkt het met {de}',
    'wat moet ik weten over {de}',
    'wat geldt er voor {de}',
    'is er iets gezegd over {de}',
    'wat gebeurt er met {de}',
    'Wat vermeldt de brief omtrent {de}?',
    'informatie over {de}',
  ],
};

/** Who has to do something: nobody asks what has to happen with them. */
const SOMEONE =
  /(?:huurders?|gemeenten?|colleges?|ra(?:ad|den)|burgemeesters?|wethouders?|aanvragers?|corporaties?|ministers?|ministerie|werkgevers?|ambtenaren|ambtenaar|burgers?|bewoners?|inwoners?|afdeling|houders?|leden|lid|commissies?|besturen|bestuur|instellingen|raadsleden)$/i;
const FOR_SOMEONE = [
  'Wat {moet|moeten} {de} doen?',
  'Waartoe {is|zijn} {de} verplicht?',
  'verplichtingen {}',
];

/** @returns a wording out of a mould, or undefined when it asks for something the fact does not have */
export function filled(mould: string, { about, doing }: About): string | undefined {
  if (/\{(?:te )?doen\}/.test(mould) && doing === undefined) return undefined;
  const many = isPlural(about);
  const low = (text: string) =>
    /^\p{Lu}\p{Ll}/u.test(text) && /^(?:de|het|een|uw)\b/i.test(text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  return mould
    .replace(/\{kan\|kunnen\} ik/, 'kan ik')
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, one: string, more: string) => (many ? more : one))
    .replaceAll('{te doen}', withTe(doing ?? ''))
    .replaceAll('{doen}', doing ?? '')
    .replaceAll('{de}', low(about))
    .replaceAll('{}', withoutArticle(low(about)));
}

/** @returns "een bijdrage aan te vragen" for "een bijdrage aanvragen" */
function withTe(doing: string): string {
  return doing.replace(
    /(?<=^| )(aan|in|op|toe|door|mee)?(\p{L}+)(?= voor |$)/u,
    (_, part: string | undefined, verb: string) => (part === undefined ? `te ${verb}` : `${part} te ${verb}`),
  );
}

/** @returns the wordings that a fact starts with, the suggestion first */
export function firstWordings(kind: AskedFor, about: About): string[] {
  const moulds = kind === 'obligation' && SOMEONE.test(about.about) ? FOR_SOMEONE : FIRST[kind];
  return [...new Set(moulds.flatMap((mould) => filled(mould, about) ?? []))];
}
