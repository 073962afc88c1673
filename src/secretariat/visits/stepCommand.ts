import type { ArgumentsCamelCase, Argv } from 'yargs';
import type { Origin } from '../../registration/command.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import { byStaff } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
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

/** @returns what adds a command that takes one step with a visit */
export function stepCommand(atDesk: AtDesk, yargs: Argv) {
  return <T>(
    name: string,
    describe: string,
    builder: (own: Argv<unknown>) => Argv<T>,
    decide: (visit: Visit, args: ArgumentsCamelCase<One & T>, origin: Origin, desk: Desk) => VisitStep,
  ) => {
    const [verb, ...rest] = name.split(' ');
    return yargs.command<One & T>({
      command: [verb, '<number>', ...rest].join(' '),
      describe,
      builder: (own) => builder(withNumber(own)) as Argv<One & T>,
      handler: (args) =>
        atDesk((desk) => {
          const given = filledIn(args);
          return take(desk, args.number, args.json, (visit) => decide(visit, given, byStaff(desk), desk));
        }),
    });
  };
}
