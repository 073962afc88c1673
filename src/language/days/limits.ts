import { EXCEPT_WORDS, WITHOUT_WORDS } from '../exceptWords.ts';
import type { Scan } from '../scan.ts';
import { sentencesOf } from '../sentences.ts';
import { meetingAny } from '../meeting.ts';
import type { Span } from '../left.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that make other days of those beside them: by number, exception, comparison, bound or order. */
const LIMITS = words(`
  ${[...EXCEPT_WORDS, ...WITHOUT_WORDS].join(' ')} elk elke ieder iedere uitzondering inclusief inbegrepen incluis
  oneven vanaf sinds sedert tussen erna erop ervoor daarop daarvoor nadien voordien tussendoor
  vroegste laatste eerste overige helft middelste voorlaatste daarbuiten daartussen daaromheen
`);
/** What narrows the days of the sentence before it, where it stands with time that was not read: `eind mei? alleen op een ma` */
const NARROWS = words('alleen enkel alleenlijk mits pas liefst maar wel niet geen');
/** Before these a rank or a rule is of days: `de eerste dag`, `elke maandag`; before other nouns of something else. */
const OF_TIME =
  /^(?:\p{L}*dag(?:en|je)?|\p{L}*we(?:ek|ken|ekend|ekenden|ekeinde)|wk|maand(?:en)?|kwartaal|helft|jaar|uur|\p{L}*(?:ochtend|middag|avond)(?:en)?|nacht|van|in|en|of|na|voor|de|het|is|zijn|ma|di|wo|do|vr|za|zo|twee|drie|vier|vijf|paar|jan|feb|mrt|maart|apr|april|mei|jun|juni|jul|juli|aug|augustus|sep|sept|september|okt|oktober|nov|november|dec|december)$/u;
const RANKS = /^(?:eerste|laatste|vroegste|elk|elke|ieder|iedere|inclusief|exclusief|overige)$/;
/** A part of the day or the week in a longer word. */
const IN_WORD =
  /^(?!goe)\p{L}{2,}(?:ochtend|middag|avond)(?:s|en)?$|^(?:ochtend|middag|avond|week|weekend)(?!end)\p{L}+$/u;
/** One of those named before, in another stretch: `die van juni` */
const POINTS = /(?<!\p{L})(?:die|dat|deze|degene) (?:van|in|uit|op|om) (?:(?:de|het) )?$/iu;

const CASE = /^(?:als|wanneer|er|het|dat|ik|wij|we|u|iemand|iets)$/;

/** `tenzij er iets tussenkomt`: a case without days of its own */
function isCase(tokens: Scan['tokens'], at: number, isRead: readonly boolean[]): boolean {
  if (!CASE.test(tokens[at + 1]?.text ?? '')) return false;
  const end = tokens.findIndex(({ text }, place) => place > at && /^[.;!?]$/.test(text));
  const rest = tokens.slice(at, end < 0 ? undefined : end);
  return rest.every(({ kind }, step) => kind !== 'digits' && !isRead[at + step]);
}

/** `voor het eerste gesprek`, `inclusief lunch`, `vanaf het moment dat`, `tenzij er iets tussenkomt` */
function isOfOther(tokens: Scan['tokens'], at: number, isRead: readonly boolean[]): boolean {
  if (/^(?:tenzij|behalve)$/.test(tokens[at]!.text)) return isCase(tokens, at, isRead);
  const [word, next, after] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (word.text === 'vanaf')
    return (
      /^(?:die|dat|het)$/.test(next?.text ?? '') && /^(?:moment|datum|dag|tijdstip)$/.test(after?.text ?? '')
    );
  if (word.text === 'tussen')
    return (
      /^(?:de|het|een|mijn|onze|alle)$/.test(next?.text ?? '') &&
      after?.kind === 'word' &&
      !OF_TIME.test(after.text)
    );
  return RANKS.test(word.text) && next?.kind === 'word' && !OF_TIME.test(next.text);
}

/** @returns the words that limit days and that no reading rests on */
export const limitsUnread = ({ tokens }: Scan, isRead: readonly boolean[]): Span[] =>
  tokens.filter(
    ({ text }, at) =>
      !isRead[at] &&
      !(text === 'vanaf' && tokens[at - 1]?.text === 'er') &&
      ((LIMITS.has(text) && !isOfOther(tokens, at, isRead)) || IN_WORD.test(text)),
  );

/** A bound on days of which nobody says when they are: `wel voor de meivakantie` */
const UNKNOWN =
  /(?<!\p{L})(?:na|voor|vóór|tot|vanaf|sinds) (?:(?:de|het|mijn|onze|ons) )?\p{L}*(?:vakantie|verlof|reces|feestdagen)(?!\p{L}| ?(?:\||[(:]|,? ?dus(?!\p{L})))(?![^.;!?\n|]{0,60}(?<!\p{L})(?:niet|geen)(?!\p{L}))/giu;

/** @returns the bounds of which nobody knows where they lie; bars stand for what was read */
export const boundsUnknown = (unread: string): Span[] =>
  [...unread.matchAll(UNKNOWN)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** @returns whether a day is said to be another of its kind by words before it that no reading rests on */
export const pointsAside = (before: string): boolean => POINTS.test(before);

/** @returns the sentences that a next one narrows by time that was not read */
export function narrowedLater(
  text: string,
  scan: Scan,
  isRead: readonly boolean[],
  unread: readonly Span[],
): Span[] {
  if (unread.length === 0) return [];
  const sentences = sentencesOf(text);
  const isRested = meetingAny(scan.tokens.filter((_, at) => isRead[at]));
  const isUnread = meetingAny(unread);
  const narrows = meetingAny(scan.tokens.filter(({ text: word }, at) => !isRead[at] && NARROWS.has(word)));
  return sentences.filter((_, at) => {
    const next = sentences[at + 1];
    return next && !isRested(next) && isUnread(next) && narrows(next);
  });
}
