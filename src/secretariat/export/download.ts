import type { Registration } from '../../registration/registration.ts';
import type { Desk } from '../desk.ts';
import type { Filters } from '../filters.ts';
import { noteView } from '../views.ts';

/** Writes down who takes a file with people in it away, and who are in it: nobody can take it back. */
export async function noteDownload(
  desk: Desk,
  name: string,
  filters: Filters,
  found: readonly Registration[],
): Promise<void> {
  await noteView(desk, 'export', found);
  const download = { name, by: desk.staff, meant: inWords(filters) };
  await desk.store.exports.addDownload(
    download,
    found.map(({ number }) => number),
  );
}

/** @returns which registrations were meant; what was searched for may be somebody's name, and is left out */
function inWords({ zoek, nummer, ...others }: Filters): string {
  const said = Object.entries(others).map(([name, value]) => `${name} ${[value].flat().join(' of ')}`);
  if (zoek !== undefined) said.push('gezocht op naam of mailadres');
  if (nummer !== undefined) said.push('aangevinkt');
  return said.length === 0 ? 'alles' : said.join(', ');
}
