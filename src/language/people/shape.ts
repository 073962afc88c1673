import { tokenise } from '../tokens.ts';
import type { Token } from '../tokens.ts';
import { DETERMINERS, OFFICES, OVER } from './functieWords.ts';
import { findFuncties } from './functies.ts';
import { isGivenName } from './givenNames.ts';
import { ADDRESS, IN_NAME, ORDINARY, PARTICLES, TITLES } from './nameWords.ts';
import { recognizePeople } from './find.ts';
import { isSmallWord } from './smallWords.ts';

const isWord = ({ kind }: Token): boolean => kind === 'word';

/** Those who decide together, for whom somebody may speak. */
const BODIES = new Set('college bestuur raad gemeenteraad directie b&w bw collegelid mt'.split(' '));
/** Signs that stand in no function and in no name. */
const STRANGE = /[?!:;@<>=]/u;
/** Words of the longest function and the longest name. */
const LONGEST = 10;

/** @returns whether a text is made of what names are made of: no function, no ordinary word in small letters */
export function hasNameShape(name: string): boolean {
  const tokens = tokenise(name);
  const words = tokens.filter(isWord);
  const own = words.filter(({ text }) => !PARTICLES.has(text) && !TITLES.has(text) && !ADDRESS.has(text));
  const [first] = own;
  if (!first || words.length > LONGEST || tokens.some((one) => !isWord(one) && !IN_NAME.test(one.text)))
    return false;
  const isNamed = isGivenName(first.text) || first.raw.length === 1;
  if (!isNamed && (ORDINARY.has(first.text) || findFuncties(own).length > 0)) return false;
  return own.every(({ text, capital }) => capital || !(ORDINARY.has(text) || isSmallWord(text)));
}

/**
 * @param told all was said to be it: then only what makes it a question or an address is no part of it
 * @returns whether a text can be what somebody is and nothing else: no name, no clause, no sign that none has in it
 */
export function hasFunctieShape(functie: string, told: boolean): boolean {
  const tokens = tokenise(functie);
  const words = tokens.filter(isWord);
  const [first, last] = [words[0], words.at(-1)];
  const strange = told ? /\?|\S@\S/u : STRANGE;
  if (!first || !last || words.length > LONGEST || strange.test(functie)) return false;
  if (recognizePeople(functie).length > 0 || isSmallWord(first.text) || isSmallWord(last.text)) return false;
  const counts = tokens.some((_, at) => isCount(tokens, at, told));
  return !counts && !words.some(({ text }) => OVER.has(text));
}

/** What a figure in front of it counts: "36 uur". */
const COUNTED = new Set('uur uren dag dagen jaar jaren maanden fte euro procent % keer x'.split(' '));

/** A figure that is no part of a name of something: "projectleider 3D", or said to be one "Agenda 2030", "3 decentralisaties". */
function isCount(tokens: readonly Token[], at: number, told: boolean): boolean {
  const [{ kind, raw }, next] = [tokens[at]!, tokens[at + 1]];
  if (kind !== 'digits' || next?.gap === false) return false;
  return !told || (next ? COUNTED.has(next.text) : raw.length !== YEAR);
}
const YEAR = 4;

/** @returns whether a text has a word for a function in it */
export const namesFunctie = (text: string): boolean => findFuncties(tokenise(text)).length > 0;

/** @returns whether a text can be on whose behalf somebody speaks: an office, a body, or a name, and nothing beside it */
export function hasHolderShape(holder: string): boolean {
  const words = tokenise(holder).filter(isWord);
  const from = words.findIndex(({ text }) => !DETERMINERS.has(text) && !ADDRESS.has(text));
  const own = words.slice(Math.max(from, 0));
  const isSomebody = own.some(
    ({ text, capital }) =>
      capital || OFFICES.has(text.replace(/^loco-?/, '')) || BODIES.has(text) || isGivenName(text),
  );
  return (isSomebody || namesFunctie(holder)) && !STRANGE.test(holder) && !own.some(isTold);
}

const isTold = ({ text, capital }: Token): boolean =>
  !capital && OVER.has(text) && !PARTICLES.has(text) && !ADDRESS.has(text) && !DETERMINERS.has(text);
