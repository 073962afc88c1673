import { blank } from '../text/blank.ts';
import { oneOf } from '../text/pattern.ts';
import { ANSWER_WORDS, ASIDE_WORDS, CLOSING_WORDS, EMPTY_WORDS, OPENING_WORDS } from './leftWords.ts';
import { SURE_PARTICLES } from './people/nameWords.ts';
import { tokenise } from './tokens.ts';

/** @returns whether words are politeness alone, or too few to say anything */
export function saysNothing(words: string): boolean {
  const tokens = tokenise(words).filter(({ kind }) => kind === 'word');
  return tokens.filter(({ text }) => !EMPTY_WORDS.has(text) && !ASIDE_WORDS.has(text)).length === 0;
}

const isEmpty = (words: string): boolean => {
  const tokens = tokenise(words).filter(({ kind }) => kind !== 'sign');
  return (
    tokens.length > 0 &&
    tokens.every(
      ({ kind, text, capital }, at) =>
        kind === 'word' && (at === 0 || !capital) && (EMPTY_WORDS.has(text) || ASIDE_WORDS.has(text)),
    ) &&
    !(tokens.length === 1 && ANSWER_WORDS.has(tokens[0]!.text))
  );
};

/** "Haar, Sanne ter", "Goed, Piet van": what ends in a small word of surnames opens with one. */
function isAddressBook(text: string): boolean {
  const last = text.trim().split(/\s+/).at(-1) ?? '';
  return /^\s*\p{Lu}\p{L}+,/u.test(text) && SURE_PARTICLES.has(last);
}

/** @returns a text with blanks for the clauses at its begin and end that are politeness alone: "even kijken, …", "…, dank u" */
export function withoutPoliteness(text: string): string {
  const bare = withoutFillers(text);
  const clauses = [...bare.matchAll(/(?:[^,.!…\n]|[.,](?=\S))+/gu)].filter(
    ({ 0: clause }) => clause.trim() !== '',
  );
  if (clauses.length < 2 || isAddressBook(bare)) return bare;
  let kept = bare;
  const drop = ({ 0: clause, index }: RegExpExecArray, ahead: boolean): void => {
    const end = ahead ? index + clause.length + 1 : text.length;
    const start = ahead ? 0 : Math.max(0, index - 1);
    kept = blank(kept, { start, end });
  };
  let first = 0;
  while (first < clauses.length - 1 && isEmpty(clauses[first]![0])) drop(clauses[first++]!, true);
  for (let last = clauses.length - 1; last > first && isEmpty(clauses[last]![0]); last--)
    drop(clauses[last]!, false);
  return kept;
}

const SMILES = /[\p{Extended_Pictographic}\u200d\ufe0f]|(?<=\s)[;:]-?[)(DP](?!\S)/gu;
const OPENS = new RegExp(
  `^\\s*(?:(?:eh+m?|euh+m?|uh+m?|hm+|${oneOf([...OPENING_WORDS])}) +)+(?=\\S{2})`,
  'iu',
);
const CLOSES = new RegExp(`(?<=\\S{2})(?:[ ,]{1,4}(?:${oneOf([...CLOSING_WORDS])})){1,4}[ .!]{0,6}$`, 'u');

/** "eh Kees Meijer hoor": blanks for the words by themselves with which people begin and end. */
function withoutFillers(text: string): string {
  return [SMILES, OPENS, CLOSES].reduce(
    (left, words) => left.replace(words, (said) => ' '.repeat(said.length)),
    text,
  );
}
