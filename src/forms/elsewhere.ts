import { isGivenName } from '../language/people/givenNames.ts';
import { left } from '../language/left.ts';
import type { Answer } from '../text/answer.ts';
import { folded } from '../text/fold.ts';
import type { Reader } from './answerRead.ts';
import type { FieldContext } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { Field } from './form.ts';
import { takenFrom } from './taken.ts';
import type { Taken } from './taken.ts';

/** Whether a text names a choice as it is called, as against by a word that goes with it: "burgemeester" of somebody who was one. */
function isNamed(text: string, field: Field, value: Answer, context: FieldContext): boolean {
  if (field.list === undefined) return true;
  const name = folded(typeOf(field).show(value, field, context));
  return folded(text)
    .split(' ')
    .some((word) => word.length > 2 && name.includes(word));
}

/** "geen van die vier" */
const NONE_OF_THESE = /^\W*(?:geen|niets|niks)(?!\p{L})/iu;

/** Whether a text begins with a first name, where a body is asked for: "Karin Mulder" is none. */
const isPerson = (text: string, field: Field, asked: Field): boolean =>
  typeOf(field).person === true &&
  typeOf(asked).place === true &&
  isGivenName(folded(text).split(' ')[0] ?? '');

/**
 * What a text is as the answer to one other open question when it says nothing else: the name of a choice, days, a person
 * where a body is asked for. Where any words would do for the asked one, that is what they are.
 */
export function elsewhere(text: string, asked: Field, { form, context, others }: Reader): Taken | undefined {
  const { none, noPreference } = context.lists.sayings;
  if (none.test(text.trim()) || noPreference.test(text) || NONE_OF_THESE.test(text)) return undefined;
  const claims = others.flatMap((field) => {
    const type = typeOf(field);
    const beside = field.differs !== undefined || (asked.again?.includes(field.id) && !type.options);
    const [one] =
      (type.closed && !beside) || isPerson(text, field, asked) ? type.find(text, field, context) : [];
    const whole = one && left(text, [one]).length === 0 && isNamed(text, field, one.value, context);
    return whole ? [[field.id, one] as const] : [];
  });
  return claims.length === 1 ? takenFrom(new Map(claims), form) : undefined;
}
