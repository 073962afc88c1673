import { marksOf } from './formTerms.ts';
import type { FormTerms } from './formTerms.ts';
import { written } from '../text/answer.ts';
import type { Answers } from '../text/answer.ts';

/** @returns the name of the person it is about; empty when the form asks for none */
export function personIn(form: FormTerms | undefined, answers: Answers): string {
  return textIn(answers, marksOf(form).person);
}

/** @returns the addresses of the person it is about, in the order of the form */
export function addressesIn(form: FormTerms | undefined, answers: Answers): string[] {
  return marksOf(form)
    .mail.map((id) => textIn(answers, id))
    .filter((address) => address !== '');
}

/** @returns for whom the person comes, as it was answered: a municipality, an organisation; undefined when not */
export function organisationIn(form: FormTerms | undefined, answers: Answers): unknown {
  return marksOf(form)
    .organisation.map((id) => answers[id])
    .find((value) => value !== undefined);
}

/** @returns the choice of a place, and the second one, as they were answered */
export function choicesIn(
  form: FormTerms | undefined,
  answers: Answers,
): { first: unknown; second: unknown } {
  const { choice, second } = marksOf(form);
  return {
    first: choice === undefined ? undefined : answers[choice],
    second: second === undefined ? undefined : answers[second],
  };
}

/** @returns what tells one answer from another: the code of a choice, or a text without case and blanks around it */
export function keyOf(answer: unknown): string {
  if (typeof answer === 'string') return answer.trim().toLowerCase();
  return codeIn(answer);
}

/** @returns the code of a choice: of an item of a list, or the code itself of one that the form writes out */
export function codeIn(choice: unknown): string {
  return typeof choice === 'string'
    ? choice
    : typeof choice === 'object' && choice !== null && 'code' in choice
      ? String(choice.code)
      : '';
}

function textIn(answers: Answers, id: string | undefined): string {
  return id === undefined ? '' : written(answers[id]);
}
