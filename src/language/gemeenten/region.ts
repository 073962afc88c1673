import type { Token } from '../tokens.ts';

const REGION =
  /^(regio|.*regio|streek|samenwerkingsverband|samenwerking|omgevingsdienst|werkvoorzieningschap|drechtsteden)$/;
const INSIDE = new Set(['van', 'de', 'den', 'der', 'het', "'t", 'en', 'aan', 'op', '-', '&', '/']);
const NO_NAME = new Set(
  'is zijn heeft wil wij we ik en of maar die dat deze dit met voor om waar waarin dus nog samen onze ons ook als'.split(
    ' ',
  ),
);

/** A region as named in a text: `text` is `text.slice(start, end)`. */
export interface RegionMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The first region named in a text: "regio Drechtsteden", "Metropoolregio Rotterdam Den Haag".
 * A name in lower case counts when it is all that follows.
 */
export function findRegion(text: string, tokens: readonly Token[]): RegionMention | undefined {
  const at = tokens.findIndex(({ text: word, kind }) => kind === 'word' && REGION.test(word));
  const first = tokens[at];
  if (!first) return undefined;
  let last = first.text === 'drechtsteden' ? at : -1;
  for (let next = at + 1; next < tokens.length && next <= at + 12; next++) {
    const token = tokens[next]!;
    if (token.text === '.' && tokens[next + 1]?.gap !== false) break;
    if (token.kind === 'word' && token.capital) last = next;
    else if (!INSIDE.has(token.text)) break;
  }
  const stop = tokens.findIndex(({ text: sign }, next) => next > at && sign === '.' && tokens[next + 1]?.gap);
  const rest = tokens.slice(at + 1, stop < 0 ? undefined : stop).filter(({ kind }) => kind === 'word');
  const isWeak = first.text === 'samenwerking';
  if (
    last < 0 &&
    !isWeak &&
    rest.length > 0 &&
    rest.length <= 3 &&
    !rest.some((token) => NO_NAME.has(token.text))
  )
    last = tokens.lastIndexOf(rest.at(-1)!);
  if (last < 0 || text.slice(first.end, tokens[last]!.start).includes('\n')) return undefined;
  const { start } = first;
  const { end } = tokens[last]!;
  return { start, end, text: text.slice(start, end) };
}
