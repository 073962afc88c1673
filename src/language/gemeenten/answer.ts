import type { Token } from '../tokens.ts';
import { keyOf } from './scan.ts';

const LONGEST_NAME = 8;
const MOST_WORDS = 25;

/** Words around the name in an answer to "welke gemeente?". */
export const AROUND = new Set(
  `wij we zijn is het de een gemeente gem van voor namens in uit bij te ik werk werken werkt kom komen werkzaam als
  ambtenaar natuurlijk graag dat dit hier mijn onze ons ben zit woon hoor horen eh ehm uh euh uhm nou ja jazeker nee o oh
  ach gewoon stad dorp eigen alsjeblieft alstublieft svp aub dus denk toch goedemorgen goedemiddag hallo hoi dag met zeker
  uiteraard gaat om over wordt moet moeten zou willen wil aanmelden aanmelding deelnemen deze ook maar sorry bedoel
  bedoelde inderdaad klopt collega naam gemeentehuis stadhuis dank bedankt u heet provincie want`.split(
    /\s+/,
  ),
);
const AFTER = new Set(['noord', 'zuid', 'oost', 'west', 'centrum', 'omgeving', 'en']);

export const keyOfAll = (words: readonly Token[]) => words.map(keyOf).join('');

/**
 * What is left of an answer when words around the name are taken off at both ends: all ways to do so, longest first.
 * None when the answer is too long to be one.
 */
export function cores(words: readonly Token[]): Token[][] {
  if (words.length > MOST_WORDS) return [];
  const around = words.map(({ text }) => AROUND.has(text));
  const from = around.indexOf(false);
  let to = around.lastIndexOf(false);
  while (to > from && (AFTER.has(words[to]!.text) || around[to])) to--;
  const pieces: Token[][] = [];
  for (let first = 0; first <= (from < 0 ? words.length - 1 : from); first++)
    for (let last = words.length - 1; last >= Math.max(first, to); last--)
      if (last - first < LONGEST_NAME) pieces.push(words.slice(first, last + 1));
  return pieces.sort((a, b) => b.length - a.length);
}
