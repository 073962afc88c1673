import { tokenise } from '../tokens.ts';

/** Number words, from one. */
export const CARDINALS = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ');
const ORDINALS =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'.split(' ');
const AROUND = new Set(
  `de het die dat optie opties nummer nummers nr no keuze keus thema graag doe maar ik kies
  neem dan voor wil wordt is mij ons onze met wij we u en of ook svp aub liefst bij hoor denk ja prima`.split(
    /\s+/,
  ),
);
const SINGLE = /^(?:optie|nummer|nr|no|keuze|keus|thema)$/;

/**
 * The places in a list of options that a message names and nothing else: "2", "de tweede", "optie twee", "de laatste",
 * "2 en 5".
 * @param count how many options there are
 * @param nouns what an option is called: "sessie 2"
 * @returns places from 0; undefined when the message says more, or a place that is not there
 */
export function placesIn(text: string, count: number, nouns: readonly string[] = []): number[] | undefined {
  const tokens = tokenise(text.slice(0, 200)).filter(({ kind }) => kind !== 'sign');
  const places: number[] = [];
  for (const [at, { text: word }] of tokens.entries()) {
    const before = tokens[at - 1]?.text ?? '';
    const place = placeOf(word, before, tokens.length, count, nouns);
    if (word === 'e' || word === 'ste' || word === 'de') continue;
    if (place !== undefined) {
      if (place < 0 || place >= count) return undefined;
      places.push(place);
    } else if (!AROUND.has(word) && !nouns.includes(word) && !(word === 'op' || word === 'na'))
      return undefined;
  }
  if (/\b(?:op|na) (?:een|één) na\b|\bvoorlaatste\b/i.test(text) && count > 1) return [count - 2];
  return places.length > 0 ? [...new Set(places)] : undefined;
}

function placeOf(
  word: string,
  before: string,
  length: number,
  count: number,
  nouns: readonly string[],
): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word) - 1;
  if (word === 'laatste' || word === 'onderste') return count - 1;
  if (word === 'voorlaatste') return count - 2;
  if (word === 'bovenste') return 0;
  if (word === 'een' && !SINGLE.test(before) && !nouns.includes(before) && length > 1) return undefined;
  const cardinal = CARDINALS.indexOf(word);
  if (cardinal >= 0) return cardinal;
  const ordinal = ORDINALS.indexOf(word);
  return ordinal >= 0 ? ordinal : undefined;
}
