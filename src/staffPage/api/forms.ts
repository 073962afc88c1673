import type { Form } from '../../forms/form.ts';
import { scriptOf, sentencesNaming } from '../../forms/script.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { letterLine } from '../../knowledge/letters/letter.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { forms } from '../schema/forms.ts';
import type { FormShown } from '../schema/forms.ts';
import { ALL, route } from './route.ts';
import type { Route } from './route.ts';

function shown(form: Form, { letters, lists }: Knowledge): FormShown {
  const { id, title, opens = null, closes = null } = form;
  const about = letters.find(({ letter }) => letter.id === form.letter);
  const days = [opens, closes].filter((day) => day !== null);
  return {
    ...{ id, title, opens, closes, accepts: form.outside === 'accept' },
    letterName: about ? letterLine(about.letter) : form.letter,
    deadlines: (about?.events ?? []).flatMap(({ kind, name, until }) =>
      kind === 'deadline' && until !== undefined ? [{ name, until }] : [],
    ),
    naming: [...new Set(days.flatMap((day) => sentencesNaming(form, day)))],
    steps: scriptOf(form, (list) => lists.choices[list] ?? []),
  };
}

export const formRoutes: readonly Route[] = [
  route(forms, ALL, ({ editing, desk }) =>
    Promise.resolve({
      today: dayOf(desk.now()),
      forms: editing.knowledge.forms.map((form) => shown(form, editing.knowledge)),
    }),
  ),
];
