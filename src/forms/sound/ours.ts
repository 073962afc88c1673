/** Who tells of themselves where their own words are asked for. */
export const SPEAKS_OF_US = /(?<!\p{L})(?:wij|we|ons|onze)(?!\p{L})/iu;
/** The same, or of what such words are about. */
const OURS =
  /(?<!\p{L})(?:wij|we|ons|onze|\p{L}*gemeenten?|\p{L}*regio|\p{L}*samenwerk\p{L}*|ra(?:ad|den)|colleges?|wethouders?)(?!\p{L})/iu;
const TO_THE_BOT = /(?<!\p{L})(?:ik|mij|me|mijn|m'n|u|uw|je|jij|jullie)(?!\p{L})/iu;
/** With which somebody takes up what was said before. */
const TAKES_UP = /^\W*(?:nee|neen|wacht|sorry|oeps|eigenlijk|toch|bij nader inzien)(?!\p{L})/iu;
/** Words of the longest message that is said to the bot and not for those who are asked. */
const A_SENTENCE = 14;

/** @returns whether somebody speaks to the bot, of themselves or it, where their own words for others are asked for: "ik stop ermee" */
export function isTalk(text: string): boolean {
  const speaks = TO_THE_BOT.test(text) || TAKES_UP.test(text);
  return speaks && !OURS.test(text) && text.trim().split(/\s+/).length <= A_SENTENCE;
}
