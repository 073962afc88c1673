/** Words that only stand in a sentence: somebody who speaks, or a verb that says what happens. */
const SPEAKS =
  /(?<!\p{L})(?:ik|wij|we|jullie|jij|je|u|mij|hij|zij|kan|kunt|kun|wil|wilt|moet|moeten|zou|zal|heb|heeft|gaat|weet|vraagt|snap|begrijp|klopt|dit|dat|het is|is het|is er|niet|verkeerd|verkeerde|please|can)(?!\p{L})/iu;
const QUESTION = /\?[\s"'”)]*$/;
/** So many words are no name of a function or an organisation. */
const LONG = 12;

/** @returns whether a text says something, as against naming something */
export function isSentence(text: string): boolean {
  return QUESTION.test(text) || SPEAKS.test(text) || text.trim().split(/\s+/).length > LONG;
}

const OPENS =
  /^(?:ik|wij|we|jullie|jij|je|u|dat|dit|het|er|daar|waarom|hoezo|wat een|mag|kan|kunt|kun|wil|moet|is|zijn|heb|pff+|poeh|zucht|tjonge)\s+(?:\p{L}+)/iu;
const SPOKEN =
  /(?<!\p{L})(?:heb|heeft|weet|snap|begrijp|wil|wilt|kan|kunt|moet|gezegd|gedoe|spreken|bedoel\w*|vraag|vind|hoef)(?!\p{L})/iu;

/** @returns whether a text is somebody talking: no name of anything can be meant by it */
export function isSpoken(text: string): boolean {
  return OPENS.test(text) && (SPOKEN.test(text) || QUESTION.test(text));
}
