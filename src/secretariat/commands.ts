import type { CommandModule } from 'yargs';
import { placeCommand, takeCommand, unplaceCommand } from './allocation/byHand.ts';
import { add } from './add.ts';
import { allocationsCommand } from './allocation/checkCommand.ts';
import { allocateCommand } from './allocation/command.ts';
import { deliveries } from './deliveries.ts';
import type { AtDesk } from './desk.ts';
import { edit } from './edit.ts';
import { exportCommand } from './export/command.ts';
import { importCommand } from './import/command.ts';
import { list } from './list.ts';
import { missing } from './missing.ts';
import { note } from './note.ts';
import { participants } from './participants.ts';
import { person } from './person.ts';
import { pickUpCommand } from './pickUp.ts';
import { purge } from './purge.ts';
import { answer } from './questions/answer.ts';
import { questions } from './questions/list.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';
import { views } from './views.ts';
import { visits } from './visits/command.ts';
import { withdraw } from './withdraw.ts';

/** Everything the staff can ask, in the order of the help. */
export function commands(atDesk: AtDesk): CommandModule[] {
  return [
    list,
    show,
    exportCommand,
    importCommand,
    add,
    edit,
    note,
    withdraw,
    restore,
    allocateCommand,
    allocationsCommand,
    placeCommand,
    unplaceCommand,
    takeCommand,
    participants,
    missing,
    visits,
    pickUpCommand,
    questions,
    answer,
    deliveries,
    person,
    views,
    purge,
  ].map((make) => make(atDesk) as CommandModule);
}
