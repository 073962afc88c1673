import { differing } from '../../text/answer.ts';
import { WITHDRAWN } from '../../registration/course.ts';
import type { Registration } from '../../registration/registration.ts';
import type { Entry } from './entries.ts';

/** What the lines of a file are to the store. */
export interface Sorted {
  /** These go in. */
  fresh: Entry[];
  /** Numbers of what is there just so. */
  known: string[];
  /** There, with other answers: those stay. */
  changed: { line: number; number: string; fields: string[] }[];
  /** Withdrawn, here or by the file, or removed: these do not come back. */
  skipped: { line: number; number: string; reason: string }[];
}

/**
 * An entry is a registration that is there when it has its form instance or its number.
 * @param registered all registrations of the form
 * @param removed those of the entries' numbers whose registration was removed
 */
export function besideStore(
  entries: readonly Entry[],
  registered: readonly Registration[],
  removed: readonly string[],
): Sorted {
  const byId = new Map(registered.map((one) => [one.id, one]));
  const byNumber = new Map(registered.map((one) => [one.number, one]));
  const gone = new Set(removed);
  const sorted: Sorted = { fresh: [], known: [], changed: [], skipped: [] };
  for (const entry of entries) {
    const { line, command, status } = entry;
    const found = byId.get(command.id) ?? byNumber.get(entry.number);
    const number = found?.number ?? entry.number;
    const skip = (what: string) =>
      sorted.skipped.push({ line, number, reason: `${number || 'deze aanmelding'} is ${what}.` });
    if (!found && gone.has(number)) skip('verwijderd');
    else if (found?.status === WITHDRAWN || status === WITHDRAWN) skip(WITHDRAWN);
    else if (!found) sorted.fresh.push(entry);
    else {
      const fields = differing(found.answers, command.answers);
      if (fields.length === 0) sorted.known.push(number);
      else sorted.changed.push({ line, number, fields });
    }
  }
  return sorted;
}
