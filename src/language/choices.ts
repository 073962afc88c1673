import Fuse from 'fuse.js';
import { findChoices } from './choices/find.ts';
import { choiceOf } from './choices/option.ts';
import type { Choice, ChoiceOption } from './choices/option.ts';
import { placesIn } from './choices/ordinal.ts';
import { scorerOf } from './choices/score.ts';
import { squash } from './fuzzy.ts';
import type { Span } from './left.ts';

const LONGEST_ANSWER = 1000;
/** An option is the one when it scores this much more than the next. */
const CLEARLY = 1.35;
/** Less than this is no answer; a word of the list scores about 2. */
const ENOUGH = 0.9;
/** Worth suggesting beside the best. */
const NEARLY = 0.4;
const SUGGESTIONS = 3;
/** Only in texts of such a length, in characters, does the look as a whole say anything. */
const LOOK = { shortest: 4, longest: 25 };

const REFUSED = /\b(?:niet|geen)\b[^.,;!?]{1,60}?\b(?:maar|wel)\b/gi;

/** "niet klimaat maar wonen": what is refused is taken out; what follows stays in its place. */
function withoutRefused(text: string): string {
  return text.replace(REFUSED, (refused) => ' '.repeat(refused.length));
}

const refusedIn = (text: string): Span[] =>
  [...text.matchAll(REFUSED)].map(({ index, 0: refused }) => ({ start: index, end: index + refused.length }));

function byCode<Option extends ChoiceOption>(text: string, options: readonly Option[]): Option | undefined {
  const key = squash(text);
  return options.find((option) => squash(option.name) === key || squash(option.code) === key);
}

/** A leading number with a name behind it: "4 naar een vitaal platteland", "4. platteland". */
function numbered<Option>(
  text: string,
  options: readonly Option[],
): { option: Option; rest: Span } | undefined {
  const match = /^\s*(\d{1,2})[\s.):-]*\s\p{L}/u.exec(text);
  const option = match ? options[Number(match[1]) - 1] : undefined;
  return option && match
    ? { option, rest: { start: 0, end: text.indexOf(match[1]!) + match[1]!.length } }
    : undefined;
}

/**
 * Reads an answer to a question with a closed list: a number, a place ("de laatste"), part of a name, other words for it.
 * @param options in the order in which the user saw them
 * @param nouns what such an option is called, in small letters: opgave, opgaven
 * @returns several when nothing tells them apart
 */
export function readChoice<Option extends ChoiceOption>(
  text: string,
  options: readonly Option[],
  nouns: readonly string[] = [],
): Choice<Option> {
  const cut = text.slice(0, LONGEST_ANSWER);
  const answer = withoutRefused(cut);
  const refused = refusedIn(cut);
  const whole = [{ start: 0, end: cut.length }];
  const exact = byCode(answer, options);
  const places = placesIn(answer, options.length, nouns);
  if (places && places.length > 0)
    return choiceOf(
      places.map((place) => options[place]!),
      whole,
    );
  if (exact) return choiceOf([exact], whole);
  const named = findChoices(answer, options, nouns);
  if (named.length > 0)
    return choiceOf(
      named.map(({ option }) => option),
      [...named, ...refused],
    );
  const [best, ...others] = scorerOf(options)(answer, nouns);
  const first = numbered(answer, options);
  if (best && best.score >= ENOUGH) {
    const close = [best, ...others.filter(({ score }) => score * CLEARLY > best.score)];
    const meant = first && close.find(({ option }) => option === first.option);
    const chosen = meant ? [meant] : close;
    const rests = [...chosen.flatMap(({ words }) => words), ...refused, ...(meant ? [first.rest] : [])];
    return choiceOf(
      chosen.map(({ option }) => option),
      rests,
    );
  }
  return first ? choiceOf([first.option], [first.rest, ...refused]) : { kind: 'none' };
}

/** The two or three options nearest to a problem in the user's own words, best first; may be empty. See `readChoice`. */
export function suggestChoices<Option extends ChoiceOption>(
  text: string,
  options: readonly Option[],
  nouns: readonly string[] = [],
): Option[] {
  const scored = scorerOf(options)(text.slice(0, LONGEST_ANSWER), nouns);
  const least = (scored[0]?.score ?? 0) * NEARLY;
  const best = scored.filter(({ score }) => score >= least).map(({ option }) => option);
  return (best.length > 0 ? best : lookAlikes(text, options)).slice(0, SUGGESTIONS);
}

/** Options that look like a short text as a whole, when no word of it is known: worth suggesting, never deciding. */
function lookAlikes<Option extends ChoiceOption>(text: string, options: readonly Option[]): Option[] {
  const said = text.trim();
  if (said.length < LOOK.shortest || said.length > LOOK.longest) return [];
  const fuse = new Fuse(options, { keys: ['name', 'words'], threshold: 0.35, ignoreDiacritics: true });
  return fuse.search(said).map(({ item }) => item);
}

/** @returns the options whose names and words look most like a text, best first; those it looks like none of keep their order */
export function nearestChoices<Option extends ChoiceOption>(
  text: string,
  options: readonly Option[],
  most: number,
): Option[] {
  const said = pairsIn(text.slice(0, LONGEST_ANSWER));
  const likeness = (option: Option) =>
    Math.max(...[option.name, ...(option.words ?? [])].map((word) => shared(said, pairsIn(word))));
  return options
    .map((option) => ({ option, score: likeness(option) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ option }) => option);
}

/** The pairs of letters that stand side by side in a text. */
function pairsIn(text: string): Set<string> {
  const letters = squash(text);
  return new Set(
    Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)),
  );
}

/** How much of two sets is in both, from 0 to 1. */
function shared(one: Set<string>, other: Set<string>): number {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return both === 0 ? 0 : (2 * both) / (one.size + other.size);
}
