import type { Token } from '../tokens.ts';
import { partOf } from './find.ts';
import type { Part } from './find.ts';
import type { NameSpan } from './nameAt.ts';
import { ORDINARY } from './nameWords.ts';

const JOINS = new Set("en aan den de van op bij der het 's - ' ( ) . &".split(' '));

/** Small words between "gemeente" and its name. */
const MOST_BETWEEN = 4;

const isBetween = (token: Token | undefined): boolean =>
  token !== undefined && !token.capital && /^(?:de|het|gemeente|:)$/.test(token.text);

/** What stands after "gemeente", "bij" or "werkzaam te": capitalised words with small ones between. */
export function findOrganisatie(
  text: string,
  tokens: readonly Token[],
  taken: readonly NameSpan[],
): Part | undefined {
  const persons = new Set(
    taken.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, n) => first + n)),
  );
  const starts = [/^gemeente$/, /^(?:bij|namens|te)$/, /^(?:van|uit|voor)$/];
  for (const start of starts)
    for (const [at, token] of tokens.entries()) {
      if (!start.test(token.text) || persons.has(at)) continue;
      let first = at + 1;
      while (first <= at + MOST_BETWEEN && isBetween(tokens[first])) first++;
      if (tokens[first]?.text === 'gemeente') first++;
      const last =
        placeEnd(tokens, first) ??
        (tokens[first - 1]?.text === 'gemeente' ? plainEnd(tokens, first) : undefined);
      if (last !== undefined && !persons.has(first)) return partOf(text, tokens, first, last);
    }
  return undefined;
}

/** The end of a name in lower case after "gemeente": the words up to a sign or an ordinary word. */
function plainEnd(tokens: readonly Token[], first: number): number | undefined {
  let last: number | undefined;
  for (let at = first; at < first + 4 && tokens[at]?.kind === 'word' && !ORDINARY.has(tokens[at]!.text); at++)
    last = at;
  return last;
}

function placeEnd(tokens: readonly Token[], first: number): number | undefined {
  let last: number | undefined;
  for (let at = first; at < first + 8 && at < tokens.length; at++) {
    const { text, kind, capital } = tokens[at]!;
    if (kind === 'word' && capital) last = at;
    else if (text === ')' && tokens.slice(first, at).some((token) => token.text === '(')) last = at;
    else if (
      !JOINS.has(text) ||
      (text === '.' && !tokens.slice(first, at).some((token) => token.text === '('))
    )
      break;
  }
  return last;
}
