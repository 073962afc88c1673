import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findNames, partOf } from './find.ts';
import { isGivenName } from './givenNames.ts';
import { ADDRESS, ORDINARY, PARTICLES, TITLES } from './words.ts';

/** What an answer to "wat is de naam?" says; `reason` is Dutch, for the user. */
export type NameReading =
  | { readonly kind: 'one'; readonly value: string }
  | { readonly kind: 'wrong'; readonly reason: string }
  | { readonly kind: 'none' };

const LONGEST_NAME = 100;
const MOST_WORDS = 8;
const LEAD = new Set(
  `mijn naam is ik ben heet dat de het zijn haar naam wordt collega onze voor namens afgevaardigde meld aan graag
  hij zij die we wij sturen`.split(/\s+/),
);
const NO_ANSWER =
  /^(?:weet|geen|ik|ikzelf|zelf|mezelf|niemand|onbekend|nog|later|volgt|dat|wie|wat|hoe|waarom|help|stop|terug|opnieuw|ja|nee|ok|oke|hallo|hoi|hetzelfde|dezelfde|zie)$/;
const inName = /^(?:[-.'()/]|`)$/;

function afterLead(tokens: readonly Token[]): Token[] {
  let at = 0;
  while (
    at < tokens.length - 1 &&
    (LEAD.has(tokens[at]!.text) ||
      ADDRESS.has(tokens[at]!.text) ||
      tokens[at]!.text === ':' ||
      (tokens[at]!.text === '.' && ADDRESS.has(tokens[at - 1]?.text ?? '')))
  )
    if (isPartOfName(tokens, at)) break;
    else at++;
  return tokens.slice(at);
}

/** "de" in "de Vries": a small word right before the last word of the answer. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!;
  const before = tokens[at - 1]?.text;
  return (
    PARTICLES.has(word.text) &&
    word.text !== 'het' &&
    (ADDRESS.has(before ?? '') || at === 0) &&
    !ADDRESS.has(tokens[at + 1]?.text ?? '') &&
    !/^(?:naam|afgevaardigde|collega)$/.test(tokens[at + 1]?.text ?? '')
  );
}

const isWord = ({ kind }: Token) => kind === 'word';

/**
 * Reads an answer to "wat is de naam?": a name as written, lower case allowed, without mevrouw or de heer.
 * A sentence that holds a name gives that name.
 */
export function readName(text: string): NameReading {
  const answer = text.trim().replace(/\s+/g, ' ');
  const tokens = tokenise(answer.slice(0, 400)).filter(
    ({ text: sign }) => !/^[.!,;"“”]$/.test(sign) || sign === '.',
  );
  while (tokens.at(-1)?.text === '.' && (tokens.at(-2)?.text.length ?? 0) > 1) tokens.pop();
  const rest = afterLead(tokens);
  const words = rest.filter(isWord);
  const [first] = words;
  if (!first) return /\d|@/.test(answer) ? wrong('Ik zoek een naam, met letters') : { kind: 'none' };
  const found = findNames(tokenise(answer.slice(0, 1000)));
  if (words.length > MOST_WORDS || rest.some((token) => !isWord(token) && !inName.test(token.text))) {
    const [name] = found;
    if (name) return { kind: 'one', value: partOf(answer, tokenise(answer), name.first, name.last).value };
    if (answer.includes('@')) return wrong('Dit lijkt een e-mailadres. Ik zoek de voornaam en achternaam');
    if (/\d/.test(answer)) return wrong('In een naam staan geen cijfers');
    return { kind: 'none' };
  }
  const plain = words.filter(({ text: word }) => !PARTICLES.has(word) && !TITLES.has(word));
  const ordinary = plain.filter(
    ({ text: word, capital }) => ORDINARY.has(word) && !(capital && isGivenName(word)),
  );
  if (plain.length === 0 || NO_ANSWER.test(plain[0]!.text) || ordinary.length > 0) {
    const [name] = found;
    return name
      ? { kind: 'one', value: partOf(answer, tokenise(answer), name.first, name.last).value }
      : { kind: 'none' };
  }
  const value = answer.slice(rest[0]!.start, rest.at(-1)!.end);
  if (value.length > LONGEST_NAME) return wrong(`De naam mag niet langer zijn dan ${LONGEST_NAME} tekens`);
  const addressed = tokens.some(({ text: word }) => ADDRESS.has(word));
  if (words.length < 2 && !addressed) return wrong('Ik heb de voornaam en de achternaam nodig');
  return { kind: 'one', value };
}

function wrong(what: string): NameReading {
  return { kind: 'wrong', reason: `${what}, bijvoorbeeld: Anouk Terpstra.` };
}
