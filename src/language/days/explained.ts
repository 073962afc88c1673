import type { Span } from '../left.ts';
import { meetingAny } from '../meeting.ts';
import { clausesOf } from './clauses.ts';

/** What leads from something vague to the days or hours it stands for: `de hele krokusweek, dus 12 t/m 16 februari`. */
const NAMELY =
  /^[^|\n.;!?]{0,40}?(?:[,:(\s]|(?<=\s))(?:dus|te weten|namelijk|nl\.?|d\.?\s?w\.?\s?z\.?|dat wil zeggen|oftewel|met name|m\.n\.|zijn dat|is dat|dat is|dat zijn|en wel|concreet|(?<=:))(?: (?:van|op|om|de|den|het|tussen|in))*:? ?$/iu;
/** What comes after all was said: `6-4 en 13-4, alle vrijdagen dus`. */
const AFTERWARDS = /^[^|\n.;!?]{0,12} dus\s*(?=$|[.,;!?)])/iu;
/** What is said of days before it: `…, dat zijn de twee avonden zonder vergadering` */
const SAID_OF = /\|,? dat (?:is|zijn|was|waren)(?! niet)(?: [^|.;!?\d\n]*)? $/iu;
const FAR = 60;

/**
 * Of what is about time and was not read, that which changes no wish: what is explained by the days behind it, and what
 * stands in a clause that tells what somebody does, set against one with days.
 * @param unread the text with a bar for every sign that was read
 * @param rests where it says the days and hours that are wished
 */
export function explainedTimes(
  text: string,
  unread: string,
  times: readonly Span[],
  rests: readonly Span[],
): Span[] {
  if (times.length === 0) return [];
  const first = unread.indexOf('|');
  const isNamed = ({ end }: Span): boolean => {
    const behind = unread.slice(end, end + FAR);
    const next = behind.indexOf('|');
    if (next >= 0 && NAMELY.test(behind.slice(0, next))) return true;
    return first >= 0 && first <= end && AFTERWARDS.test(behind);
  };
  const isRest = meetingAny(rests);
  const isSaidOf = ({ start }: Span): boolean => SAID_OF.test(unread.slice(Math.max(0, start - FAR), start));
  const clauses = clausesOf(text, [...times, ...rests]);
  let at = 0;
  const isTold = ({ start }: Span): boolean => {
    while (clauses[at] && clauses[at]!.end <= start) at++;
    const [clause, next] = [clauses[at], clauses[at + 1]];
    if (!clause || !next || isRest(clause) || clause.conditional) return false;
    return (clause.tone === 'busy' || (clause.tone === 'told' && next.turns)) && isRest(next);
  };
  const inOrder = times.toSorted((one, other) => one.start - other.start);
  return inOrder.filter((time) => isNamed(time) || isSaidOf(time) || isTold(time));
}
