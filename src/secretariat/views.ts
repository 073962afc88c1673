import type { CommandModule } from 'yargs';
import { inDutch } from '../time/amsterdam.ts';
import { report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { asNumber } from './number.ts';
import { table } from './table.ts';

/** So many numbers are shown of one line; `--json` gives all. */
const SHOWN = 5;

/** Writes down that the staff look at these registrations; what can't be written down is not shown. */
export async function noteView(
  desk: Desk,
  command: string,
  seen: readonly { number: string }[],
): Promise<void> {
  const numbers = seen.map(({ number }) => number);
  await desk.store.views.add({ at: desk.now(), who: desk.staff, command, numbers });
}

/** `views`: who of the staff looked at whom. */
export function views(atDesk: AtDesk): CommandModule<object, { number?: string; json?: boolean }> {
  return {
    command: 'views [number]',
    describe: 'Toon wie welke aanmeldingen heeft bekeken',
    builder: (yargs) => yargs.positional('number', { type: 'string', describe: 'Alleen van dit nummer' }),
    handler: ({ number, json }) =>
      atDesk(async (desk) => {
        const found = await desk.store.views.find({ ...(number && { number: asNumber(number) }) });
        const rows = found.map(({ at, who, command, numbers }) => [
          inDutch(at),
          who,
          command,
          String(numbers.length),
          numbers.length > SHOWN ? `${numbers.slice(0, SHOWN).join(', ')} …` : numbers.join(', '),
        ]);
        const head = ['wanneer', 'wie', 'opdracht', 'aantal', 'nummers'];
        report(desk, json, found, found.length === 0 ? 'Er is niets bekeken.' : table(head, rows));
      }),
  };
}
