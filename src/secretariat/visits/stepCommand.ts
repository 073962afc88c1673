import type { Argv } from 'yargs';
import { byStaff } from '../desk.ts';
import type { AtDesk } from '../desk.ts';
import { decide } from './acts.ts';
import type { Given, VisitAct } from './acts.ts';
import { filledIn } from './filledIn.ts';
import { take } from './take.ts';

/** What every command about one visit is given. */
export interface One {
  number: string;
  note?: string | undefined;
  json?: boolean;
}

export function withNumber<T>(yargs: Argv<T>) {
  return yargs
    .positional('number', { type: 'string', demandOption: true, describe: 'Nummer van de aanvraag' })
    .option('note', { type: 'string', describe: 'Notitie of reden' });
}

/** @returns what adds a command that takes one step with a visit; `rest` are its other arguments */
export function stepCommand(atDesk: AtDesk, yargs: Argv) {
  return <T extends Given>(
    act: VisitAct,
    describe: string,
    builder: (own: Argv<unknown>) => Argv<T>,
    rest = '',
  ) =>
    yargs.command<One & T & { text?: string }>({
      command: `${act} <number>${rest}`,
      describe,
      builder: (own) => builder(withNumber(own)) as Argv<One & T>,
      handler: (args) =>
        atDesk((desk) => {
          const given = filledIn(args);
          const said = { ...given, note: given.text ?? given.note };
          return take(desk, args.number, args.json, (visit) => decide(visit, act, said, byStaff(desk), desk));
        }),
    });
}
