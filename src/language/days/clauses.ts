import type { Span } from '../left.ts';
import type { Dated } from './choose.ts';
import type { Wish } from './wishes.ts';
import { EMPTY_WORDS, JOINING_WORDS } from '../leftWords.ts';
import { meetingAny } from '../meeting.ts';
import { tokenise } from '../tokens.ts';
import {
  ALSO,
  ASKING,
  BUSY,
  CONDITIONAL,
  FULL,
  HAS_OFF,
  NO,
  OCCUPIES,
  REASONS,
  STAYS,
  SOFTENED,
  SUBJECTS,
  TURNS,
  WELCOME,
  WISHED,
} from './clauseWords.ts';
import { GOES_ON } from './joints.ts';
import { refusesDays } from './denied.ts';

/**
 * What a clause says of its days: that they suit (`yes`), that they do not (`no`), what somebody does then (`busy` where
 * the words say that it takes their time, else `told`), or nothing (`bare`).
 */
type Tone = 'yes' | 'wished' | 'no' | 'busy' | 'told' | 'bare';

/** A part of a text between two signs or words that set it off. */
export interface Clause extends Span {
  readonly tone: Tone;
  /** it is set against what was said before: `maar`, `dus`, `voor de rest` */
  readonly turns: boolean;
  /** it goes along with what was said before: `ook` */
  readonly goesAlong: boolean;
  /** where it says what is meant only in a case: `als 12 april niet lukt` */
  readonly conditional: boolean;
  /** its words that are not about time */
  readonly words: readonly string[];
}

const BREAK = new RegExp(
  String.raw`[.!?;\n]+(?=\s|$)|,(?=\s)|\s[-–—]+(?=\s)|(?<!\p{L})(?<!(?:${SOFTENED}) )(?=(?:${TURNS})(?!\p{L}))`,
  'giu',
);
/** A comma between two of one row ends no clause: `op maandag, dinsdag en donderdag`. */
const ROW = /^,\s*(?:(?:en|of|op|de)\s+)*$/iu;
const LAST = /^(?:, | )(?:en|of) $/iu;
const TURNS_IN = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:en|nee|ja) )?(?:${TURNS})(?!\p{L})|(?<!\p{L})(?:dan|liever|liefst|zijn dat|is dat)(?!\p{L})`,
  'iu',
);

/**
 * The clauses of a text, in its order.
 * @param times where the text speaks of time; a clause ends nowhere within
 */
export function clausesOf(text: string, times: readonly Span[]): Clause[] {
  const isTime = meetingAny(times);
  const isInside = meetingAny(times.map(({ start, end }) => ({ start: start + 1, end })));
  const inOrder = times.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const isInRow = (at: number): boolean => {
    while (inOrder[next] && inOrder[next]!.start <= at) next++;
    const gap = (from: number): string => text.slice(inOrder[from]?.end, inOrder[from + 1]?.start ?? 0);
    return (
      next > 0 &&
      next < inOrder.length &&
      ROW.test(gap(next - 1)) &&
      (LAST.test(gap(next - 1)) || LAST.test(gap(next)))
    );
  };
  const ends = [...text.matchAll(BREAK)]
    .map(({ index }) => index)
    .filter((at) => at > 0 && !isInside({ start: at, end: at + 1 }) && !isInRow(at));
  const tokens = tokenise(text);
  let token = 0;
  return [...ends, text.length].flatMap((end, at) => {
    const start = ends[at - 1] ?? 0;
    const from = token;
    while (tokens[token] && tokens[token]!.start < end) token++;
    const words = tokens.slice(from, token).filter((one) => !isTime(one));
    if (end <= start) return [];
    const said = words.map(({ text: word }) => word);
    return [
      {
        start,
        end,
        tone: toneOf(said),
        turns: TURNS_IN.test(text.slice(start, end)),
        goesAlong: said.some((word) => ALSO.has(word)),
        conditional:
          said.some((word) => CONDITIONAL.has(word)) ||
          (text[end] === '?' && said.some((word) => FULL.has(word))),
        words: said,
      },
    ];
  });
}

function toneOf(words: readonly string[]): Tone {
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const asks = words.some((word, at) => ASKING.has(word) && !SUBJECTS.has(words[at + 1] ?? ''));
  if (has(NO)) return 'no';
  const isOff = has(HAS_OFF) || has(REASONS);
  const suits = words.some((word) => WELCOME.has(word) && !(isOff && word === 'vrij'));
  if (suits || asks) return 'yes';
  if (has(WISHED)) return 'wished';
  if (has(BUSY)) return 'busy';
  if (words.every(saysNothing)) return 'bare';
  return has(OCCUPIES) ? 'busy' : 'told';
}

const saysNothing = (word: string): boolean =>
  !/[\p{L}\d]/u.test(word) ||
  /^(?:t|vd|vh)$/.test(word) ||
  EMPTY_WORDS.has(word) ||
  JOINING_WORDS.has(word) ||
  GOES_ON.has(word);

/**
 * Which days stand in a clause that only tells what somebody does then, by what is set against it: `di sta ik op de
 * markt, wo kan wel`, `de 13e rijd ik mee, dus liever de 14e`, `hele vakantie prima, alleen de 21e zijn we bij opa`.
 * @param times where the text speaks of time
 * @param refused for each of the days the words that refuse it by themselves
 * @returns for each of the days that clause
 */
export function toldOnly(
  text: string,
  days: readonly Dated[],
  times: readonly Span[],
  refused: readonly (Span | undefined)[],
): (Span | undefined)[] {
  if (days.length < 2) return days.map(() => undefined);
  const clauses = clausesOf(text, times);
  const placeOf = ({ start }: Span): number => clauses.findIndex(({ end }) => start < end);
  const places = days.map(placeOf);
  const dated = new Set(places);
  const ownNo = clauses.map(meetingAny(refused.flatMap((refusal) => refusal ?? [])));
  const suits = clauses.map(
    ({ tone, turns, goesAlong }, at) =>
      dated.has(at) && !goesAlong && (tone === 'yes' || (turns && (tone === 'bare' || tone === 'wished'))),
  );
  const [first, last] = [suits.indexOf(true), suits.lastIndexOf(true)];
  const suiting = days.filter((_, at) => suits[places[at]!]);
  const goesWith = (at: number): number => {
    const { goesAlong, tone } = clauses[at]!;
    const before = clauses[at - 1];
    const follows = goesAlong && tone === 'bare' && dated.has(at - 1) && before && !before.goesAlong;
    return follows && (before.tone === 'busy' || before.tone === 'told') ? at - 1 : at;
  };
  const isElsewhere = (clause: number): boolean =>
    clauses.some(
      ({ tone }, at) => at !== clause && dated.has(at) && !ownNo[at] && (tone === 'yes' || tone === 'bare'),
    );
  return places.map((place, day) => {
    const at = goesWith(place);
    const clause = { ...clauses[at]!, end: clauses[place]!.end };
    const { tone, turns, conditional, goesAlong } = clause;
    if (tone === 'no' && !ownNo[at]) return isRefused(clause, text) && isElsewhere(at) ? clause : undefined;
    if (suiting.every((one) => liesIn(days[day]!, one))) return undefined;
    const tells = (tone === 'told' || tone === 'busy') && !conditional && !goesAlong;
    const isSet = last > at || (first >= 0 && (turns || tone === 'busy'));
    return tells && isSet ? clause : undefined;
  });
}

/**
 * @returns whether each clause that meets a stretch asks for its days, names them or says that they suit; to be asked of one
 *   stretch after another, in the order of the text
 */
export function welcomeIn(text: string, times: readonly Span[]): (stretch: Span) => boolean {
  let clauses: Clause[] | undefined;
  let from = 0;
  return ({ start, end }) => {
    clauses ??= clausesOf(text, times);
    while (clauses[from] && clauses[from]!.end <= start) from++;
    for (let at = from; clauses[at] && clauses[at]!.start < end; at++)
      if (!isWelcoming(clauses[at]!)) return false;
    return true;
  };
}

function isWelcoming({ tone, conditional, words }: Clause): boolean {
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  return (tone === 'yes' && !has(STAYS)) || tone === 'bare' || (conditional && has(FULL));
}

/** `de 13e kan echt niet`, and not `niet later dan de 13e`, `als de 13e niet kan`, `de 13e maakt niet uit` */
const isRefused = ({ start, end, conditional, goesAlong }: Clause, text: string): boolean =>
  !conditional && !goesAlong && refusesDays(text.slice(start, end));

/** Whether one is a choice from the days of a stretch: `half november is het gunstigst, liefst op een dinsdag` */
const liesIn = ({ days, weekdays }: Dated, one: Dated): boolean =>
  weekdays === undefined &&
  days.last > days.first &&
  (one.weekdays !== undefined || (days.first <= one.days.first && one.days.last <= days.last));

/** A stretch of more days is no wish by itself where its clause tells something else: `na 12 april verhuist de afdeling` */
const LONG = 31;

/** @returns the wishes without the long stretches of which a clause only tells something */
export function withoutTold(wishes: readonly Wish[], text: string, times: readonly Span[]): readonly Wish[] {
  const isLong = ({ first, last, weekdays }: Wish): boolean => last - first > LONG && !weekdays;
  if (!wishes.some(isLong)) return wishes;
  const clauses = clausesOf(text, times);
  if (clauses.length < 2) return wishes;
  return wishes.filter((wish) => {
    const [rest] = wish.rests;
    const clause = rest && clauses.find(({ end }) => rest.start < end);
    return !isLong(wish) || (clause?.tone !== 'told' && clause?.tone !== 'busy');
  });
}
