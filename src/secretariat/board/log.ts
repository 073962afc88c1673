import type { Audit } from '../../registration/applied.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { staffNamed } from '../desk.ts';

/** So many lines of what happened stand on a card, the last ones. */
const SHOWN = 5;

/** @returns who did what, the last one last; who is not of the staff is not named */
export function logOf(trail: readonly Audit[]): string[] {
  return trail.slice(-SHOWN).map(({ at, event, by }) => {
    const who = staffNamed(by);
    return `${inDutch(at)}: ${event}${who === undefined ? '' : ` door ${who}`}`;
  });
}
