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

/** "telt een gedeputeerde ook", "doe ik dat als gemeente": a verb, then who or what it is about. */
const VERB_FIRST =
  /^(?:en |maar |of )?\p{Ll}{2,12} (?:ik|wij|we|u|je|jullie|hij|zij|ze|het|dat|dit|er|een|de|die|mijn|onze) /iu;

/** @returns whether a sentence that ends in a question mark asks something, as against naming something with doubt */
export function asksSomething(sentence: string): boolean {
  return VERB_FIRST.test(sentence.trimStart());
}

const OPENS =
  /^(?:ik|wij|we|jullie|jij|je|u|dat|dit|het|er|daar|waarom|hoezo|wat een|mag|kan|kunt|kun|wil|moet|is|zijn|heb|pff+|poeh|zucht|tjonge)\s+(?:\p{L}+)/iu;
const SPOKEN =
  /(?<!\p{L})(?:heb|heeft|weet|snap|begrijp|wil|wilt|kan|kunt|moet|gezegd|gedoe|spreken|bedoel\w*|vraag|vind|hoef)(?!\p{L})/iu;

/** @returns whether a text is somebody talking: no name of anything can be meant by it */
export function isSpoken(text: string): boolean {
  return OPENS.test(text) && (SPOKEN.test(text) || QUESTION.test(text));
}
