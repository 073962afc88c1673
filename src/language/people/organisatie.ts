import type { Token } from '../tokens.ts';
import { partOf } from './find.ts';
import type { Part } from './find.ts';
import type { NameSpan } from './nameAt.ts';
import { ORDINARY } from './words.ts';

const JOINS = new Set("en aan den de van op bij der het 's - ' ( ) . &".split(' '));

/** What stands after "gemeente", "bij" or "werkzaam te": capitalised words with small ones between. */
export function findOrganisatie(
  text: string,
  tokens: readonly Token[],
  taken: readonly NameSpan[],
): Part | undefined {
  const starts = [/^gemeente$/, /^(?:bij|namens|te)$/, /^(?:van|uit|voor)$/];
  for (const start of starts)
    for (const [at, token] of tokens.entries()) {
      if (!start.test(token.text) || taken.some(({ first, last }) => at >= first && at <= last)) continue;
      let first = at + 1;
      while (/^(?:de|het|gemeente|:)$/.test(tokens[first]?.text ?? '') && !tokens[first]!.capital) first++;
      if (tokens[first]?.text === 'gemeente') first++;
      const last =
        placeEnd(tokens, first) ??
        (tokens[first - 1]?.text === 'gemeente' ? plainEnd(tokens, first) : undefined);
      const isPerson = taken.some((name) => first >= name.first && first <= name.last);
      if (last !== undefined && !isPerson) return partOf(text, tokens, first, last);
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
