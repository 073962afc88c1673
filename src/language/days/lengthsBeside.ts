import type { Span } from '../left.ts';

const COUNT = String.raw`(?:(?:een|1|anderhalf|een half|half|twee|drie|vier|\d{1,3}|een paar|enkele|driekwart)\s+)?`;
/** How long something takes, in words that name no hour. */
const LENGTH = new RegExp(
  String.raw`^(?:${COUNT}(?:half ?uur(?:tje)?|half uurtje|halfuur(?:tje)?|kwartier(?:tje)?|uurtjes?|minuten|minuutjes?|min|uren)|(?:een|anderhalf|half|½|1½) uur)\.?$`,
  'iu',
);
const HOURS = /^(?:een|twee|drie|vier|\d{1,2}) (?:uur|u)\.?$/iu;
const TAKES =
  /(?<!\p{L})(?:duur|duurt|duren|lang|overleg van|gesprek van|sessie van|bezoek van|bijeenkomst van|heb|hebben|heeft|reserveer|reserveren|gedurende)(?: \p{L}+){0,2} $/iu;
const NEEDED =
  /^ ?(?:nodig|lang|durend|de tijd|tijd|uitgetrokken|gereserveerd|werk|reistijd|reizen|rijden|beschikbaar)(?!\p{L})/iu;
const MOVES =
  /(?<!\p{L})(?:over|na|binnen|om de|vanaf|elke|elk|per|tot|sinds|om|rond|te|tegen|het eerste|het laatste)\s*$/iu;
const MOVES_BEHIND =
  /^\s*(?:later|eerder|vroeger|voor|vóór|na|over|erna|ervoor|daarna|daarvoor|van tevoren|vooraf|verder|of (?:drie|vier|\d))(?!\p{L})/iu;
/** How old somebody is, or what was so in other years: `54 jaar`, `voor het derde jaar`, `al jaren` */
const YEARS = /^(?:(?:\d{1,3}|\p{L}+) )?(?:jaar|jaren)$/iu;
const COMING = /(?<!\p{L})(?:volgend|komend|nieuwe|over|na|binnen|half|elk|ieder|per|vanaf|sinds|tot)\s*$/iu;
/** What was: `vorige week`, `de afgelopen weken` */
const PAST = /(?<!\p{L})(?:vorige|vorig|afgelopen|verleden|voorbije)\s*$/iu;

/** `de enige dag die overblijft` */
const ONLY = /^(?:de )?enige (?:dag|datum|week|middag|ochtend|avond)$/iu;

/** @returns whether time that was not read says how long something takes, how old somebody is or when something was */
export function isBeside(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  if (PAST.test(before) || ONLY.test(words)) return true;
  if (YEARS.test(words)) return !COMING.test(before);
  if (MOVES.test(before) || MOVES_BEHIND.test(behind)) return false;
  return LENGTH.test(words) || (HOURS.test(words) && (TAKES.test(before) || NEEDED.test(behind)));
}
