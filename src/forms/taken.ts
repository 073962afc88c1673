import type { Candidate, FieldContext } from './fieldType.ts';
import { typeOf } from './fieldTypes.ts';
import type { FoundAnswers } from './meantAnswers.ts';
import type { Field, Form } from './form.ts';
import type { Span } from '../language/left.ts';
import { same, textOf } from '../text/answer.ts';
import type { Answer, Answers } from '../text/answer.ts';

/** What is taken out of a message: answers, what has to be asked because more may be meant, and where it all stood. */
export interface Taken {
  answers: Answers;
  /** By field id: a few answers that may each be meant. */
  rivals: Record<string, Candidate[]>;
  spans: Span[];
}

export const NOTHING: Taken = { answers: {}, rivals: {}, spans: [] };

/** @returns what was found as something to fill in; what has rivals is asked */
export function takenFrom(found: FoundAnswers, form: Form): Taken {
  const clear = [...found].filter(([, { rivals, partial }]) => !rivals && !partial);
  const rivals = [...found].flatMap(([id, one]) => (one.rivals ? [[id, one.rivals] as const] : []));
  return {
    answers: follow(form, Object.fromEntries(clear.map(([id, { value }]) => [id, value]))),
    rivals: Object.fromEntries(rivals),
    spans: [...found.values()].map(({ start, end }) => ({ start, end })),
  };
}

/** @returns what is hardly anything else: an address, a number */
export function surely(found: FoundAnswers, { fields }: Form): FoundAnswers {
  const sure = fields.filter((field) => typeOf(field).unmistakable).map(({ id }) => id);
  return new Map([...found].filter(([id]) => sure.includes(id)));
}

/** @returns both together; the first goes before the second */
export function together(one: Taken, other: Taken): Taken {
  return {
    answers: { ...other.answers, ...one.answers },
    rivals: { ...other.rivals, ...one.rivals },
    spans: [...one.spans, ...other.spans],
  };
}

/** @returns where in a text an answer stands; all of it when that can't be told */
export function spansOf(value: Answer, text: string, field: Field, context: FieldContext): Span[] {
  const found = typeOf(field)
    .find(text, field, context)
    .filter((one) => same(one.value, value));
  if (found.length > 0) return found.map(({ start, end }) => ({ start, end }));
  const written = textOf(value);
  const at = written === '' ? -1 : text.indexOf(written);
  return at >= 0 ? [{ start: at, end: at + written.length }] : [{ start: 0, end: text.length }];
}

/** @returns the answers that follow from other answers, as the form's file says, where nothing else is said */
export function follow(form: Form, fresh: Answers): Answers {
  const sets = form.fields.filter(({ id }) => fresh[id] !== undefined).map(({ sets }) => sets ?? {});
  return { ...Object.assign({}, ...sets), ...fresh } as Answers;
}
