import type { CommandModule } from 'yargs';
import { dayOf } from '../time/amsterdam.ts';
import { contractJson } from '../registration/contractJson.ts';
import { written } from '../registration/notices/placeholders.ts';
import { report } from './desk.ts';
import type { AtDesk } from './desk.ts';
import { findFiltered, withFilters } from './filters.ts';
import type { Filters } from './filters.ts';
import { table } from './table.ts';

/** `list`: which registrations there are. */
export function list(atDesk: AtDesk): CommandModule<object, Filters & { json?: boolean }> {
  return {
    command: 'list',
    describe: 'Toon de aanmeldingen en aanvragen',
    builder: withFilters,
    handler: (args) =>
      atDesk(async (desk) => {
        const found = await findFiltered(desk, args);
        const rows = found.map(({ number, status, answers, details, submittedAt }) => [
          number,
          status,
          dayOf(submittedAt),
          written(answers.gemeente ?? answers.organisatie),
          written(answers.naam),
          written(answers.opgave),
          written(details.plaats ?? details.positieOpgave),
        ]);
        const head = ['nummer', 'status', 'ontvangen', 'gemeente', 'naam', 'opgave', 'plaats'];
        const text =
          found.length === 0 ? 'Er zijn er geen.' : `${table(head, rows)}\n\n${found.length} gevonden.`;
        report(desk, args.json, found.map(contractJson), text);
      }),
  };
}
