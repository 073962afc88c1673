import { LONGEST_MESSAGE } from '../../text/longest.ts';
import { findEmails } from '../contact/email.ts';
import { findPhones } from '../contact/phone.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findNames, partOf } from './find.ts';
import type { Part } from './find.ts';
import { findFuncties } from './functies.ts';
import type { FunctieSpan } from './functies.ts';
import { isGivenName } from './givenNames.ts';
import type { NameSpan } from './nameAt.ts';
import { ORDINARY, PARTICLES } from './nameWords.ts';

/** What a sentence tells of a person; only what it says. */
export interface Person {
  readonly naam?: Part;
  readonly functie?: Part;
  /** The organisation as written, without "gemeente": look it up in the list of municipalities. */
  readonly organisatie?: Part;
  readonly email?: Part;
  /** E.164. */
  readonly telefoon?: Part;
}

/** "fatima el amrani, beleidsadviseur": a name in lower case that ends at the first comma. */
function lowerCaseName(tokens: readonly Token[]): NameSpan | undefined {
  const end = tokens.findIndex(({ kind }) => kind !== 'word');
  if (end < 2 || tokens[end]!.text !== ',') return undefined;
  const words = tokens.slice(0, end);
  const given = words.findIndex(({ text }) => isGivenName(text));
  const isFamily = words.slice(1, -1).some(({ text }) => PARTICLES.has(text));
  const first = given < 0 && isFamily ? 0 : given;
  const name = words.slice(Math.max(first, 0));
  const sound = name.length >= 2 && name.length <= 6 && !name.some(({ text }) => ORDINARY.has(text));
  if (first < 0 || !sound || findFuncties(name).length > 0) return undefined;
  return { first, last: end - 1, proof: true };
}

/** Blanks out what has been read, so that its words are read as nothing else; every offset stays. */
function without(text: string, parts: readonly Part[]): string {
  return parts.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${','.repeat(end - start)}${rest.slice(end)}`,
    text.replace(/[\r\n]/g, ';'),
  );
}

/** "wethouder Jan de Vries": the function ends where a name begins. */
function lastBefore({ first, last }: FunctieSpan, names: readonly NameSpan[]): number {
  const name = names.find((one) => one.first > first && one.first <= last);
  return name ? name.first - 1 : last;
}

/**
 * Reads name, function, organisation, e-mail address and telephone number out of a message, each as far as it is there.
 * With more than one person the first is read.
 */
export function readPerson(text: string): Person {
  const message = text.slice(0, LONGEST_MESSAGE);
  const [email] = findEmails(message);
  const [telefoon] = findPhones(message);
  const tokens = tokenise(
    without(
      message,
      [email, telefoon].filter((part) => part !== undefined),
    ),
  );
  const names = findNames(tokens);
  const name = names[0] ?? lowerCaseName(tokens);
  const functies = findFuncties(tokens).filter(
    ({ first }) => !name || first < name.first || first > name.last,
  );
  const after = functies.find(({ first }) => name && first > name.last) ?? functies[0];
  const where = findOrganisatie(message, tokens, names);
  return {
    ...(name && { naam: partOf(message, tokens, name.first, name.last) }),
    ...(after && { functie: partOf(message, tokens, after.first, lastBefore(after, names)) }),
    ...(where && { organisatie: where }),
    ...(email && { email }),
    ...(telefoon && { telefoon }),
  };
}

const JOINS = new Set("en aan den de van op bij der het 's - ' ( ) . &".split(' '));

/** Small words between "gemeente" and its name. */
const MOST_BETWEEN = 4;

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && !token.capital && /^(?:de|het|gemeente|:)$/.test(token.text);

/** What stands after "gemeente", "bij" or "werkzaam te": capitalised words with small ones between. */
function findOrganisatie(
  text: string,
  tokens: readonly Token[],
  taken: readonly NameSpan[],
): Part | undefined {
  const persons = new Set(
    taken.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
  );
  const starts = [/^gemeente$/, /^(?:bij|namens|te)$/, /^(?:van|uit|voor)$/];
  for (const start of starts)
    for (const [at, token] of tokens.entries()) {
      if (!start.test(token.text) || persons.has(at)) continue;
      let first = at + 1;
      while (first <= at + MOST_BETWEEN && isBetween(tokens[first])) first++;
      if (tokens[first]?.text === 'gemeente') first++;
      const last =
        placeEnd(tokens, first) ??
        (tokens[first - 1]?.text === 'gemeente' ? plainEnd(tokens, first) : undefined);
      if (last !== undefined && !persons.has(first)) return partOf(text, tokens, first, last);
    }
  return undefined;
}

/** The end of a name in lower case after "gemeente": the words up to a sign or an ordinary word. */
function plainEnd(tokens: readonly Token[], first: number): number | undefined {
  let last: number | undefined;
  for (let at = first; at < first + 4 && tokens[at]?.kind === 'word' && !ORDINARY.has(tokens[at]!.text); at++)
    last = at;
  return last;
}

function placeEnd(tokens: readonly Token[], first: number): number | undefined {
  let last: number | undefined;
  for (let at = first; at < first + 8 && at < tokens.length; at++) {
    const { text, kind, capital } = tokens[at]!;
    if (kind === 'word' && capital) last = at;
    else if (text === ')' && tokens.slice(first, at).some((token) => token.text === '(')) last = at;
    else if (
      !JOINS.has(text) ||
      (text === '.' && !tokens.slice(first, at).some((token) => token.text === '('))
    )
      break;
  }
  return last;
}
