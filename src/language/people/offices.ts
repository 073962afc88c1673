import { oneOf } from '../../text/pattern.ts';
import { DETERMINERS, OFFICES, OF_ANOTHER, ON_BEHALF, PORTFOLIOS } from './functieWords.ts';
import { ADDRESS, SURE_PARTICLES } from './nameWords.ts';
import { followsName, nameEnd, smallSurnameEnd } from './smallLetters.ts';
import { usualCapitals } from './usualCapitals.ts';
import { tokenise } from '../tokens.ts';

const OFFICE_WORDS = `(?:loco-)?(?:${oneOf([...OFFICES])})`;
const OF = `(?:${oneOf([...OF_ANOTHER])})`;
const ADDRESSED = `(?:${oneOf([...ADDRESS])})\\.?`;
const DET = `(?:(?:${oneOf([...DETERMINERS])}|${ADDRESSED}) {1,3}){0,2}`;
/** What somebody is in charge of: "wethouder sociaal domein". */
const ABOUT = '(?: {1,3}\\p{L}[\\p{L}-]{1,20}){0,2}';

const OFFICE = new RegExp(`^${OFFICE_WORDS}(?!\\p{L})`, 'iu');
const BEFORE_OFFICE = new RegExp(`(?<!\\p{L})${OF} {1,3}${DET}$`, 'iu');
const BEFORE_NAME = new RegExp(`(?<!\\p{L})${OF} {1,3}${DET}${OFFICE_WORDS}${ABOUT}[ ,]{1,3}${DET}$`, 'iu');
/** "De wethouder is op vakantie": a sentence about somebody else. */
const OPENS = /(?:^|[.!?\n]\s{0,3})(?:de|het|onze|ons) {1,3}$/iu;
/** Characters in which that stands. */
const NEAR = 100;

/** @returns whether what stands at a place is said of somebody on whose behalf another speaks: "van wethouder De Boer" */
export function isAnothers(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (BEFORE_NAME.test(before)) return true;
  return OFFICE.test(text.slice(start, start + NEAR)) && (BEFORE_OFFICE.test(before) || OPENS.test(before));
}

const SPEAKS_FOR = new RegExp(
  `(?<!\\p{L})(?:${oneOf([...ON_BEHALF])}) {1,3}${DET}(?=${OFFICE_WORDS})`,
  'giu',
);
const TITLED = new RegExp(`${OFFICE_WORDS}(?!\\p{L})`, 'giu');
const AFTER_NAMENS = new RegExp(`(?<!\\p{L})namens {1,3}(?:de )?(${ADDRESSED} {1,3})`, 'giu');
const SMALL = `(?:(?:${oneOf([...SURE_PARTICLES])}) ){0,3}`;
const WORD = "\\p{Lu}[\\p{L}'’-]+";
/** A name behind an office, with what the office is about between. */
const NAME = new RegExp(
  `^(?: (?:${oneOf(PORTFOLIOS)}))?,? ${SMALL}${WORD}(?: ${SMALL}(?!Gemeente|Regio)${WORD}){0,3}`,
  'u',
);
/** "burgemeester van Utrecht" */
const PLACE = /^ (?:van|te|in) \p{Lu}[\p{L}'’-]+$/u;

/** The name behind an office, also in small letters. */
function nameBehind(rest: string): string | undefined {
  const capital = NAME.exec(rest)?.[0];
  if (capital !== undefined) return PLACE.test(capital) ? undefined : capital;
  const tokens = tokenise(rest);
  const isName = tokens[0]?.kind === 'word' && !followsName(tokens);
  const end =
    nameEnd(tokens, 0) ?? smallSurnameEnd(tokens, 0) ?? (isName ? smallSurnameEnd(tokens, 1) : undefined);
  return end === undefined ? undefined : rest.slice(0, tokens[end]!.end);
}

/** An office as written, with the name behind it, which gets its usual capitals. */
function holder(text: string, start: number, from: number, name: string): { value: string; end: number } {
  return { value: text.slice(start, from) + usualCapitals(name), end: from + name.length };
}

/** @returns on whose behalf somebody says to speak, as written: "wethouder De Boer"; undefined when nobody is named */
export function onBehalfOf(text: string): { value: string; start: number; end: number } | undefined {
  for (const lead of text.matchAll(SPEAKS_FOR)) {
    const from = lead.index + lead[0].length;
    for (const office of text.slice(from, from + NEAR).matchAll(TITLED)) {
      const start = from + office.index;
      const name = nameBehind(text.slice(start + office[0].length, start + office[0].length + NEAR));
      if (/[.!?\n]/.test(text.slice(from, start))) break;
      if (name === undefined) continue;
      return { ...holder(text, start, start + office[0].length, name), start };
    }
  }
  for (const lead of text.matchAll(AFTER_NAMENS)) {
    const start = lead.index + lead[0].length - (lead[1] ?? '').length;
    const from = lead.index + lead[0].length - 1;
    const name = nameBehind(text.slice(from, from + NEAR));
    if (name !== undefined) return { ...holder(text, start, from, name), start };
  }
  return holderTold(text);
}

/** Before an office, that its holder is meant, or that the office is not the speaker's own. */
const MEANT = `(?:(?:bestuurder|portefeuillehouder|opdrachtgever|voorzitter)(?: is|:)|(?:het|dat) (?:is|wordt)(?: nu| voortaan| inmiddels)?) ${DET}`;
const OURS = '(?:de|onze|ons|mijn|zijn|haar) ';
/** With nothing before it, an office begins a sentence or a part of it. */
const BEGINS = '(?<![\\p{L}\\p{N}] )|(?<=(?<!\\p{L})(?:dat|omdat|want|en|maar|dus) )';
const TOLD = new RegExp(
  `(?<!\\p{L})(?:(${MEANT})|${OURS}|${BEGINS})(${OFFICE_WORDS})(?!\\p{L})(?:,? ${ADDRESSED}(?= ))?`,
  'giu',
);
/** What an office holder does who has another ask. */
const ACTS =
  /^,?(?: \p{Ll}+)? (?:heeft|had|wil|wilt|wilde|zou|vraagt|vroeg|verzoekt|verzocht|zoekt|laat|liet)(?!\p{L})/u;

/** "Onze wethouder Karel Vonk wil …", "wethouder Vonk wil …", "de burgemeester, mevrouw Kaptein, heeft mij gevraagd", "bestuurder is wethouder Vlug", "het is nu wethouder Bos" */
function holderTold(text: string): { value: string; start: number; end: number } | undefined {
  for (const lead of text.matchAll(TOLD)) {
    const [, isMeant, office = ''] = lead;
    const from = lead.index + lead[0].length;
    const name = nameBehind(text.slice(from, from + NEAR));
    if (name === undefined) continue;
    const end = from + name.length;
    if (isMeant === undefined && !ACTS.test(text.slice(end, end + NEAR))) continue;
    const start = lead.index + lead[0].indexOf(office, isMeant?.length ?? 0);
    return { value: `${office} ${usualCapitals(name.replace(/^,? /, ''))}`, start, end };
  }
  return undefined;
}

/** @returns who is named with an office in an answer, as written, with those who ask along: "wethouder Pauw en wethouder Kip" */
export function officeHolderIn(answer: string): string | undefined {
  let holders: { start: number; end: number } | undefined;
  for (const { start, end } of officeHolders(answer)) {
    if (holders && !JOINS.test(answer.slice(holders.end, start))) continue;
    holders = { start: holders?.start ?? start, end };
  }
  return holders && answer.slice(holders.start, holders.end);
}

/** @returns every office with a name behind it, whatever is said of who holds it */
export function officeHolders(text: string): { value: string; start: number; end: number }[] {
  return [...text.matchAll(TITLED)].slice(0, MOST).flatMap(({ 0: office, index: start }) => {
    const behind = start + office.length;
    const name = nameBehind(text.slice(behind, behind + NEAR));
    return name === undefined ? [] : [{ ...holder(text, start, behind, name), start }];
  });
}

/** Between two who ask together. */
const JOINS = /^(?:,| en| &| \+) (?:\p{Ll}+ )?$/u;
/** More office holders than this are a list. */
const MOST = 10;
