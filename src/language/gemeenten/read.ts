import Fuse from 'fuse.js';
import { squash } from '../fuzzy.ts';
import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { findGemeenten } from './find.ts';
import type { Named, NameIndex } from './names.ts';
import { findRegion } from './region.ts';
import { inProvince, keyOf, provinceAfter } from './scan.ts';
import { isThere, list, nameOf, readingOf } from './status.ts';
import type { GemeenteMention, GemeenteName, GemeenteReading } from './types.ts';
import { PROVINCES } from './wordlike.ts';

const LONGEST_ANSWER = 1000;
const LONGEST_NAME = 8;
const SUGGESTIONS = 3;

/** Words around the name in an answer to "welke gemeente?". */
const AROUND = new Set(
  `wij we zijn is het de een gemeente gem van voor namens in uit bij te ik werk werken werkt kom komen werkzaam als
  ambtenaar natuurlijk graag dat dit hier mijn onze ons ben zit woon hoor horen eh ehm uh euh uhm nou ja jazeker nee o oh
  ach gewoon stad dorp eigen alsjeblieft alstublieft svp aub dus denk toch goedemorgen goedemiddag hallo hoi dag met zeker
  uiteraard gaat om over wordt moet moeten zou willen wil aanmelden aanmelding deelnemen deze ook maar sorry bedoel
  bedoelde inderdaad klopt collega naam gemeentehuis stadhuis dank bedankt u heet provincie want`.split(
    /\s+/,
  ),
);

/** All pieces of an answer that are left when words around the name are taken off at both ends, longest first. */
function cores(words: readonly Token[]): Token[][] {
  const from = words.findIndex(({ text }) => !AROUND.has(text));
  const to = words.findLastIndex(({ text }) => !AROUND.has(text));
  const pieces: Token[][] = [];
  for (let first = 0; first <= (from < 0 ? words.length - 1 : from); first++)
    for (let last = words.length - 1; last >= Math.max(first, to); last--)
      if (last - first < LONGEST_NAME) pieces.push(words.slice(first, last + 1));
  return pieces.sort((a, b) => b.length - a.length);
}

const keyOfAll = (words: readonly Token[]) => words.map(keyOf).join('');

/** How many slips a name of this length may have and still be read without asking. */
function allowed(length: number): number {
  if (length <= 3) return 0.5;
  if (length <= 4) return 0.5;
  if (length <= 7) return 1.5;
  return length <= 11 ? 2 : 3;
}

function preferThere(keys: readonly string[], day: string, index: NameIndex): Named[] {
  const named = keys.flatMap((key) => index.get(key));
  const there = named.filter(({ gemeente, by }) => by === 'name' && isThere(gemeente, day));
  const pool = there.length > 0 ? there : named;
  return pool.filter(({ gemeente }, at) => pool.findIndex((one) => one.gemeente === gemeente) === at);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Creates the reading of answers over an index; Fuse is only built when nothing nearer is found. */
export function createAnswerReader(index: NameIndex): (text: string, day: string) => GemeenteReading {
  let fuse: Fuse<NameIndex['shown'][number]> | undefined;

  const suggestions = (words: readonly Token[], day: string): GemeenteName[] => {
    fuse ??= new Fuse(index.shown, {
      keys: ['text'],
      threshold: 0.45,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    const text = words
      .map((word) => word.text)
      .join(' ')
      .slice(0, 40);
    const near = preferThere(
      index.near(squash(text), 3).map(({ key }) => key),
      day,
      index,
    );
    const found = text.length < 3 ? [] : fuse.search(text, { limit: 8 }).map(({ item }) => item.named);
    const gemeenten = [...near, ...found].map(({ gemeente }) => gemeente).filter((one) => isThere(one, day));
    return [...new Set(gemeenten)].slice(0, SUGGESTIONS).map(nameOf);
  };

  const none = (words: readonly Token[], day: string): GemeenteReading => {
    const gemeenten = suggestions(words, day);
    const names = list(
      gemeenten.map(({ name }) => name),
      'of',
    );
    const reason = `Deze gemeente ken ik niet.${names === '' ? '' : ` Bedoelt u ${names}?`}`;
    return { kind: 'none', gemeenten, reason };
  };

  const province = (name: string, day: string): GemeenteReading => {
    const gemeenten = index
      .get(squash(name))
      .map(({ gemeente }) => gemeente)
      .filter((gemeente) => isThere(gemeente, day))
      .map(nameOf);
    return { kind: 'none', gemeenten, reason: `${name} is een provincie. Ik zoek de naam van een gemeente.` };
  };

  const fromMentions = (
    mentions: readonly GemeenteMention[],
    tokens: readonly Token[],
  ): GemeenteReading | undefined => {
    const meant = mentions.filter(({ start }) => {
      const at = tokens.findIndex((token) => token.start === start);
      return !/^(niet|geen)$/.test(tokens[at - 1]?.text ?? '');
    });
    const [first] = meant;
    if (!first) return undefined;
    const names = meant.flatMap(({ reading }) => (reading.kind === 'one' ? [reading.gemeente] : []));
    const different = names.filter(({ code }, at) => names.findIndex((one) => one.code === code) === at);
    if (different.length < 2)
      return meant.find(({ reading }) => reading.kind === 'one')?.reading ?? first.reading;
    const reason = `U noemt meer gemeenten: ${list(different.map(({ name }) => name))}. Ik zoek er één.`;
    return { kind: 'several', gemeenten: different, reason };
  };

  const nearly = (words: readonly Token[], day: string): GemeenteReading | undefined => {
    const key = keyOfAll(words);
    const limit = allowed(key.length);
    const near = index.near(key, limit);
    const closest = near.filter(({ distance }) => distance <= near[0]!.distance);
    if (closest.length === 0) return undefined;
    const named = preferThere(
      closest.map((one) => one.key),
      day,
      index,
    );
    const codes = new Set(named.map(({ gemeente }) => gemeente.code));
    const text = capital(words.map((word) => word.text).join(' '));
    if (codes.size === 1 || closest.length === 1) return readingOf(named, text, day, index);
    const gemeenten = named.map(({ gemeente }) => nameOf(gemeente)).slice(0, SUGGESTIONS);
    return {
      kind: 'several',
      gemeenten,
      reason: `Bedoelt u ${list(
        gemeenten.map(({ name }) => name),
        'of',
      )}?`,
    };
  };

  return (text, day) => {
    const answer = text.slice(0, LONGEST_ANSWER);
    const tokens = tokenise(answer);
    const words = tokens.filter(({ kind }) => kind === 'word');
    const short = words.length <= 25 ? cores(words) : [];
    for (const piece of short) {
      const named = index.get(keyOfAll(piece));
      if (named.length === 0 || isProvince(tokens, piece[0]!)) continue;
      const written = answer.slice(piece[0]!.start, piece.at(-1)!.end);
      return readingOf(named, written, day, index);
    }
    const region = findRegion(answer, tokens);
    const inRegion = (at: number) => region !== undefined && at >= region.start && at < region.end;
    const mentions = findGemeenten(answer, day, index).filter(({ start }) => !inRegion(start));
    const found = fromMentions(mentions, tokens) ?? firstWithProvince(tokens, day, index);
    if (found) return found;
    if (region) return { kind: 'region', region: region.text };
    const named = words.map(
      (word, at) => PROVINCES.get(keyOf(word) + keyOf(words[at + 1] ?? word)) ?? PROVINCES.get(keyOf(word)),
    );
    const core = short.at(-1) ?? [];
    const whole = named.find(
      (name, at) =>
        name !== undefined &&
        (core.length <= 2 || isProvince(tokens, words[at]!)) &&
        keyOf(words[at]!).length > 3,
    );
    if (whole) return province(whole, day);
    for (const piece of short) {
      const reading = nearly(piece, day);
      if (reading && reading.kind !== 'none') return reading;
    }
    return none(core.slice(0, 6), day);
  };
}

function isProvince(tokens: readonly Token[], word: Token): boolean {
  const at = tokens.indexOf(word);
  return tokens[at - 1]?.text === 'provincie' || tokens[at + 1]?.text === 'provincie';
}

/** "Bergen in Noord-Holland": a name that only the province makes one municipality. */
function firstWithProvince(
  tokens: readonly Token[],
  day: string,
  index: NameIndex,
): GemeenteReading | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || AROUND.has(token.text)) continue;
    const named = index.get(keyOf(token));
    const province = provinceAfter(tokens, at);
    const there = inProvince(named, province?.name);
    if (there.length > 0 && there.some(({ gemeente }) => gemeente.province === province?.name))
      return readingOf(there, token.text, day, index);
    return undefined;
  }
  return undefined;
}
