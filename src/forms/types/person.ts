import type { Span } from '../../language/left.ts';
import { functieSaid } from '../../language/people/functieSaid.ts';
import { functieOnly } from '../../language/people/readFunctie.ts';
import { namesByMail } from '../../language/people/nameByMail.ts';
import { nameByParts } from '../../language/people/nameByParts.ts';
import { readName } from '../../language/people/readName.ts';
import { readPerson } from '../../language/people/readPerson.ts';
import { recognizePeople } from '../../language/people/find.ts';
import { findFuncties, functieMeant } from '../../language/people/functies.ts';
import { isGivenName } from '../../language/people/givenNames.ts';
import { isAnothers, officeHolderIn, officeHolders, onBehalfOf } from '../../language/people/offices.ts';
import { ADDRESS, LEADS, ORDINARY, PARTICLES, SURE_PARTICLES } from '../../language/people/nameWords.ts';
import { usualCapitals } from '../../language/people/usualCapitals.ts';
import { hasFunctieShape, hasHolderShape, hasNameShape, namesFunctie } from '../../language/people/shape.ts';
import { textOf } from '../../text/answer.ts';
import { fold } from '../../text/fold.ts';
import { tokenise } from '../../language/tokens.ts';
import type { FieldContext, FieldType, Found } from '../fieldType.ts';
import { oneOf } from '../../text/pattern.ts';
import { isText, readText } from './text.ts';

interface Said extends Span {
  value: string;
}

function found(part: Said | undefined): Found[] {
  return part ? [part] : [];
}

/** Characters beside a name or a function in which what belongs to it stands. */
const FEW = 100;
/** More people or functions than this are a list, of which the first are looked at. */
const MOST = 20;

/** Capitalised words in the middle of a sentence, right before a name. */
const BEFORE_NAME = /(?<=\p{Ll} |: )(?:\p{Lu}[\p{Ll}'-]{1,30} ){1,3}$/u;

/** A surname with its small words, right behind first names. */
const SURNAME = new RegExp(
  `^ (?:(?:${oneOf([...SURE_PARTICLES, 'in'])}) ){1,3}\\p{Lu}[\\p{L}'’-]{1,40}`,
  'u',
);

/** @returns a name whole: with the first names before it that are on no list, and the surname behind first names */
function wholeName(text: string, { start, end }: { start: number; end: number }): Found {
  const before = BEFORE_NAME.exec(text.slice(Math.max(0, start - FEW), start))?.[0] ?? '';
  const words = before.trim().split(' ').map(fold);
  const isName =
    before !== '' && !words.some((word) => ORDINARY.has(word) || LEADS.has(word) || ADDRESS.has(word));
  const from = isName && findFuncties(tokenise(before)).length === 0 ? start - before.length : start;
  const last = fold(text.slice(start, end).split(' ').at(-1) ?? '');
  const behind = isGivenName(last) ? (SURNAME.exec(text.slice(end, end + FEW))?.[0] ?? '') : '';
  const to = end + behind.length;
  return { value: text.slice(from, to), start: from, end: to };
}

/** "De Boer", "Van den Berg": a surname with its small words and nothing before it. */
function isSurname(name: string): boolean {
  const words = name.split(/[\s.]+/).filter((word) => word !== '');
  return words.filter((word) => !PARTICLES.has(fold(word)) && !ADDRESS.has(fold(word))).length === 1;
}

/** A text in which what forms and their choices are called has small letters, and is part of no name. */
function plain(text: string, { lists }: FieldContext): string {
  return text.replace(lists.sayings.called, (word) => word.toLowerCase());
}

/** Whether capitals, a first name or the small words of a surname show that words are a name. */
function isShown(name: string): boolean {
  const words = name.split(/[\s.-]+/).map(fold);
  return /\p{Lu}/u.test(name) || words.some((word) => isGivenName(word) || PARTICLES.has(word));
}

/** The name of a person, as written; one without capitals, or with nothing else, gets the usual ones. */
export const name: FieldType = {
  rank: 4,
  free: false,
  person: true,
  alone: true,
  beside: true,
  read(text, field, context) {
    const halves = nameByParts(text);
    if (halves) return { kind: 'value', value: usualCapitals(halves.value), rests: [halves] };
    const read = readName(plain(text, context));
    if (read.kind === 'one' && read.value.search(context.lists.sayings.called) >= 0)
      return { kind: 'wrong', reason: 'no name' };
    if (read.kind === 'one' && isSurname(read.value)) return { kind: 'wrong', reason: 'no given name' };
    if (read.kind === 'one') {
      const value = usualCapitals(read.value);
      const name = readText(value, field);
      if (name.kind !== 'value') return name;
      return isShown(read.value)
        ? { ...name, rests: read.rests }
        : { kind: 'ask', options: [{ value, name: value }] };
    }
    if (read.kind === 'none') return { kind: 'wrong', reason: 'no name' };
    return { kind: 'wrong', reason: 'said', said: read.reason, ...(read.given && { half: read.given }) };
  },
  find(said, _field, context) {
    const text = plain(said, context);
    const halves = nameByParts(text);
    if (halves) return [{ ...halves, value: usualCapitals(halves.value) }];
    const known = recognizePeople(text);
    const proven = namesByMail(text).filter(
      (one) => !known.some(({ start, end }) => start < one.end && one.start < end),
    );
    const all = [...known, ...proven].sort((a, b) => a.start - b.start);
    const names = all.length > 0 ? all.map((one) => wholeName(text, one)) : found(readPerson(text).naam);
    return names
      .filter(({ start }) => !isAnothers(text, start))
      .map((one) => ({ ...one, value: usualCapitals(textOf(one.value)) }));
  },
  worded: 'name',
  sound: (value) => hasNameShape(textOf(value)),
  show: String,
  check: isText,
};

/** What someone is: beleidsadviseur wonen, wethouder. */
export const functie: FieldType = {
  rank: 4,
  free: true,
  alone: true,
  ofPerson: true,
  read(text, field) {
    const { value, sure } = functieSaid(text);
    const meant = functieMeant(fold(value)) ?? (sure ? undefined : value);
    const read = readText(value, field);
    return meant === undefined || read.kind !== 'value'
      ? read
      : { kind: 'ask', options: [{ value: meant, name: meant }] };
  },
  find(text, _field, { lists, today }) {
    const { persons } = lists.sayings;
    const places = lists.gemeenten.find(text, today);
    const written = text.replace(/[\r\n]/g, ';');
    const people = recognizePeople(text).slice(0, MOST);
    const lower = people.length === 0 ? readPerson(text).naam : undefined;
    const names = lower ? [lower] : people;
    const tokens = tokenise(written);
    return findFuncties(tokens)
      .slice(0, MOST)
      .flatMap(({ first, last }) => {
        const start = tokens[first]!.start;
        const name = names.find((one) => one.start > start && one.start < tokens[last]!.end);
        const place = places.find(
          (one) => one.start > start && namesFunctie(text.slice(start, one.start).trimEnd()),
        );
        const stop = Math.min(name?.start ?? Infinity, place?.start ?? Infinity, tokens[last]!.end);
        const value = functieOnly(text.slice(start, stop));
        const end = start + value.length;
        const sure =
          names.some((one) =>
            persons.between.test(one.end <= start ? text.slice(one.end, start) : text.slice(end, one.start)),
          ) || persons.introduces.test(text.slice(Math.max(0, start - FEW), start));
        return sure && value !== '' && !isAnothers(text, start) ? [{ value, start, end }] : [];
      });
  },
  worded: 'words',
  sound: (value, told) => hasFunctieShape(textOf(value), told) && (told || namesFunctie(textOf(value))),
  show: String,
  check: isText,
};

/** "wethouder Bos van Ede": of which municipality is no part of a surname that stands there already. */
function withoutPlace(holder: Said, { lists, today }: FieldContext): Said {
  const [, said = '', place = ''] = OF_A_PLACE.exec(holder.value) ?? [];
  const surname = said.split(' ').at(-1) ?? '';
  const called = `gemeente ${place}`;
  const isPlace = lists.gemeenten.find(called, today).some(({ end }) => end === called.length);
  if (!isPlace || !/^\p{Lu}/u.test(surname) || isGivenName(fold(surname))) return holder;
  return { value: said, start: holder.start, end: holder.start + said.length };
}
const OF_A_PLACE = /^(.*\S) (?:van|uit|te|in) (\p{Lu}.*)$/u;

/** On whose behalf: a name, a function, or both. */
export const bestuurder: FieldType = {
  rank: 3,
  free: true,
  beside: true,
  read: (text, field, { lists }) =>
    readText(officeHolderIn(text) ?? text.trim().replace(lists.sayings.persons.onBehalf, ''), field),
  find(text, _field, context) {
    const holder = onBehalfOf(text);
    return found(holder && withoutPlace(holder, context));
  },
  named: officeHolders,
  worded: 'name',
  sound: (value) => hasHolderShape(textOf(value)),
  show: String,
  check: isText,
};
