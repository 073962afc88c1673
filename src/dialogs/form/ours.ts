/** Who tells of themselves where their own words are asked for. */
export const OURS = /(?<!\p{L})(?:wij|we|ons|onze)(?!\p{L})/iu;
