import { existsSync, statSync, writeFileSync } from 'node:fs';

const WORDS = `Naast dit bestand staat een database die in gebruik is. Ontbreekt die of is hij leeg, dan begint de bot niet
opnieuw (met nummer 0001): zet een reservekopie terug. Weg met dit bestand betekent: begin met een lege database.
`;

/** Beside the database, since a mark inside it goes with what is lost. */
function markOf(path: string): string {
  return `${path}-used`;
}

/**
 * Refuses a database that is missing or empty where one was in use: beginning anew would hide the loss, and give out
 * numbers again.
 * @throws Error that says what to do
 */
export function refuseLost(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const trace = [markOf(path), `${path}-wal`].find((file) => existsSync(file));
  if (size > 0 || trace === undefined) return;
  throw new Error(
    `het bestand ontbreekt of is leeg, terwijl het in gebruik was (${trace} is er nog); zet een reservekopie terug, of verwijder ${trace} om met een lege database te beginnen`,
  );
}

/** Leaves beside the database that it is in use, from its first start on. */
export function markUsed(path: string): void {
  if (!existsSync(markOf(path))) writeFileSync(markOf(path), WORDS, { mode: 0o600 });
}
