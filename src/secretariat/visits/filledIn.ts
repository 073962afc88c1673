import { Refusal } from '../desk.ts';

/** In characters: a note or a question, not a report. */
const LONGEST = 2000;

/**
 * @returns the options as they were given
 * @throws Refusal naming one that is there but empty, or too long
 */
export function filledIn<T extends object>(options: T): T {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== 'string') continue;
    if (value.trim() === '') throw new Refusal(`U gaf niets op bij "${name}". Vul het in, of laat het weg.`);
    if (value.length > LONGEST)
      throw new Refusal(`Bij "${name}" staan ${value.length} tekens. Maak het korter dan ${LONGEST}.`);
  }
  return options;
}
