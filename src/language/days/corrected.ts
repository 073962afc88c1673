import type { Span } from '../left.ts';
import { refusesBehind } from './refused.ts';

const INSTEAD =
  '(?:nee|neen)(?![.!/;|\\n]|\\s[/;|])|sorry|correctie|pardon|oeps|wacht|(?:ik )?bedoel(?:de)?|wordt|werd|was een vergissing|' +
  '(?:verplaats|verzet|verschoven|verschuif|verschuiv|zet)(?:t|ten|en)?(?: (?!niet)\\p{L}+){0,3} naar|schuif(?:t|ven)?(?: (?!niet)\\p{L}+){0,2} door naar|(?:wijzigen|veranderen|omzetten) (?:in|naar)';
/** Words that lead to what is meant instead, right before it. */
const LEADS_ON =
  '(?:dat |dit |het )?(?:moet|moest)(?: (?:eigenlijk|dus))?(?: (?:zijn|worden))?|maak (?:er|daar|dat|het)(?: (?:maar|dan|liever|toch))*|' +
  'doe(?: (?:dan|toch))? maar(?: liever)?|maken? (?:we|wij|ik|er)(?: (?:dan|toch|liever))*';

/** Words with which somebody takes back what was said before them. `: nee` only refuses it. */
export const CORRECTED = new RegExp(
  String.raw`(?<!\p{L})(?<![:=] ?)(?:${INSTEAD})(?!\p{L})|(?<!\p{L})(?:${LEADS_ON})\s+(?:(?:op|om|de)\s+)*$`,
  'iu',
);
const MOVES = /(?<!\p{L})(?:verander|wijzig|verzet|verplaats|verschuif|zet)(?: \p{L}+){0,4}\s+$/iu;
const TO = /^\s*(?:dan |maar |graag |svp )?(?:in|naar|door)\s+(?:de\s+)?$/iu;

/** `kan 12 april ook 13 april worden?` */
const ALSO = /^ (?:(?:ook|misschien|eventueel|niet) )*$/iu;

const BECOMES = /^ worden(?!\p{L})/iu;
/** In so many characters that fits, with the one behind it. */
const LENGTH = ' worden'.length + 1;

/** @returns how many of the first days are taken back: `donderdag 12, nee sorry vrijdag 13`, `zet 12 april naar 13 april` */
export function takenBack(text: string, days: readonly Span[]): number {
  return days.findLastIndex((day, at) => {
    const before = days[at - 1];
    if (!before || refusesBehind(text, day)) return false;
    const gap = text.slice(before.end, day.start);
    return (
      CORRECTED.test(gap) ||
      (TO.test(gap) && MOVES.test(text.slice(0, before.start))) ||
      (ALSO.test(gap) && BECOMES.test(text.slice(day.end, day.end + LENGTH)))
    );
  });
}
