import type { Argv, CommandModule } from 'yargs';
import { accept, addNote, assign, callOff, moveOn, propose } from '../../registration/visits.ts';
import type { Ambassadeur } from '../../registration/visits.ts';
import { byStaff, Refusal } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { chosenItem } from '../lists.ts';
import { readMoment } from '../moment.ts';
import { showOne } from '../show.ts';
import { addVisit, withVisit } from './add.ts';
import type { NewVisit } from './add.ts';
import { overview } from './overview.ts';
import type { VisitFilter } from './overview.ts';
import { findVisit, take } from './take.ts';

interface One {
  number: string;
  note?: string | undefined;
  json?: boolean;
}

/** `visits`: following a visit of an ambassador from request to done. */
export function visits(atDesk: AtDesk): CommandModule {
  return {
    command: 'visits',
    describe: 'Volg de bezoeken van ambassadeurs',
    builder: (yargs) => {
      const one = simple(atDesk, yargs);
      one('contact', 'Er is contact geweest met de aanvrager', (visit, options, origin) =>
        moveOn(visit, 'contact', options, origin),
      );
      one('prepare', 'Het bezoek wordt voorbereid', (visit, options, origin) =>
        moveOn(visit, 'voorbereiding', options, origin),
      );
      one('accept', 'De voorgestelde datum staat vast', (visit, _, origin) =>
        accept(visit, 'secretariaat', origin),
      );
      one('off', 'De afgesproken datum gaat niet door', (visit, { note }, origin) =>
        callOff(visit, note, origin),
      );
      one('done', 'Het bezoek is geweest', (visit, options, origin) =>
        moveOn(visit, 'bezocht', options, origin),
      );
      one('close', 'De aanvraag is afgerond', (visit, options, origin) =>
        moveOn(visit, 'afgerond', options, origin),
      );
      return yargs
        .command<VisitFilter>({
          command: ['list', '$0'],
          describe: 'Toon de bezoeken, met wat er nu moet gebeuren',
          builder: (own) =>
            own.option('all', { type: 'boolean', default: false, describe: 'Ook wat klaar is' }),
          handler: (args) => atDesk((desk) => overview(desk, args)),
        })
        .command<One>({
          command: 'show <number>',
          describe: 'Toon één bezoek',
          builder: withNumber,
          handler: ({ number, json }) =>
            atDesk(async (desk) => showOne(desk, (await findVisit(desk, number)).number, json)),
        })
        .command<One & Who>({
          command: 'assign <number>',
          describe: 'Kies de ambassadeur',
          builder: (own) => withWho(withNumber(own)).demandOption('ambassador'),
          handler: ({ number, json, ...who }) =>
            atDesk((desk) =>
              take(desk, number, json, (visit) =>
                assign(visit, chosen(desk, who) ?? nobody(), byStaff(desk)),
              ),
            ),
        })
        .command<One & Who & { date: string }>({
          command: 'propose <number>',
          describe: 'Stel een datum en een ambassadeur voor',
          builder: (own) =>
            withWho(withNumber(own)).option('date', {
              type: 'string',
              demandOption: true,
              describe: 'Dag met of zonder tijd: 2013-10-03 of "2013-10-03 14:30"',
            }),
          handler: ({ number, json, date, ...who }) =>
            atDesk((desk) =>
              take(desk, number, json, (visit) =>
                propose(visit, readMoment(date, desk.now()), chosen(desk, who), byStaff(desk)),
              ),
            ),
        })
        .command<One & { to: string }>({
          command: 'refer <number>',
          describe: 'Verwijs door naar andere ondersteuning',
          builder: (own) =>
            withNumber(own).option('to', {
              type: 'string',
              demandOption: true,
              choices: ['transitiebureaus', 'VNG', 'Rijk'],
              describe: 'Waarheen',
            }),
          handler: ({ number, json, to, note }) =>
            atDesk((desk) =>
              take(desk, number, json, (visit) =>
                moveOn(visit, 'doorverwezen', { naar: to, reden: note }, byStaff(desk)),
              ),
            ),
        })
        .command<One & { text: string }>({
          command: 'note <number> <text>',
          describe: 'Zet er een notitie bij (alleen voor het secretariaat)',
          builder: (own) =>
            withNumber(own).positional('text', {
              type: 'string',
              demandOption: true,
              describe: 'De notitie',
            }),
          handler: ({ number, json, text }) =>
            atDesk((desk) => take(desk, number, json, (visit) => addNote(visit, text, byStaff(desk)))),
        })
        .command<NewVisit>({
          command: 'add',
          describe: 'Leg een bezoek vast op verzoek van de VNG of de minister',
          builder: withVisit,
          handler: (args) => atDesk((desk) => addVisit(desk, args)),
        })
        .demandCommand(0);
    },
    handler: () => undefined,
  };
}

interface Who {
  ambassador?: string | undefined;
  mail?: string | undefined;
}

function withNumber<T>(yargs: Argv<T>) {
  return yargs
    .positional('number', { type: 'string', demandOption: true, describe: 'Nummer, zoals AB-2013-0001' })
    .option('note', { type: 'string', describe: 'Notitie of reden' });
}

function withWho<T>(yargs: Argv<T>) {
  return yargs
    .option('ambassador', { type: 'string', describe: 'Ambassadeur: bandell, sint of spies' })
    .option('mail', { type: 'string', describe: 'Mailadres van de ambassadeur, voor de agenda' });
}

/** A command that takes one step and needs nothing but the number. */
function simple(atDesk: AtDesk, yargs: Argv) {
  return (
    name: string,
    describe: string,
    decide: (
      visit: Parameters<typeof accept>[0],
      options: { note?: string | undefined },
      origin: ReturnType<typeof byStaff>,
    ) => ReturnType<typeof accept>,
  ) =>
    yargs.command<One>({
      command: `${name} <number>`,
      describe,
      builder: withNumber,
      handler: ({ number, note, json }) =>
        atDesk((desk) => take(desk, number, json, (visit) => decide(visit, { note }, byStaff(desk)))),
    });
}

function chosen(desk: Desk, { ambassador, mail }: Who): Ambassadeur | undefined {
  if (mail !== undefined && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(mail))
    throw new Refusal(`"${mail}" is geen mailadres. Schrijf het als naam@organisatie.nl.`);
  if (ambassador === undefined) return undefined;
  const person = chosenItem(desk.knowledge, 'ambassadeurs', ambassador);
  return { ...person, ...(mail !== undefined && { email: mail }) };
}

function nobody(): never {
  throw new Refusal('Kies met --ambassador wie er gaat.');
}
