import type { CommandModule } from 'yargs';
import { contractJson } from '../registration/contractJson.ts';
import { byStaff, Refusal, report } from './desk.ts';
import type { AtDesk } from './desk.ts';
import { findNumber } from './number.ts';

/** `withdraw`: for someone who called or mailed. */
export function withdraw(
  atDesk: AtDesk,
): CommandModule<object, { number: string; reason?: string | undefined; json?: boolean }> {
  return {
    command: 'withdraw <number>',
    describe: 'Trek een aanmelding of aanvraag in voor wie belde of mailde',
    builder: (yargs) =>
      yargs
        .positional('number', { type: 'string', demandOption: true, describe: 'Het nummer' })
        .option('reason', { type: 'string', describe: 'Reden; die staat ook in het bericht' }),
    handler: ({ number, reason, json }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const command = {
          kind: 'withdraw',
          number: found.number,
          origin: byStaff(desk),
          ...(reason !== undefined && { reason }),
        } as const;
        const [outcome] = await desk.store.registrations.apply([command]);
        if (outcome?.kind === 'refused') throw new Refusal(outcome.reason);
        if (outcome?.kind === 'already there') throw new Refusal(`${found.number} was al ingetrokken.`);
        if (outcome)
          report(desk, json, contractJson(outcome.registration), `${found.number} is ingetrokken.`);
      }),
  };
}
