import { inMould } from './inMould.ts';
import type { About } from './inMould.ts';
import type { AskedFor } from './kinds.ts';

/** Ways of asking for a fact, by what it is asked for. */
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

/** Who has to do something: nobody asks what has to happen with them. */
const SOMEONE =
  /(?:huurders?|gemeenten?|colleges?|ra(?:ad|den)|burgemeesters?|wethouders?|aanvragers?|corporaties?|ministers?|ministerie|werkgevers?|ambtenaren|ambtenaar|burgers?|bewoners?|inwoners?|afdeling|houders?|leden|lid|commissies?|besturen|bestuur|instellingen|raadsleden)$/i;
const FOR_SOMEONE = [
  'Wat {moet|moeten} {de} doen?',
  'Waartoe {is|zijn} {de} verplicht?',
  'verplichtingen {}',
];

/** @returns the wordings that a fact starts with, the suggestion first */
export function firstWordings(kind: AskedFor, about: About): string[] {
  const moulds = kind === 'obligation' && SOMEONE.test(about.about) ? FOR_SOMEONE : FIRST[kind];
  return [...new Set(moulds.flatMap((mould) => inMould(mould, about) ?? []))];
}
