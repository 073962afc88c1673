import type { Form } from '../../forms/form.ts';
import { isThere } from '../../language/gemeenten/status.ts';
import { statusesOf } from '../../registration/course.ts';
import { withChoices } from '../../registration/formTerms.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { formChoice } from '../../secretariat/formChoice.ts';
import { CHANNELS } from '../../secretariat/import/beside.ts';
import { dayOf } from '../../time/amsterdam.ts';
import type { Choices, FormChoices } from '../schema/registrationList.ts';

/** @returns what filters can name, and what forms ask */
export function choicesFor(desk: Desk): Choices {
  const { forms, lists } = desk.knowledge;
  const there = lists.gemeenten.filter((one) => isThere(one, dayOf(desk.now())));
  const inOrder = (names: Iterable<string>) => [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nl'));
  return {
    forms: forms.map((form) => choicesOf(desk, form)),
    provinces: inOrder(there.map(({ province }) => province)),
    gemeenten: inOrder(there.map(({ name }) => name)),
    channels: [...CHANNELS],
  };
}

function choicesOf(desk: Desk, form: Form): FormChoices {
  const { course } = desk.terms(form.id);
  const choice = formChoice(desk.knowledge, form);
  const { fields } = withChoices(form, desk.knowledge.lists.choices);
  return {
    ...{ id: form.id, title: form.title, noun: form.noun },
    statuses: statusesOf([course]).filter((status) => status in course.states),
    ...(choice && { choice: { label: choice.label, items: choice.items } }),
    door: course.allots !== undefined,
    fields: fields.map(({ id, label, help, example, optional = false, type, options, list }) => ({
      ...{ id, label, help, example, optional },
      long: type === 'longText',
      ...optionsOf(desk, type, options, list),
    })),
  };
}

const YES_NO = ['ja', 'nee'].map((name) => ({ code: name, name }));

function optionsOf(
  desk: Desk,
  type: string,
  own: readonly { code: string; name: string }[] | undefined,
  list: string | undefined,
): Pick<FormChoices['fields'][number], 'options'> {
  if (type === 'yesNo') return { options: YES_NO };
  const all = type === 'choice' ? (own ?? desk.knowledge.lists.choices[list ?? '']) : undefined;
  return all ? { options: all.map(({ code, name }) => ({ code, name })) } : {};
}
