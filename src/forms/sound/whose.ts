import { namesFunctie } from '../../language/people/shape.ts';
import { left } from '../../language/left.ts';
import type { Left } from '../../language/left.ts';
import { written } from '../../text/answer.ts';
import { fits } from '../rivals.ts';
import { sentenceAt } from '../mailParts.ts';
import { personOf, typeOf } from '../fieldTypes.ts';
import { isNamed } from './keeping.ts';
import type { Claim, Keeping } from './keeping.ts';

/** What keeps two clauses of a sentence apart. */
const CLAUSE_END = /[,;:()]|[.!?](?:\s|$)|\n/u;
/** Two words with a capital. */
const NAME = /(?<!\p{L})\p{Lu}[\p{L}'’-]+ (?:\p{Ll}{1,4} ){0,3}\p{Lu}/u;

/**
 * An address that is not made of the name of who it is about may be somebody else's: where its clause says more, or its
 * sentence speaks of another ("k.bos@almere.nl, dat is haar chef"). In a record by itself it is asked once.
 */
export function isOthersMail(claim: Claim, { form, text, answers, read }: Keeping): boolean {
  const { field, value, at } = claim;
  const person = personOf(form);
  const name = person ? written(answers[person.id]) : '';
  if (!typeOf(field).mail || name === '' || fits(value, name)) return false;
  if (!at) return true;
  if (isNamed(claim, { text })) return false;
  const { start, end } = sentenceAt(text, at);
  const isBeside = (one: Left) =>
    !CLAUSE_END.test(one.end <= at.start ? text.slice(one.end, at.start) : text.slice(at.end, one.start));
  const isAboutAnother = (one: Left) =>
    one.start >= start && one.end <= end && (namesFunctie(one.text) || NAME.test(one.text));
  return left(text, read).some((one) => isBeside(one) || isAboutAnother(one));
}
