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
import { findOrganisatie } from './organisatie.ts';
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
