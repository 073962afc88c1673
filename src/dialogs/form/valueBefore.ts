/** What stands right before the name of a field. */
const BEFORE_NAME = / (?:(?:de|het|haar|zijn|mijn|uw|onze) )?$/iu;
const VALUE = /^(\S.{0,79}?) (?:moet|wordt|is)$/u;
/** What begins a sentence about the field, as against its value. */
const OPENS = /^(?:de|het|dat|die|dit|er|ik|wij|we|wat|wie|mijn|haar|zijn|uw)(?!\p{L})/iu;

/** @returns the answer that stands before the name of its field, "Diemen moet de gemeente zijn"; empty when none does */
export function valueBefore(text: string, name: number): string {
  const value = VALUE.exec(text.slice(0, name).replace(BEFORE_NAME, ''))?.[1] ?? '';
  return OPENS.test(value) ? '' : value;
}
