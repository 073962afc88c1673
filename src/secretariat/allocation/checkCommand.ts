import { isDeepStrictEqual } from 'node:util';
import type { CommandModule } from 'yargs';
import { inDutch } from '../../time/amsterdam.ts';
import { Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { table } from '../table.ts';
import { divideRun, RULE, RunInput } from './runs.ts';

/** `allocations`: every run, divided again from its own input and seed, so that anyone can check it. */
export function allocationsCommand(atDesk: AtDesk): CommandModule<object, { json?: boolean }> {
  return {
    command: 'allocations',
    describe: 'Toon de verdelingen en reken ze na',
    handler: ({ json }) => atDesk((desk) => check(desk, json)),
  };
}

async function check(desk: Desk, json: boolean | undefined): Promise<void> {
  const runs = await desk.store.allocations.all();
  const bar = desk.out.progress(runs.length, 'Narekenen');
  const checked = runs.map(({ at, seed, input: kept, result }) => {
    const input = RunInput.parse(kept);
    const again: unknown = input.rule === RULE ? JSON.parse(JSON.stringify(divideRun(input))) : undefined;
    const same = again === undefined ? undefined : isDeepStrictEqual(again, result);
    bar.step();
    return { at, seed, same, input, result };
  });
  bar.stop();
  const rows = checked.map(({ at, seed, same, input }) => [
    inDutch(at),
    `${input.dryRun ? 'proef: ' : ''}${input.refill ? 'vrije plaatsen' : 'alles'}`,
    String(input.places),
    String(input.applicants.length),
    seed,
    same === undefined ? 'eerdere regel' : same ? 'klopt' : 'KLOPT NIET',
  ]);
  const head = ['wanneer', 'verdeeld', 'plaatsen', 'aanmeldingen', 'zaad', 'nagerekend'];
  report(desk, json, checked, rows.length === 0 ? 'Er is nog niets verdeeld.' : table(head, rows));
  if (checked.some(({ same }) => same === false))
    throw new Refusal('Een verdeling komt anders uit dan is vastgelegd.');
}
