import { isDeepStrictEqual } from 'node:util';
import type { CommandModule } from 'yargs';
import type { AllocationRun } from '../../storage/registrations/allocationRuns.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { table } from '../table.ts';
import type { Divide } from './division.ts';
import { divideRun, RULE, RunInput } from './runs.ts';

/** `allocations`: every run, divided again from its own input and seed, so that anyone can check it. */
export function allocationsCommand(atDesk: AtDesk): CommandModule<object, { json?: boolean }> {
  return {
    command: 'allocations',
    describe: 'Toon de verdelingen en reken ze na',
    handler: ({ json }) => atDesk((desk) => check(desk, json)),
  };
}

/**
 * Divides a run again.
 * @returns whether the same comes out; undefined of one by an earlier rule
 */
export async function comesOutSame(
  { input, result }: AllocationRun,
  divide: Divide = divideRun,
): Promise<boolean | undefined> {
  const read = RunInput.parse(input);
  if (read.rule !== RULE) return undefined;
  return isDeepStrictEqual(JSON.parse(JSON.stringify(await divide(read))), result);
}

async function check(desk: Desk, json: boolean | undefined): Promise<void> {
  const runs = await desk.store.allocations.all();
  const bar = desk.out.progress(runs.length, 'Narekenen');
  const checked = [];
  for (const run of runs) {
    const { at, seed, result } = run;
    checked.push({ at, seed, same: await comesOutSame(run), input: RunInput.parse(run.input), result });
    bar.step();
  }
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
