import { EXCEPT } from '../exceptWords.ts';

const NO = new RegExp(
  String.raw`(?<!\p{L})(?:niet|nooit|bezet|volgeboekt|verhinderd|onmogelijk|${EXCEPT}|m\.?u\.?v\.?|met uitzondering|tenzij)(?!\p{L})`,
  'iu',
);
/** Where `niet` says nothing of the day beside it. */
const NOT_NO =
  /(?<!\p{L})(?:(?:als|indien|mocht|wanneer)[^,.;!?\n]{0,20} niet|(?:lukt|kan|past|gaat|schikt)(?: (?:dat|dit|het|u|die|deze|ook|voor|je|jullie|datum|dag|toch|echt)){1,3} niet|zo niet|maakt (?:mij |me |ons )?niet(?:s)? uit|niet (?:te|per se|zo|erg|nodig|alleen|later|eerder)|waarom niet|of niet|geen (?:probleem|bezwaar|punt|voorkeur|idee|haast)|(?:tenzij|behalve)(?: als| wanneer)? (?:er|het|dat|ik|wij|we|u|iemand|iets|mijn|onze|de|als) [^|.;!?\n\d]*)(?!\p{L})/giu;

/** `niet voor 10 uur`, `geen ochtend`: of hours and not of the day */
const OF_HOURS =
  /(?<!\p{L})(?:niet|geen|behalve) (?:(?:al|meer|op|in|tot|voor|vóór|na|vanaf|de|'?s|om|tussen)\s+)*(?:\p{L}*(?:ochtend|morgen|middag|avond)s?|\d{1,2}(?:[:.]\d\d)?(?! ?(?:e|ste|de|\/|-|jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec))|half|kwart)(?!\p{L})/iu;

/** @returns whether a word that refuses stands somewhere */
export const hasNo = (words: string): boolean => NO.test(words);

/** @returns whether a clause refuses something, and does not only use such a word: `of het maakt niet uit` */
export const denies = (clause: string): boolean => NO.test(clause.replace(NOT_NO, ' '));

/** @returns whether a clause refuses the days in it */
export const refusesDays = (clause: string): boolean => {
  const bare = clause.replace(NOT_NO, ' ');
  return (NO.test(bare) || NONE.test(bare)) && !OF_HOURS.test(bare);
};

const NONE = /(?<!\p{L})(?:nie|ni|geen|nope|nergens|niemand|vergeet|schrap)(?!\p{L})/iu;
