import { askedFields } from './condition.ts';
import type { Field, Form, Group } from './form.ts';
import type { Answers } from '../text/answer.ts';

/** One question to the person: a field, or a group of fields that one answer can fill. */
export type Question =
  { kind: 'field'; id: string; field: Field } | { kind: 'group'; id: string; group: Group; fields: Field[] };

/** How far someone is; the position itself is never kept. */
export interface Progress {
  answers: Answers;
  /** Fields left open for now: the person has to find out. */
  open: string[];
  /** Fields of which there is none, as the person said. */
  none?: string[] | undefined;
  /** Groups that are asked field by field. */
  split: string[];
}

/** @returns the fields a question fills */
export function fieldsOf(question: Question): Field[] {
  return question.kind === 'field' ? [question.field] : question.fields;
}

function asQuestions(form: Form, fields: Field[], split: string[]): Question[] {
  const questions: Question[] = [];
  for (const field of fields) {
    const group =
      field.group === undefined || split.includes(field.group) ? undefined : form.groups?.[field.group];
    if (!group || field.group === undefined) {
      questions.push({ kind: 'field', id: field.id, field });
      continue;
    }
    const before = questions.find((question) => question.kind === 'group' && question.id === field.group);
    if (before?.kind === 'group') before.fields.push(field);
    else questions.push({ kind: 'group', id: field.group, group, fields: [field] });
  }
  return questions.map((question) =>
    question.kind === 'group' && question.fields.length === 1 && question.fields[0]
      ? { kind: 'field', id: question.fields[0].id, field: question.fields[0] }
      : question,
  );
}

/** @returns every question of the form that has to be answered, in order, answered or not */
export function questionsOf(form: Form, progress: Progress): Question[] {
  const required = askedFields(form, progress.answers).filter((field) => !field.optional);
  return asQuestions(form, required, progress.split);
}

/** @returns the questions without an answer, those left open last */
export function openQuestions(form: Form, progress: Progress): Question[] {
  const without = askedFields(form, progress.answers).filter(
    (field) =>
      !field.optional && progress.answers[field.id] === undefined && !progress.none?.includes(field.id),
  );
  const first = without.filter((field) => !progress.open.includes(field.id));
  const later = without.filter((field) => progress.open.includes(field.id));
  return [...asQuestions(form, first, progress.split), ...asQuestions(form, later, progress.split)];
}

/** @returns the question to ask now: the first one without an answer; undefined when all are answered */
export function nextQuestion(form: Form, progress: Progress): Question | undefined {
  return openQuestions(form, progress)[0];
}

/** @returns optional fields that may be added, given the answers */
export function offeredFields(form: Form, answers: Answers): Field[] {
  return askedFields(form, answers).filter((field) => field.optional && answers[field.id] === undefined);
}

/** @returns what is handed in: the answers to the fields that are asked, nothing else */
export function handedIn(form: Form, answers: Answers): Answers {
  return Object.fromEntries(
    askedFields(form, answers).flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}
