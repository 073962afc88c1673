import { isFormer } from '../../language/former.ts';
import type { Span } from '../../language/left.ts';
import { functiesHeld } from '../../language/people/functieSaid.ts';
import { possiblePeople } from '../../language/people/possible.ts';
import { same, textOf, written } from '../../text/answer.ts';
import type { Found } from '../fieldType.ts';
import { partAt } from '../mailParts.ts';
import { fits } from '../rivals.ts';
import { personOf, typeOf } from '../fieldTypes.ts';
import { isNegated } from '../takenBack.ts';
import type { Claim, Keeping } from './keeping.ts';

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/**
 * @returns whether a message holds another answer of the same kind that nothing rules out: another person, a second
 *   choice, a second function of who is asked about, an address that fits as well
 */
export function hasRival(claim: Claim, keeping: Keeping): boolean {
  const { field, value, at } = claim;
  const { text, asked } = keeping;
  const type = typeOf(field);
  if (!at) return false;
  if (type.person) return peopleIn(keeping).some((one) => isOpen(one, keeping));
  if (!asked.includes(field)) return false;
  const others = type.worded
    ? functiesBeside(textOf(value), text, type.worded === 'name')
    : mentions(claim, keeping);
  if (!type.worded && !type.options && !type.mail) return false;
  return others.some(
    (one) => isOpen(one, keeping) && (!type.mail || suits(text.slice(one.start, one.end), keeping)),
  );
}

/** Whether what stands at a place was not read, and is not denied or told of before. */
function isOpen(one: Span, { text, context, read }: Keeping): boolean {
  const isRead = read.some((span) => touches(span, one));
  return !isRead && !isNegated(text, one, context.lists.sayings.negation) && !isFormer(text, one);
}

/** Other functions; of one that is said more than once nothing is a rival, and of who is spoken for only one with a name. */
function functiesBeside(own: string, text: string, named: boolean): Span[] {
  if (text.toLowerCase().split(own.toLowerCase()).length > 2) return [];
  return functiesHeld(text).filter(({ end }) => !named || /^ (?:\p{Ll}+ )?\p{Lu}/u.test(text.slice(end)));
}

/** People who may be named in what is said itself, and not only have to do with it. */
function peopleIn({ text, context }: Keeping): Span[] {
  const { mail, about } = context.lists.sayings;
  return possiblePeople(text).filter(
    (one) =>
      partAt(text, one, mail) === 'body' &&
      !about.otherBehind.test(text.slice(one.end)) &&
      !about.other.test(text.slice(0, one.start)),
  );
}

/** The other answers to a field that a message names. */
function mentions({ field, value }: Claim, { text, context }: Keeping): Found[] {
  return typeOf(field)
    .find(text, field, context)
    .filter((one) => !same(one.value, value));
}

/** Whether another address is as likely: it is made of the name too, or neither is. */
function suits(other: string, { form, answers, claims }: Keeping): boolean {
  const person = personOf(form);
  const name = person ? written(answers[person.id]) : '';
  const own = claims.find(({ field }) => typeOf(field).mail);
  return name === '' || !own || fits(other, name) || !fits(own.value, name);
}
