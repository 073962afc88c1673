import type { Span } from '../left.ts';
import type { Wish } from './wishes.ts';

const SMALL = String.raw`(?:(?:de|den|het|een|van|in|op|der|dat|die|deze|'t)\s+)*`;
const COUNT = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|paar|enkele';
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d/.:-])(?<!als )(?:(?:voor)?laatste|eerste|tweede|derde|vierde|vijfde|\d{1,2}(?:e|ste|de)|begin|einde?|half|medio|tussen|vanaf|sinds|t\/m|te?m|tot(?: en met)?|na|vóór|om de|rest|helft|${COUNT})\s+${SMALL}$`,
  'iu',
);
/** What comes back in another way than by weekdays: no one day is meant. */
const COURSE = String.raw`(?:om de (?:andere |twee |drie |2 |3 )?(?:week|weken|dag|maand|maanden)|(?:in de )?(?:on)?even weken|tweewekelijks|veertiendaags|maandelijks|(?:eens|een keer|1x) per (?:week|maand|kwartaal))`;
const COURSE_BEFORE = new RegExp(String.raw`(?<!\p{L})${COURSE}[\s,]+${SMALL}$`, 'iu');
const COURSE_AFTER = new RegExp(String.raw`^[\s,]+${COURSE}(?!\p{L})`, 'iu');
/** A number that no reading took, in one row with a day. */
const ROW_BEFORE = /(?<![\p{L}\d/.:-])\d{1,2}(?: ?(?:en|of|\/|-|t\/m|&|\+))?\s?(?:de )?$/iu;
const AFTER =
  /^\s*(?:(?:t\/m|te?m|tot en met|tot|erna|daarna|erop|daarop|nadien|ervoor|daarvoor)(?!\p{L})|[-–]\s*\d|(?:en|of|,|\/|&|\+)\s*(?:de\s+)?\d{1,2}(?:e|ste|de)?\s*(?:$|[.,;!?)]))/iu;

const NO = /(?<!\p{L})(?:niet|nooit|bezet|volgeboekt|verhinderd|onmogelijk)(?!\p{L})/iu;
/** Where `niet` says nothing of the day beside it. */
const NOT_NO =
  /(?<!\p{L})(?:(?:als|indien|mocht|wanneer|lukt|kan|past|gaat|schikt)[^,.;!?\n]{0,20} niet|zo niet|maakt (?:mij |me |ons )?niet(?:s)? uit|niet (?:te|per se|zo|erg|nodig|alleen|later|eerder)|waarom niet|of niet|geen (?:probleem|bezwaar|punt|voorkeur|idee|haast))(?!\p{L})/giu;

const CLAUSE = /[^,.;!?\n]+(?:[.,](?=\S)[^,.;!?\n]*)*/gu;

/**
 * Only the wishes of which the words beside them were understood. A range word, an ordinal or a number that no reading
 * took, right beside a day, makes another day of it; so does a `niet` that refuses nothing that was read, in one clause.
 *
 * @param refused what was read as a refusal
 */
export function trusted(wishes: readonly Wish[], text: string, refused: readonly Span[]): Wish[] {
  const read = [...wishes.flatMap(({ rests }) => rests), ...refused].sort((a, b) => a.start - b.start);
  const unread = blanked(text, read);
  const doubtful = [...besideUnread(read, unread), ...refusing(unread)];
  return wishes.filter(({ rests }) => !rests.some((rest) => doubtful.some((span) => meets(span, rest))));
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The text with a bar for every sign that was read, so that what is beside it can be looked at. */
function blanked(text: string, read: readonly Span[]): string {
  let out = '';
  for (const { start, end } of read) {
    if (end <= out.length) continue;
    out += text.slice(out.length, start) + '|'.repeat(end - Math.max(start, out.length));
  }
  return out + text.slice(out.length);
}

/** How far a word can stand from the day that it belongs to. */
const NEAR = 40;

const besideUnread = (read: readonly Span[], unread: string): Span[] =>
  read.filter(({ start, end }) => {
    const before = unread.slice(Math.max(0, start - NEAR), start);
    const behind = unread.slice(end, end + NEAR);
    return (
      [BEFORE, ROW_BEFORE, COURSE_BEFORE].some((mark) => mark.test(before)) ||
      [AFTER, COURSE_AFTER].some((mark) => mark.test(behind))
    );
  });

function refusing(unread: string): Span[] {
  if (!NO.test(unread)) return [];
  return [...unread.matchAll(CLAUSE)]
    .filter(({ 0: clause }) => clause.includes('|') && NO.test(clause.replace(NOT_NO, ' ')))
    .map(({ index, 0: clause }) => ({ start: index, end: index + clause.length }));
}
