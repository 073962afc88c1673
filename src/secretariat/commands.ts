import type { CommandModule } from 'yargs';
import type { AtDesk } from './desk.ts';
import { list } from './list.ts';
import { show } from './show.ts';

/** Everything the staff can ask, in the order of the help. */
export function commands(atDesk: AtDesk): CommandModule[] {
  return [list, show].map((make) => make(atDesk) as CommandModule);
}
