import type { CommandModule } from 'yargs';
import { carryOut, reasonIn, tell, withNumber, withReason } from './byHand.ts';
import type { ByHand } from './byHand.ts';
import { byStaff } from './desk.ts';
import type { AtDesk } from './desk.ts';
import { findNumber } from './number.ts';

/** `restore`: takes a withdrawal back. */
export function restore(atDesk: AtDesk): CommandModule<object, ByHand & { number: string }> {
  return {
    command: 'restore <number>',
    describe: 'Maak een intrekking ongedaan, met de reden',
    builder: (yargs) => withReason(withNumber(yargs)),
    handler: ({ number, json, ...byHand }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const registration = await carryOut(desk, {
          kind: 'restore',
          number: found.number,
          origin: byStaff(desk),
          correction: reasonIn(byHand),
        });
        const text = `${found.number} staat weer op "ontvangen". Een plaats of een datum van eerder is vervallen.`;
        await tell(desk, registration, json, text);
      }),
  };
}
