import type { Form } from '../forms/form.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { labelOf, marksOf } from '../registration/formTerms.ts';
import { Refusal } from './desk.ts';
import { chosenOf } from './lists.ts';

/** What a form's places, or whatever people sign up for, are chosen from. */
export interface FormChoice {
  /** What it is called in the middle of a sentence: opgave. */
  label: string;
  /** Where the items stand, for who names one that is not there. */
  where: string;
  items: { code: string; name: string }[];
}

/** @returns what can be chosen in a form, undefined when it has no such choice */
export function formChoice(knowledge: Knowledge, form: Form | undefined): FormChoice | undefined {
  const id = marksOf(form).choice;
  const field = form?.fields.find((one) => one.id === id);
  if (!field) return undefined;
  const listed = field.list === undefined ? [] : (knowledge.lists.choices[field.list] ?? []);
  const own = field.options ?? [];
  const where = field.list === undefined ? `bij ${field.label.toLowerCase()}` : `in de lijst ${field.list}`;
  const items = [...listed, ...own].map(({ code, name }) => ({ code, name }));
  return { label: labelOf(form, id) ?? '', where, items };
}

/**
 * @param forms those it may be a choice of
 * @returns the code that was meant, by form; a form that has no such choice is left out
 * @throws Refusal when none of them has it, naming what can be chosen
 */
export function chosenIn(
  knowledge: Knowledge,
  forms: readonly Form[],
  text: string,
): ReadonlyMap<string, string> {
  const refusals: Refusal[] = [];
  const chosen = forms.flatMap((form): [string, string][] => {
    const choice = formChoice(knowledge, form);
    if (!choice) return [];
    try {
      return [[form.id, chosenOf(choice.items, choice.where, text).code]];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
      return [];
    }
  });
  if (chosen.length > 0) return new Map(chosen);
  const why = refusals.map(({ message }) => message).join('\n');
  throw new Refusal(why === '' ? 'Er is geen formulier met een keuze.' : why);
}
