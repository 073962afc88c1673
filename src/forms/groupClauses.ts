import type { Field } from './form.ts';
import type { Span } from '../language/left.ts';
import { EMPTY_WORDS } from '../language/leftWords.ts';
import type { Answers } from '../text/answer.ts';
import { fold } from '../text/fold.ts';

const CLAUSE_END = /[,.;!?\n]|:(?!\s*(?:ja|nee|wel|niet)(?!\p{L}))|(?<!\p{L})(?:maar|en|terwijl)(?!\p{L})/iu;
const ALL_ENDS = new RegExp(CLAUSE_END.source, 'giu');
const NOT = /(?<!\p{L})(?:niet|geen|nee|nauwelijks|weinig|onvoldoende|amper|minder|not)(?!\p{L})/iu;
/** What is said of all that is not named. */
const OTHERS = /(?<!\p{L})(?:(?:de )?(?:rest|andere|overige|anderen)|het overige)(?!\p{L})/iu;
const EVERY =
  /(?<!\p{L})(?:alle ?(?:drie|3|twee|2|vier|4)|allemaal|allebei|(?:op|aan) alle punten)(?!\p{L})/iu;
const NONE =
  /(?<!\p{L})(?:geen van(?: de)? ?(?:drie|3|allen|alle)|geen enkel\w*|alle ?(?:drie|3) niet)(?!\p{L})/iu;
/** A denial that denies nothing asked. */
const NO_DENIAL =
  /(?<!\p{L})(?:geen (?:probleem|bezwaar|punt|fouten|opmerkingen|twijfel|vraag)|niet zonder|waarom niet|anders (?:\p{L}+ ){1,5}niet|niet (?:meer )?dan|niets? (?:op )?aan te merken)(?!\p{L})/giu;
/** What is said of what was named right before: "nee, die zie ik niet". */
const OF_THAT = /^\s*(?:nee|die|dat|daar|daarvan|zover)(?!\p{L})/iu;
const YES = /(?<!\p{L})(?:ja|jazeker|jawel|zeker|wel)(?!\p{L})/iu;
/** Words that tell no question from another, though one of them has it. */
const TELLS_NOTHING = new Set(['beter', 'betere', 'verbeterde', 'tussen']);
/** Letters that two forms of a word share. */
const STEM = 5;
const SHORTEST = 3;

/** Words that tell in which clause a question is meant, where it is not the one that is asked. */
export const BY_THE_WAY = 2;

/**
 * What a text says of a few questions of yes or no, clause by clause: each is known by the words that no other has.
 * "de opgave ken ik nog niet goed, maar met de andere twee ben ik het eens"
 * @param least so many of those words name it
 * @returns undefined when it names none
 */
export function byClause(text: string, asked: readonly Field[], least = 1): Answers | undefined {
  const every = (value: boolean) => Object.fromEntries(asked.map(({ id }) => [id, value]));
  const answers: Answers = {};
  const clauses = text.replace(NO_DENIAL, '').split(CLAUSE_END);
  if (NONE.test(text)) return every(false);
  if (clauses.some((clause) => EVERY.test(clause) && !NOT.test(clause))) return every(true);
  for (const [at, clause] of clauses.entries())
    for (const field of asked.filter((one) => names(clause, one, asked, least))) {
      const others = asked.filter((one) => one !== field);
      const said = saidOf(clause, untilNamed(clauses.slice(at + 1), others, asked));
      if (said !== undefined) answers[field.id] ??= said;
    }
  if (Object.keys(answers).length === 0) return undefined;
  const others = saidOfOthers(text);
  return others === undefined ? answers : { ...every(others), ...answers };
}

/** The clauses before the first that names another question: "die verbinding ziet ze niet" is not said of what came before. */
function untilNamed(behind: string[], others: Field[], asked: readonly Field[]): string[] {
  const at = behind.findIndex((clause) => others.some((one) => names(clause, one, asked, 1)));
  return at < 0 ? behind : behind.slice(0, at);
}

/** Words of the shortest clause that tells something by itself. */
const A_CLAUSE = 2;

/**
 * @param adds tells whether a clause has a word of something else than yes or no
 * @returns the clauses that are about none of a few questions of yes or no, and tell something besides: "ja, en zij eet vegetarisch"
 */
export function clausesBeside(text: string, asked: readonly Field[], adds: RegExp): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const end of [...[...text.matchAll(ALL_ENDS)].map(({ index }) => index), text.length]) {
    const clause = text.slice(start, end);
    const isOfThese =
      OTHERS.test(clause) || EVERY.test(clause) || asked.some((one) => names(clause, one, asked, 1));
    if (adds.test(clause) && !isOfThese && clause.trim().split(/\s+/).length >= A_CLAUSE)
      found.push({ start, end });
    start = end;
  }
  return found;
}

/** @returns what a text says of all that it does not name ("de andere twee wel"); undefined when it says nothing of it */
export function saidOfOthers(text: string): boolean | undefined {
  const clause = text
    .replace(NO_DENIAL, '')
    .split(CLAUSE_END)
    .find((one) => OTHERS.test(one));
  return clause === undefined ? undefined : !NOT.test(clause);
}

/** @returns whether a text says no of anything */
export const denies = (text: string): boolean => NOT.test(text.replace(NO_DENIAL, ''));

/** Yes or no of what a clause names, with what the clauses behind it say of that; undefined when they contradict it. */
function saidOf(clause: string, behind: readonly string[]): boolean | undefined {
  if (NOT.test(clause)) return false;
  const end = behind.findIndex((one) => one.trim() !== '' && !OF_THAT.test(one));
  const isDenied = behind.slice(0, end < 0 ? behind.length : end).some((one) => NOT.test(one));
  if (isDenied && YES.test(clause)) return undefined;
  return !isDenied;
}

/** Whether a clause has words that only this one of the questions has. */
function names(clause: string, field: Field, asked: readonly Field[], least: number): boolean {
  const own = tellingWords(field, asked);
  return wordsOf(clause).filter((word) => own.some((one) => alike(word, one))).length >= least;
}

/** @returns the words with which a question is told from the others it is asked with */
function tellingWords(field: Field, asked: readonly Field[]): string[] {
  const others = asked.filter((one) => one !== field).flatMap(vocabulary);
  return vocabulary(field).filter((word) => !others.some((other) => alike(word, other)));
}

const vocabulary = ({ label, words = [] }: Field): string[] => wordsOf([label, ...words].join(' '));

const wordsOf = (text: string): string[] =>
  (fold(text).match(/\p{L}{3,}/gu) ?? []).filter(
    (word) => !EMPTY_WORDS.has(word) && !TELLS_NOTHING.has(word),
  );

function alike(one: string, other: string): boolean {
  const shared = Math.min(one.length, other.length, STEM);
  return shared >= SHORTEST && one.slice(0, shared) === other.slice(0, shared);
}
