import type { Command, Outcome } from '../registration/command.ts';
import type { Desk } from './desk.ts';

/** Applies the commands together, and shows meanwhile how far it is. */
export async function applyShown(desk: Desk, commands: Command[], what: string): Promise<Outcome[]> {
  const bar = desk.out.progress(commands.length, what);
  try {
    const outcomes = await desk.store.registrations.apply(commands);
    bar.step(commands.length);
    return outcomes;
  } finally {
    bar.stop();
  }
}
