import type { Argv, CommandModule } from 'yargs';
import type { AtDesk } from '../desk.ts';
import { showOne } from '../show.ts';
import { addVisit, withVisit } from './add.ts';
import type { NewVisit } from './add.ts';
import { filledIn } from './filledIn.ts';
import { overview } from './overview.ts';
import type { VisitFilter } from './overview.ts';
import { stepCommand, withNumber } from './stepCommand.ts';
import type { One } from './stepCommand.ts';
import { findVisit } from './take.ts';
import { withWho } from './who.ts';
import type { Who } from './who.ts';

/** `visits`: following what a date is agreed on for, from request to done. */
export function visits(atDesk: AtDesk): CommandModule {
  return {
    command: 'visits',
    describe: 'Volg wat op een datum wordt afgesproken, zoals bezoeken',
    builder: (yargs) => {
      const one = stepCommand(atDesk, yargs);
      const alone = <T extends Argv>(own: T) => own;
      one('contact', 'Er is contact geweest met de aanvrager', alone);
      one('prepare', 'Het bezoek wordt voorbereid; een datum die vaststond vervalt', alone);
      one('assign', 'Kies wie er gaat, of een ander mailadres', withWho);
      one('propose', 'Stel een datum voor, en wie er gaat', withProposal);
      one('accept', 'De voorgestelde datum staat vast', alone);
      one('off', 'De afgesproken datum gaat niet door', alone);
      one('done', 'Het bezoek is geweest', alone);
      one('close', 'De aanvraag is afgerond', alone);
      one('refer', 'Verwijs door naar andere ondersteuning', withSupport);
      one('undo', 'Draai de laatste stap terug', alone);
      one('note', 'Zet er een notitie bij (alleen voor het secretariaat)', withText, ' <text>');
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
        .command<NewVisit>({
          command: 'add [fields..]',
          describe: 'Leg een bezoek vast waar niemand om vroeg: veld=waarde veld=waarde',
          builder: withVisit,
          handler: (args) => atDesk((desk) => addVisit(desk, filledIn(args))),
        })
        .demandCommand(0);
    },
    handler: () => undefined,
  };
}

/** Where a visit is and how long it takes, as the staff say it. */
interface Where {
  place?: string | undefined;
  minutes?: number | undefined;
}

function withText<T>(yargs: Argv<T>) {
  return yargs.positional('text', { type: 'string', demandOption: true, describe: 'De notitie' });
}

function withProposal<T>(yargs: Argv<T>): Argv<T & Who & Where & { date: string }> {
  return withWho(yargs)
    .option('date', {
      type: 'string',
      demandOption: true,
      describe: 'Dag met of zonder tijd: 2013-10-03 of "2013-10-03 14:30"',
    })
    .option('place', { type: 'string', describe: 'Waar het bezoek is, als dat afwijkt van de organisatie' })
    .option('minutes', { type: 'number', describe: 'Hoelang het bezoek duurt, in minuten' });
}

function withSupport<T>(yargs: Argv<T>) {
  return yargs.option('to', {
    type: 'string',
    demandOption: true,
    describe: 'Waarheen: een van wat het verloop noemt',
  });
}
