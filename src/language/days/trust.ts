import { blankAll } from '../../text/blank.ts';
import { TAKES_OUT } from '../exceptWords.ts';
import { weekdayShort } from '../dateTime/lexicon.ts';
import { timesUnread } from '../dateTime/words.ts';
import type { Span } from '../left.ts';
import { meetingAny } from '../meeting.ts';
import { scanOf } from '../scan.ts';
import type { Scan } from '../scan.ts';
import { sentencesOf } from '../sentences.ts';
import { welcomeIn } from './clauses.ts';
import { denies, hasNo } from './denied.ts';
import { isBeside } from './lengthsBeside.ts';
import { isGround, isLabelled, joinsWishes } from './joints.ts';
import { explainedTimes } from './explained.ts';
import { boundsUnknown, limitsUnread, narrowedLater, pointsAside } from './limits.ts';
import type { Wish } from './wishes.ts';

const SMALL = String.raw`(?:(?:de|den|het|een|van|in|op|der|dat|die|deze|'t)\s+)*`;
const COUNT = 'twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|paar|enkele';
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d/.:-])(?<!als )(?:(?:voor)?laatste|eerste|tweede|derde|vierde|vijfde|\d{1,2}(?:e|ste|de)|(?:begin|half)(?:,| of)|begin|einde?|half|medio|tussen|vanaf|sinds|t\/m|te?m|tot(?: en met)?|na|vóór|om de|rest|helft|${COUNT})\s+${SMALL}$`,
  'iu',
);
/** What comes back in another way than by weekdays: no one day is meant. */
const COURSE = String.raw`(?:om de (?:andere |twee |drie |2 |3 )?(?:week|weken|dag|maand|maanden)|(?:in de )?(?:on)?even weken|tweewekelijks|veertiendaags|maandelijks|(?:eens|een keer|1x) per (?:week|maand|kwartaal))`;
const COURSE_BEFORE = new RegExp(String.raw`(?<!\p{L})${COURSE}[\s,]+${SMALL}$`, 'iu');
const COURSE_AFTER = new RegExp(String.raw`^[\s,]+${COURSE}(?!\p{L})`, 'iu');
/** A number that no reading took, in one row with a day. */
const ROW_BEFORE = /(?<![\p{L}\d:])\d{1,2}(?: ?(?:en|of|\/|-|t\/m|&|\+))?\s?(?:de )?$/iu;
const AFTER =
  /^\s*(?:(?:t\/m|te?m|tot en met|tot(?! (?:uw|je|jullie|ieders) |\s+(?:dan|ziens|nu toe)(?!\p{L}))|(?:na|vanaf|rond) (?:het|de|mijn|ons|onze)|erna|daarna|erop|daarop|nadien|ervoor|daarvoor)(?!\p{L})|[-–]\s*\d|(?:en|of|,|\/|&|\+)\s*(?:de\s+)?\d{1,2}(?:e|ste|de)?\s*(?:$|[.,;!?)]))/iu;

/** A clause that takes something off the one before it: `in oktober, maar niet in de herfstvakantie`. */
const TAKES_OFF = new RegExp(
  String.raw`^\s*(?:(?:maar|doch|enkel|alleen|wel)\s+)?(?:niet|geen|${TAKES_OUT}) (?:in|op|tijdens|gedurende|met|als|wanneer|de|het|rond)(?!\p{L})`,
  'iu',
);
const CLAUSE =
  /(?:(?!(?<= )(?:maar|doch) (?:de|het|mijn|onze|ik|wij|we|hij|zij) )[^,.;:!?\n]|[.,:](?=\S)|(?<=(?:niet|geen|behalve|uitgezonderd)):)+/giu;

/**
 * Only the wishes of which the words around them were understood. What belongs to the language of time and was not read
 * makes its whole sentence doubtful, and so do words between two wishes that do more than join them; a range word, an
 * ordinal or a number that no reading took, right beside a day, makes another day of it; a `niet` that refuses nothing
 * that was read doubts its clause.
 *
 * @param read everything that was understood, wishes or not
 */
export function trusted(wishes: readonly Wish[], text: string, read: readonly Span[]): Wish[] {
  if (wishes.length === 0) return [];
  const spans = [...wishes.flatMap(({ rests }) => rests), ...read].sort((a, b) => a.start - b.start);
  const unread = blankAll(text, spans, '|');
  const scan = scanOf(text, { day: 0, seconds: 0 });
  const isRead = scan.tokens.map(meetingAny(spans));
  const found = [...timesUnread(scan, isRead), ...limitsUnread(scan, isRead)];
  const explained = explainedTimes(text, unread, found, spans);
  const times = found.filter((one) => !explained.includes(one) && !isBeside(text, one));
  const doubtful = [
    ...besideUnread(spans, unread),
    ...insideStuck(scan, isRead),
    ...refusing(unread),
    ...narrowedLater(text, scan, isRead, times),
    ...sentencesWith([...times, ...boundsUnknown(unread), ...unjoined(wishes, unread, text, spans)], text),
  ];
  const isDoubtful = meetingAny(doubtful);
  return wishes.filter(({ rests }) => !rests.some(isDoubtful));
}

/** How far a word can stand from the day that it belongs to. */
const NEAR = 40;

const besideUnread = (read: readonly Span[], unread: string): Span[] =>
  read.filter(({ start, end }) => {
    const before = unread.slice(Math.max(0, start - NEAR), start);
    const behind = unread.slice(end, end + NEAR);
    return (
      [BEFORE, ROW_BEFORE, COURSE_BEFORE].some((mark) => mark.test(before)) ||
      pointsAside(before) ||
      [AFTER, COURSE_AFTER].some((mark) => mark.test(behind))
    );
  });

function refusing(unread: string): Span[] {
  if (!hasNo(unread)) return [];
  const clauses = [...unread.matchAll(CLAUSE)].map(({ index, 0: clause }) => ({
    start: index,
    end: index + clause.length,
    clause,
    refuses: denies(clause),
  }));
  return clauses.filter(
    ({ clause, refuses }, at) =>
      clause.includes('|') &&
      (refuses || (clauses[at + 1]?.refuses && TAKES_OFF.test(clauses[at + 1]!.clause))),
  );
}

const isWeekday = (word: string): boolean => weekdayShort.some(([form]) => form === word);

/** Where a reading begins or ends inside figures that are stuck together: `10-11-12 april`, `vr.mid`. */
function insideStuck({ tokens }: Scan, isRead: readonly boolean[]): Span[] {
  const stuck = (from: number, step: 1 | -1): boolean => {
    const [next, after] = [tokens[from + step], tokens[from + 2 * step]];
    const [right, beyond] = step > 0 ? [next, after] : [tokens[from], next];
    if (!next || isRead[from + step] || right?.gap !== false) return false;
    if (next.kind !== 'sign') return true;
    return (
      /^[-/.:']$/.test(next.text) &&
      (after?.kind === 'digits' ||
        (next.text === '-' && (isWeekday(after?.text ?? '') || after?.capital === true))) &&
      beyond?.gap === false &&
      !isRead[from + 2 * step]
    );
  };
  return tokens.filter((_, at) => isRead[at] && (stuck(at, 1) || stuck(at, -1)));
}

function sentencesWith(spans: readonly Span[], text: string): Span[] {
  if (spans.length === 0) return [];
  return sentencesOf(text).filter(meetingAny(spans));
}

/** `van 5 november 's middags tot 7 november 's ochtends`: no two wishes */
const FROM = /(?<!\p{L})van(?:af)? $/iu;
const TILL = /^(?:tot|t\/m|tem) /iu;

/** Wishes beside each other between which words stand that do more than join them. */
function unjoined(wishes: readonly Wish[], unread: string, text: string, read: readonly Span[]): Span[] {
  const places = wishes
    .flatMap(({ rests: [rest], first, last }) => (rest ? [{ ...rest, long: last > first }] : []))
    .sort((a, b) => a.start - b.start);
  const isWelcome = welcomeIn(text, read);
  return places.flatMap((after, at) => {
    const before = places[at - 1];
    if (!before) return [];
    const gap = unread.slice(before.end, after.start);
    const isRange =
      gap === ' ' &&
      FROM.test(unread.slice(Math.max(0, before.start - NEAR), before.start)) &&
      TILL.test(text.slice(after.start, after.start + NEAR));
    const framesNothing = before.long && /^ ?:[^|]*$/.test(gap);
    const joins =
      joinsWishes(gap) ||
      isLabelled(gap) ||
      (!isGround(gap) && isWelcome({ start: before.start, end: after.end }));
    return joins && !isRange && !framesNothing ? [] : [before, after];
  });
}
