import type { CommandModule } from 'yargs';
import { report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { shown } from '../shown.ts';
import { oneLine, table } from '../table.ts';
import { division, mayCarryOut } from './division.ts';
import type { Flags, Options } from './input.ts';
import { keep } from './keep.ts';
import type { Difference } from './outcomes.ts';
import { outlookInWords } from './outlook.ts';

/** `allocate`: divides the places of a form, or what came free of them. */
export function allocateCommand(atDesk: AtDesk): CommandModule<object, Flags> {
  return {
    command: 'allocate',
    describe: 'Verdeel de plaatsen volgens de regel uit de brief',
    builder: (yargs) =>
      yargs
        .option('places', { type: 'number', describe: 'Hoeveel plaatsen er zijn' })
        .option('per-opgave', {
          type: 'string',
          alias: 'per-keuze',
          describe: 'Hoogste aantal per opgave of andere keuze: 25, of 1=30,2=20',
        })
        .option('seed', {
          type: 'string',
          describe: 'Zaad van de loting: hetzelfde zaad geeft dezelfde uitkomst',
        })
        .option('waiting-places', {
          type: 'number',
          describe: 'Lengte van de wachtlijst (zonder: geen grens)',
        })
        .option('refill', {
          type: 'boolean',
          default: false,
          describe: 'Verdeel alleen wat vrij is; iedereen met een plaats houdt die',
        })
        .option('again', {
          type: 'boolean',
          default: false,
          describe: 'Verdeel alles opnieuw, ook na een eerdere verdeling',
        })
        .option('dry-run', {
          type: 'boolean',
          default: false,
          describe: 'Laat zien wat er zou gebeuren en wijzig niets',
        })
        .option('form', { type: 'string', describe: 'Het formulier, als er meer zijn met plaatsen' }),
    handler: (options) => atDesk((desk) => run(desk, options)),
  };
}

async function run(desk: Desk, options: Options): Promise<void> {
  const made = await division(desk, options);
  const { at, allocation, all, dividing, changed, outlook: seen } = made;
  if (!options.dryRun) mayCarryOut(desk, made, options.again);
  if (options.dryRun) await keep(desk, dividing, made);
  else await shown(desk, all.length, 'Vastleggen', () => keep(desk, dividing, made));
  const { seed, places, perOpgave, refill } = made.input;
  const result = {
    dryRun: options.dryRun,
    at,
    form: dividing.form.id,
    seed,
    places,
    perOpgave,
    refill,
    ...seen,
    differences: changed,
    ...allocation,
  };
  report(
    desk,
    options.json,
    result,
    [outlookInWords(dividing, seen), '', changedInWords(changed), '', lastLine(options, seed)].join('\n'),
  );
}

const SHOWN = 50;

function changedInWords(changed: readonly Difference[]): string {
  if (changed.length === 0) return 'Voor niemand verandert er iets.';
  const rows = changed
    .slice(0, SHOWN)
    .map(({ number, name, before, after }) => [number, oneLine(name), before, after]);
  const more =
    changed.length > SHOWN ? `\n… en nog ${changed.length - SHOWN}. Met --json ziet u ze allemaal.` : '';
  return `Wat er verandert (${changed.length}):\n${table(['nummer', 'naam', 'nu', 'wordt'], rows)}${more}`;
}

function lastLine({ dryRun }: Options, seed: string): string {
  return dryRun
    ? `Dit was een proef: er is niets gewijzigd. Dat u een proef deed, blijft te zien met "allocations". Zo krijgt u precies deze uitkomst: --seed ${seed}`
    : `Klaar. Wie een andere uitslag heeft dan eerst, krijgt bericht. Zaad van de loting: ${seed}`;
}
