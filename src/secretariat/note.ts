import type { CommandModule } from 'yargs';
import { carryOut, shortText, tell, withNumber } from './byHand.ts';
import { byStaff } from './desk.ts';
import type { AtDesk } from './desk.ts';
import { findNumber } from './number.ts';

const LONGEST = 2000;

interface Options {
  number: string;
  text: string;
  json?: boolean;
}

/** `note`: something for the staff alone, on any registration. */
export function note(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'note <number> <text>',
    describe: 'Zet er een notitie bij (alleen voor het secretariaat)',
    builder: (yargs) =>
      withNumber(yargs).positional('text', {
        type: 'string',
        demandOption: true,
        describe: 'De notitie, tussen aanhalingstekens',
      }),
    handler: ({ number, text, json }) =>
      atDesk(async (desk) => {
        const found = await findNumber(desk, number);
        const said = shortText(text, 'De notitie', LONGEST, 'text');
        const command = { kind: 'note', number: found.number, text: said, origin: byStaff(desk) } as const;
        const registration = await carryOut(desk, command);
        await tell(desk, registration, json, `De notitie staat bij ${found.number}.`);
      }),
  };
}
