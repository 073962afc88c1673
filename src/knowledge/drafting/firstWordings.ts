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
  signer: ['Wie heeft de brief over {de} ondertekend?', 'Van wie is de brief over {de}?', 'ondertekenaar {}'],
  day: ['Wanneer {is|zijn} {de}?', 'Op welke dag {is|zijn} {de}?', 'datum {}'],
  obligation: [
    'Wat moet de gemeente doen met {de}?',
    'Wat is verplicht bij {de}?',
    'Waar moeten we op letten bij {de}?',
    'verplichting {}',
  ],
  enumeration: [
    'Wat hoort er bij {de}?',
    'Welke punten noemt de brief over {de}?',
    'Waar bestaat {de} uit?',
    'overzicht {}',
  ],
  definition: ['Wat {is|zijn} {de}?', 'Wat wordt bedoeld met {de}?', 'betekenis {}'],
};

/** @returns a wording out of a mould, or undefined when it asks for something the fact does not have */
export function filled(mould: string, { about, doing }: About): string | undefined {
  if (mould.includes('{doen}') && doing === undefined) return undefined;
  const many = isPlural(about);
  const low = (text: string) =>
    /^\p{Lu}\p{Ll}/u.test(text) && /^(?:de|het|een|uw)\b/i.test(text)
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  return mould
    .replace(/\{kan\|kunnen\} ik/, 'kan ik')
    .replace(/\{(\p{L}+)\|(\p{L}+)\}/gu, (_, one: string, more: string) => (many ? more : one))
    .replaceAll('{doen}', doing ?? '')
    .replaceAll('{de}', low(about))
    .replaceAll('{}', withoutArticle(low(about)));
}

/** @returns the wordings that a fact starts with, the suggestion first */
export function firstWordings(kind: AskedFor, about: About): string[] {
  return [...new Set(FIRST[kind].flatMap((mould) => filled(mould, about) ?? []))];
}
