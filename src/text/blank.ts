interface Place {
  readonly start: number;
  readonly end: number;
}

const replaced = (text: string, { start, end }: Place, sign: string): string =>
  text.slice(0, start) + sign.repeat(Math.max(0, end - start)) + text.slice(end);

/** @returns a text with blanks for what stands at a place; every offset stays */
export const blank = (text: string, place: Place): string => replaced(text, place, ' ');

/** @returns a text with commas for what stands at a place, so that what stood around it is not one clause; every offset stays */
export const parted = (text: string, place: Place): string => replaced(text, place, ',');

/** @returns a text with a sign for each character that stands at one of the places, in any order; every offset stays */
export function blankAll(text: string, places: readonly Place[], sign = ' '): string {
  let out = '';
  for (const { start, end } of places.toSorted((one, other) => one.start - other.start)) {
    if (end <= out.length) continue;
    out += text.slice(out.length, start) + sign.repeat(end - Math.max(start, out.length));
  }
  return out + text.slice(out.length);
}
