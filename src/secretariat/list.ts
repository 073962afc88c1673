import type { CommandModule } from 'yargs';
import { dayOf } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import type { Form } from '../forms/form.ts';
import { WITHDRAWN } from '../registration/course.ts';
import { labelsOf, marksOf } from '../registration/formTerms.ts';
import { choicesIn, organisationIn, personIn } from '../registration/marks.ts';
import type { Registration } from '../registration/registration.ts';
import { placeInWords } from '../registration/standing.ts';
import { written } from '../text/answer.ts';
import type { Answers } from '../text/answer.ts';
import { report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { findFiltered, withFilters } from './filters.ts';
import type { Filters } from './filters.ts';
import { formChoice } from './formChoice.ts';
import { alikeIn } from './import/alike.ts';
import { table } from './table.ts';
import { noteView } from './views.ts';

/** `list`: which registrations there are. */
export function list(atDesk: AtDesk): CommandModule<object, Filters & { json?: boolean }> {
  return {
    command: 'list',
    describe: 'Toon de aanmeldingen en aanvragen',
    builder: withFilters,
    handler: (args) =>
      atDesk(async (desk) => {
        const found = await findFiltered(desk, args);
        await noteView(desk, 'list', found);
        const alike = await alikeAmong(desk, found);
        const formOf = (id: string) => desk.knowledge.forms.find((form) => form.id === id);
        const rows = found.map(({ number, form, status, answers, details, submittedAt }, at) => [
          number,
          status,
          dayOf(submittedAt),
          written(organisationIn(formOf(form), answers)),
          personIn(formOf(form), answers),
          choiceInWords(desk, formOf(form), answers),
          placeInWords(details),
          ...(alike ? [alike[at] ?? ''] : []),
        ]);
        const forms = desk.knowledge.forms.filter(({ id }) => found.some(({ form }) => form === id));
        const head = ['nummer', 'status', 'ontvangen', ...headOf(forms), 'plaats'];
        if (alike) head.push('lijkt op');
        const text =
          found.length === 0 ? 'Er zijn er geen.' : `${table(head, rows)}\n\n${found.length} gevonden.`;
        report(desk, args.json, found.map(contractJson), text);
      }),
  };
}

/** @returns what the forms call whom they are for, the person, and the choice */
function headOf(forms: readonly Form[]): string[] {
  const [organisation = 'organisatie'] = labelsOf(forms, (form) => marksOf(form).organisation);
  const [person = 'naam'] = labelsOf(forms, (form) => [marksOf(form).person]);
  const [choice = 'keuze'] = labelsOf(forms, (form) => [marksOf(form).choice]);
  return [organisation, person, choice];
}

function choiceInWords(desk: Desk, form: Form | undefined, answers: Answers): string {
  const { first } = choicesIn(form, answers);
  const named = formChoice(desk.knowledge, form)?.items.find(({ code }) => code === first);
  return written(named ?? first);
}

/** @returns for each the number of another that looks like the same person for the same thing; undefined when none has */
async function alikeAmong(desk: Desk, found: Registration[]): Promise<(string | undefined)[] | undefined> {
  const all = await desk.store.registrations.find({});
  const among = new Map(desk.knowledge.forms.map((form) => [form.id, alikeIn(form, all)]));
  const alike = found.map(({ form, status, answers, number }) =>
    status === WITHDRAWN ? undefined : among.get(form)?.(answers, number),
  );
  return alike.some((one) => one !== undefined) ? alike : undefined;
}
