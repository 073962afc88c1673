import { EMPTY_WORDS } from './leftWords.ts';
import { tokenise } from './tokens.ts';

/** Words that begin or end an answer and say nothing, beside those that say nothing anywhere. */
const ALSO = new Set(
  'kijken kijk zien even kijken zegt zeggen hoor u wel hartelijk vast bij voorbaat denken wacht'.split(' '),
);
/** Of these one alone is an answer. */
const ANSWERS = new Set('ja jawel zeker prima ok oke okee goed ik zelf mij alles allemaal'.split(' '));

/** @returns whether words are politeness alone, or too few to say anything */
export function saysNothing(words: string): boolean {
  const tokens = tokenise(words).filter(({ kind }) => kind === 'word');
  return tokens.filter(({ text }) => !EMPTY_WORDS.has(text) && !ALSO.has(text)).length === 0;
}

const isEmpty = (words: string): boolean => {
  const tokens = tokenise(words).filter(({ kind }) => kind !== 'sign');
  return (
    tokens.length > 0 &&
    tokens.every(
      ({ kind, text, capital }, at) =>
        kind === 'word' && (at === 0 || !capital) && (EMPTY_WORDS.has(text) || ALSO.has(text)),
    ) &&
    !(tokens.length === 1 && ANSWERS.has(tokens[0]!.text))
  );
};

/** @returns a text with blanks for the clauses at its begin and end that are politeness alone: "even kijken, …", "…, dank u" */
export function withoutPoliteness(text: string): string {
  const bare = withoutFillers(text);
  const clauses = [...bare.matchAll(/(?:[^,.!…\n]|[.,](?=\S))+/gu)].filter(
    ({ 0: clause }) => clause.trim() !== '',
  );
  if (clauses.length < 2) return bare;
  let kept = bare;
  const drop = ({ 0: clause, index }: RegExpExecArray, ahead: boolean): void => {
    const end = ahead ? index + clause.length + 1 : text.length;
    const start = ahead ? 0 : Math.max(0, index - 1);
    kept = kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end);
  };
  let first = 0;
  while (first < clauses.length - 1 && isEmpty(clauses[first]![0])) drop(clauses[first++]!, true);
  for (let last = clauses.length - 1; last > first && isEmpty(clauses[last]![0]); last--)
    drop(clauses[last]!, false);
  return kept;
}

const OPENS = /^\s*(?:(?:eh+m?|euh+m?|uh+m?|hm+|nou|tja|ach|oh|o|ja) +)+(?=\S{2})/iu;
const CLOSES = /(?<=\S{2})(?:[ ,]+(?:hoor|graag|svp|aub|dus|alstublieft|alsjeblieft|alvast|aup))+[ .!]*$/u;

/** "eh Kees Meijer hoor": blanks for the words by themselves with which people begin and end. */
function withoutFillers(text: string): string {
  return [OPENS, CLOSES].reduce(
    (left, words) => left.replace(words, (said) => ' '.repeat(said.length)),
    text,
  );
}
