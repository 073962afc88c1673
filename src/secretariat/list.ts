import type { CommandModule } from 'yargs';
import { dayOf } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import { written } from '../text/answer.ts';
import type { Registration } from '../registration/registration.ts';
import { report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { findFiltered, withFilters } from './filters.ts';
import type { Filters } from './filters.ts';
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
        const rows = found.map(({ number, status, answers, details, submittedAt }, at) => [
          number,
          status,
          dayOf(submittedAt),
          written(answers.gemeente ?? answers.organisatie),
          written(answers.naam),
          written(answers.opgave),
          written(details.plaats ?? details.positieOpgave),
          ...(alike ? [alike[at] ?? ''] : []),
        ]);
        const head = ['nummer', 'status', 'ontvangen', 'gemeente', 'naam', 'opgave', 'plaats'];
        if (alike) head.push('lijkt op');
        const text =
          found.length === 0 ? 'Er zijn er geen.' : `${table(head, rows)}\n\n${found.length} gevonden.`;
        report(desk, args.json, found.map(contractJson), text);
      }),
  };
}

/** @returns for each the number of another that looks like the same person for the same thing; undefined when none has */
async function alikeAmong(desk: Desk, found: Registration[]): Promise<(string | undefined)[] | undefined> {
  const all = await desk.store.registrations.find({});
  const among = new Map(desk.knowledge.forms.map((form) => [form.id, alikeIn(form, all)]));
  const alike = found.map(({ form, status, answers, number }) =>
    status === 'ingetrokken' ? undefined : among.get(form)?.(answers, number),
  );
  return alike.some((one) => one !== undefined) ? alike : undefined;
}
