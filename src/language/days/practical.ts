import type { Span } from '../left.ts';

const SENTENCE = /[^.;!?\n]+(?:[.:](?=\S)[^.;!?\n]*)*/gu;
/** Where what is asked or said begins: `laat weten of 12 april past` */
const CONTENT = /(?<!\p{L})(?:of|dat|wat|wanneer|welke?|hoe laat|waar)(?!\p{L})/iu;
const FROM = String.raw`(?:^|,|(?<=\s)en(?= (?:ik|laat|wij|we) ))[^,]{0,40}?`;

/** When an answer is awaited or will be given: `ik hoor het graag deze week`, `volgende week hoort u meer`. */
const ANSWERED = new RegExp(
  FROM +
    String.raw`(?<!\p{L})(?:(?:hoor|horen|verneem|vernemen|hoort|verneemt)(?!\p{L}).{0,40}(?<!\p{L})(?:graag|meer|van u|van je|iets)(?!\p{L})|graag (?:hoor|horen|verneem|vernemen|ontvang|ontvangen)(?: (?:ik|wij|we))?(?: (?:uw|een|je))?(?: (?:antwoord|reactie|bericht))?(?= (?:uiterlijk|voor|vóór|nog|deze|vandaag|morgen|binnen))|(?:hoor|hoort|horen) (?:ik|wij|we|u|je) (?:het )?(?:graag|meer|nog)|(?:laat|laten)(?: \p{L}+){0,8} weten|(?:bevestiging|bevestig|bevestigen|reactie|reageren|reageer|antwoord|antwoorden|bericht|terugkoppeling|uitsluitsel)(?: \p{L}+){0,2} (?:uiterlijk|voor|vóór|binnen|nog)(?!\p{L})|(?:kom|komen) (?:ik|wij|we)(?: \p{L}+){0,4} terug).*$`,
  'iu',
);
/** When somebody can be reached or works: `elke dag tot 17.00 uur te bellen`. */
const REACHED =
  /(?<!\p{L})(?:(?<!(?:terug|weer) )bereikbaar|te bereiken|bereiken|te bellen|telefonisch|openingstijden|geopend|(?:mijn|onze|haar|zijn) (?:vaste )?werkdagen)(?!\p{L})/iu;
const OFTEN =
  /(?<!\p{L})(?:elke|iedere|alle|dagelijks|op werkdagen|werkdagen|doordeweeks|(?:ma|di|wo|do|vr|\p{L}+dag)(?: t\/m| tot en met| tot|-)|op \p{L}+dag|tussen \d|tot \d|van \d|vanaf \d)/iu;
const DATED =
  /\d{1,2}(?:e|de|ste)? ?(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)|\d[-/]\d|(?<!\p{L})(?:week|wk) \d/iu;
const IS_TIME =
  /\d|(?<!\p{L})(?:\p{L}*(?:dag|week|weekend|maand|avond|middag|ochtend)|morgen|vandaag)(?!\p{L})/iu;

/**
 * Where a text says only when somebody answers, is answered or can be reached: no days that are wished.
 */
export function practicalIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (REACHED.test(sentence) && OFTEN.test(sentence) && !DATED.test(sentence)) {
      found.push({ start: index, end: index + sentence.length });
      continue;
    }
    const answered = ANSWERED.exec(sentence);
    if (!answered) continue;
    const content = CONTENT.exec(answered[0])?.index ?? answered[0].length;
    const start = index + answered.index;
    if (IS_TIME.test(answered[0].slice(0, content))) found.push({ start, end: start + content });
  }
  return found;
}
