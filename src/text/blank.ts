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
