import type { FieldContext } from '../fieldType.ts';
import { typeOf } from '../fieldTypes.ts';
import type { Field } from '../form.ts';
import type { Span } from '../../language/left.ts';
import { same, textOf } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { isAlone, isNamed, isTold } from './keeping.ts';
import type { Claim, Keeping } from './keeping.ts';
import { isTalk } from './ours.ts';
import { isTorn } from './seam.ts';
import { isOthersMail } from './whose.ts';

/** What must hold of an answer that is kept without asking; each tells whether it is in doubt. */
const RULES: readonly ((claim: Claim, keeping: Keeping) => boolean)[] = [
  isMisshapen,
  isCut,
  isOthersMail,
  isSaidToUs,
];

/** What answers are taken from. */
type Message = Omit<Keeping, 'claims' | 'answers'>;

/**
 * @param fresh what would be kept of a message
 * @param before what stands already
 * @returns the fields of which the answer is to be asked before it is kept
 */
export function doubtedIn(fresh: Answers, before: Answers, message: Message): string[] {
  const claims = message.form.fields.flatMap((field): Claim[] => {
    const value = fresh[field.id];
    return value === undefined ? [] : [claimOf(field, value, message)];
  });
  const keeping: Keeping = { ...message, answers: { ...before, ...fresh }, claims };
  return claims
    .filter((claim) => RULES.some((isDoubted) => isDoubted(claim, keeping)))
    .map(({ field }) => field.id);
}

function isMisshapen(claim: Claim, keeping: Keeping): boolean {
  const { field, value } = claim;
  return typeOf(field).sound?.(value, isTold(claim, keeping), field, keeping.context) === false;
}

function isCut(claim: Claim, keeping: Keeping): boolean {
  return typeOf(claim.field).worded !== undefined && !isAlone(claim, keeping) && isTorn(claim, keeping);
}

const claimOf = (field: Field, value: Answer, { text, context }: Message): Claim => ({
  field,
  value,
  at: placeOf(value, text, field, context),
});

/** Where all that is said is kept, and somebody only speaks to the bot. */
function isSaidToUs({ field, value }: Claim, { asked }: Keeping): boolean {
  return typeOf(field).ownWords === true && !field.optional && asked.includes(field) && isTalk(textOf(value));
}

/** @returns whether an answer is all that a message says, or is called by the name of its field: then it is no guess */
export function isCertain(field: Field, value: Answer, message: Message): boolean {
  const claim = claimOf(field, value, message);
  return isAlone(claim, message) || isNamed(claim, message);
}

/** Where a message says an answer, as written or as its type finds it. */
function placeOf(value: Answer, text: string, field: Field, context: FieldContext): Span | undefined {
  const written = typeOf(field).show(value, field, context).toLowerCase();
  const start = written === '' ? -1 : text.toLowerCase().indexOf(written);
  if (start >= 0) return { start, end: start + written.length };
  return typeOf(field)
    .find(text, field, context)
    .find((one) => same(one.value, value));
}
