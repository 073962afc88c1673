import type { Span } from '../left.ts';
import { ASIDE_WORDS, EMPTY_WORDS } from '../leftWords.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findNames, partOf } from './find.ts';
import { findFuncties } from './functies.ts';
import { isGivenName } from './givenNames.ts';
import { nameEnd } from './smallLetters.ts';
import { addressBook, capitalName, wholeName } from './wholeName.ts';
import {
  ADDRESS,
  IN_NAME,
  MONTHS_IN_NAME,
  NO_NAME,
  ORDINARY,
  PARTICLES,
  SAID_BEFORE,
  SAID_BEHIND,
  TITLES,
} from './nameWords.ts';

/** What an answer to "wat is de naam?" says; `reason` is Dutch, for the user. */
export type NameReading =
  | { readonly kind: 'one'; readonly value: string; readonly rests: readonly Span[] }
  | { readonly kind: 'wrong'; readonly reason: string; readonly given?: string }
  | { readonly kind: 'none' };

const LONGEST_ANSWER = 1000;
const LONGEST_NAME = 100;
const MOST_WORDS = 8;
const EXAMPLE = 'bijvoorbeeld: Anouk Terpstra.';

const OFFICE = /^(?:wethouder|burgemeester)$/;
const SPELLED_EMAIL = /\S[ ([](?:at|ap(?:e|en)staart(?:je|ke)?)[ )\]]\S+[ .]|\bpunt (?:nl|com|eu|org|net)\b/i;

function wrong(what: string): NameReading {
  return { kind: 'wrong', reason: `${what}, ${EXAMPLE}` };
}

/** "Jan": the given name alone. */
function halfOf(said: string): NameReading {
  const given = said.charAt(0).toUpperCase() + said.slice(1);
  return { kind: 'wrong', reason: `${given}, en wat is de achternaam?`, given };
}

/** A small word that belongs to the surname: "de" in "mevrouw de Vries" or in the answer "de Vries". */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const next = tokens[at + 1]?.text ?? '';
  const starts = at === 0 || ADDRESS.has(tokens[at - 1]!.text);
  const leads = ADDRESS.has(next) || SAID_BEFORE.has(next) || next === 'naam';
  return PARTICLES.has(text) && text !== 'het' && text !== 'voor' && text !== 'aan' && starts && !leads;
}

function isLead(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!;
  const isDot = text === '.' && ADDRESS.has(tokens[at - 1]?.text ?? '');
  return (SAID_BEFORE.has(text) || ADDRESS.has(text) || isDot) && !isPartOfName(tokens, at);
}

/** A polite word behind the name: a capital is a surname, and so is what stands behind a small word of surnames. */
const isTail = (tokens: readonly Token[], at: number): boolean =>
  SAID_BEHIND.has(tokens[at]!.text) && !tokens[at]!.capital && !PARTICLES.has(tokens[at - 1]?.text ?? '');

/** What is left of an answer without the words before and after the name. */
function core(tokens: readonly Token[]): Token[] {
  let first = 0;
  while (first < tokens.length - 1 && isLead(tokens, first)) first++;
  let last = tokens.length - 1;
  const bracket = tokens.findLastIndex(({ text }) => text === '(');
  if (tokens[last]?.text === ')' && bracket > first) last = bracket - 1;
  while (last > first && isTail(tokens, last)) last--;
  while (tokens[last]?.text === '.' && (tokens[last - 1]?.text.length ?? 0) > 1) last--;
  return tokens.slice(first, last + 1);
}

const isWord = ({ kind }: Token) => kind === 'word';

function isOrdinary({ text, capital }: Token): boolean {
  return (
    (ORDINARY.has(text) || ASIDE_WORDS.has(text) || (!capital && EMPTY_WORDS.has(text))) &&
    !(capital && (isGivenName(text) || MONTHS_IN_NAME.has(text)))
  );
}

/** The name that some pieces of an answer are together, with single blanks between its words. */
function oneIn(answer: string, pieces: readonly (readonly Span[])[]): NameReading & { kind: 'one' } {
  const rests = pieces.map((piece) => ({ start: piece[0]!.start, end: piece.at(-1)!.end }));
  const value = rests
    .map(({ start, end }) => answer.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ');
  return { kind: 'one', value, rests };
}

/** The first name in a longer answer. */
function named(answer: string): NameReading | undefined {
  const tokens = tokenise(answer);
  const [name] = findNames(tokens);
  return name && oneIn(answer, [[partOf(answer, tokens, name.first, name.last)]]);
}

/** Why an answer that holds no name is none. */
function unnamed(answer: string, words: readonly Token[]): NameReading {
  if (answer.includes('@') || SPELLED_EMAIL.test(answer))
    return wrong('Dit lijkt een e-mailadres. Ik zoek de voornaam en achternaam');
  if (words.length === 0 && /\d/.test(answer)) return wrong('Ik zoek een naam, met letters');
  if (/\d/.test(answer)) return wrong('In een naam staan geen cijfers');
  if (words.length < 5 && findFuncties(words).length > 0)
    return wrong('Dit lijkt een functie. Ik zoek de voornaam en achternaam');
  return { kind: 'none' };
}

/**
 * Reads an answer to "wat is de naam?": a name as written, lower case allowed, without mevrouw or de heer; the order of
 * an address book ("Haar, Sanne ter") is turned round. A sentence that holds a name gives that name, the first when
 * there are more.
 */
export function readName(text: string): NameReading {
  const answer = text.slice(0, LONGEST_ANSWER);
  const all = tokenise(answer);
  const parts = partsOf(all);
  const tokens = parts.flat();
  const turned = parts.length > 1 ? addressBook(core(parts[0]!), parts[1]!) : undefined;
  const part = core(only(parts));
  const name =
    turned ?? wholeName(core(parts[0] ?? [])) ?? capitalName(part) ?? smallName(part) ?? plainName(part);
  if (!name || SPELLED_EMAIL.test(answer))
    return named(answer) ?? unnamed(answer, core(tokens).filter(isWord));
  const read = oneIn(answer, name);
  if (read.value.length > LONGEST_NAME)
    return wrong(`De naam mag niet langer zijn dan ${LONGEST_NAME} tekens`);
  const addressed = tokens.some(({ text: word }) => ADDRESS.has(word) || OFFICE.test(word));
  const words = name.flat().filter(isWord);
  const isCut = words.at(-1)!.raw.length === 1 && !turned;
  const [given] = words;
  if (words.length === 1 && given && isGivenName(given.text) && !addressed) return halfOf(given.raw);
  if ((words.length < 2 && !addressed) || isCut) return wrong('Ik heb de voornaam en de achternaam nodig');
  return read;
}

/** The one part of an answer, or the one in which a name stands; what is told around it is no part of it. */
function only(parts: readonly Token[][]): Token[] {
  return parts.find((part) => wholeName(core(part)) !== undefined) ?? parts[0] ?? [];
}

const PART_END = /^[!,;"“”]$/;

/** The tokens between commas and the like. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (PART_END.test(token.text)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.filter((part) => part.length > 0);
}

/** A first name and a surname in small letters before other words: "piet bakker geworden". */
function smallName(answer: readonly Token[]): Token[][] | undefined {
  const [first] = answer;
  if (!first || !isGivenName(first.text)) return undefined;
  const end = nameEnd(answer, 0);
  return end === undefined || end === answer.length - 1 ? undefined : [answer.slice(0, end + 1)];
}

/** A name in small letters or with other words around it than a name has: no ordinary word may be in it. */
function plainName(name: readonly Token[]): Token[][] | undefined {
  const words = name.filter(isWord);
  const plain = words.filter(({ text: word }) => !PARTICLES.has(word) && !TITLES.has(word));
  const odd = name.some((token) => !isWord(token) && !IN_NAME.test(token.text));
  const spoken =
    odd ||
    words.length > MOST_WORDS ||
    plain.length === 0 ||
    NO_NAME.has(plain[0]!.text) ||
    plain.some(isOrdinary) ||
    findFuncties(words).length > 0;
  return spoken ? undefined : [[...name]];
}
