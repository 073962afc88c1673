import type { Knowledge } from '../knowledge/knowledge.ts';
import { createGemeenteReader } from '../language/gemeenten.ts';
import { Refusal } from './desk.ts';

/**
 * @param text a CBS code or a name as people write it
 * @param day which municipalities there are
 * @throws Refusal when it is no municipality, or could be several
 */
export function gemeenteCode(knowledge: Knowledge, text: string, day: string): string {
  const all = knowledge.lists.gemeenten;
  const wanted = text.trim().toLowerCase();
  const exact = all.find(({ code, name }) => [code.toLowerCase(), name.toLowerCase()].includes(wanted));
  if (exact) return exact.code;
  const reading = createGemeenteReader(all).read(text, day);
  if (reading.kind === 'one') return reading.gemeente.code;
  if (reading.kind === 'merged' || reading.kind === 'not-yet') return reading.named.code;
  const names = reading.kind === 'region' ? [] : reading.gemeenten.map(({ name }) => name);
  throw new Refusal(
    `Ik ken geen gemeente "${text}".${names.length > 0 ? ` Bedoelt u ${names.join(' of ')}?` : ' Geef de naam of de CBS-code, zoals GM0344.'}`,
  );
}

/** One of a list; the address when the list gives it. */
interface Chosen {
  code: string;
  name: string;
  mail: string | undefined;
}

/**
 * @param text a code, a name, or how one of its words starts
 * @throws Refusal naming what can be chosen
 */
export function chosenItem(knowledge: Knowledge, list: string, text: string): Chosen {
  return chosenOf(knowledge.lists.choices[list] ?? [], `in de lijst ${list}`, text);
}

/** @param where they stand, for who names one that is not there. @throws Refusal naming what can be chosen */
export function chosenOf(
  items: readonly { code: string; name: string; mail?: string | undefined }[],
  where: string,
  text: string,
): Chosen {
  const wanted = text.trim().toLowerCase();
  const exact = items.find(({ code, name }) => [code.toLowerCase(), name.toLowerCase()].includes(wanted));
  const near = items.filter(({ name }) => wanted !== '' && ` ${name.toLowerCase()}`.includes(` ${wanted}`));
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return { code: found.code, name: found.name, mail: found.mail };
  const choice = items.map(({ code, name }) => `${code} (${name})`).join(', ');
  throw new Refusal(`"${text}" staat niet ${where}. Kies uit: ${choice}.`);
}

/** @returns the province of a municipality, by its CBS code; a municipality that is no more has one too */
export function provinceOf(knowledge: Knowledge): (code: string) => string | undefined {
  const provinces = new Map(knowledge.lists.gemeenten.map(({ code, province }) => [code, province]));
  return (code) => provinces.get(code);
}

/** @returns the codes of all municipalities of a province, those that are no more among them */
export function codesIn({ lists }: Knowledge, province: string): string[] {
  return lists.gemeenten.filter((one) => one.province === province).map(({ code }) => code);
}
