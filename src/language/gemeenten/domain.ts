import { squash } from '../fuzzy.ts';
import type { NameIndex } from './names.ts';
import { isThere, nameOf } from './status.ts';
import type { GemeenteName } from './types.ts';

/** Where Dutch municipalities have their mail. */
const ENDING = /\.(?:nl|frl)$/;
const LEAD = /^gemeente-?/;

/**
 * @param domain the part of a mail address behind the @, in small letters
 * @returns the municipality that it is called after, and no other could be; undefined when there is none on that day
 */
export function gemeenteOfDomain(domain: string, day: string, index: NameIndex): GemeenteName | undefined {
  if (!ENDING.test(domain)) return undefined;
  const label = domain.replace(ENDING, '').split('.').at(-1) ?? '';
  const named = [label, label.replace(LEAD, '')].flatMap((one) => index.get(squash(one)));
  const there = named.filter(({ by, gemeente }) => by === 'name' && isThere(gemeente, day));
  const [only, ...others] = [...new Set(there.map(({ gemeente }) => gemeente))];
  return only && others.length === 0 ? nameOf(only) : undefined;
}
