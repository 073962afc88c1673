import { PARTICLES } from '../../language/people/nameWords.ts';

/** A word of a text, with its place. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The first word of a name, and the one after its last. */
export type WordRange = [from: number, to: number];

const NAME = '[naam]';
const WORD = /(?:\p{Lu}\.)+|\p{L}[\p{L}\p{M}'’-]*/gu;

/** No name has more of them in a row ("in 't van der"); further is not looked, so that reading stays linear. */
const MOST_PARTICLES = 4;
/** What stands before a name and nothing else: the word after it is one, also in small letters. */
const ADDRESSING = new Set('heer dhr mevrouw mevr mw meneer mijnheer juffrouw'.split(' '));
/** What may stand before a name: a word with a capital after it is one. */
const TITLES = new Set(
  (
    'collega burgemeester wethouder raadslid gemeentesecretaris secretaris griffier directeur voorzitter bestuurder ' +
    'gedeputeerde portefeuillehouder ambtenaar adviseur beleidsadviseur beleidsmedewerker manager teamleider ' +
    'secretaresse ambassadeur minister ir drs mr dr ing prof heet ben naam'
  ).split(' '),
);
/** Under a name at the end of a message. */
const CLOSINGS = new Set('groet groeten groetjes mvg hoogachtend dank'.split(' '));
/** Words that begin a sentence with a capital, and that come after a title in small letters, and are no names. */
const ORDINARY = new Set(
  (
    'wie wat waar wanneer hoe waarom welke welk hoeveel kan kun kunnen mag mogen is zijn was waren wordt worden moet ' +
    'moeten heeft heb hebben wil willen gaat komt geldt zit staat krijgt doet weet ik u je jij hij zij ze we wij er ' +
    'het de een dit dat deze die mijn onze ons uw jullie als en of maar ook nog niet geen graag beste geachte dag ' +
    'hallo hoi goedemorgen goedemiddag goedenavond moi namens volgens voor van in op bij met over tot uit om naar aan ' +
    'door na zonder tijdens bestaat gelden horen hoort krijgen kent denkt vindt zegt spreekt zou zal zullen nee ja'
  ).split(' '),
);
function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** @returns the text with each of these names replaced; a name that touches the one before is one with it */
export function maskNamesIn(text: string, find: (text: string, words: Word[]) => WordRange[]): string {
  const words = wordsIn(text);
  let masked = '';
  let done = 0;
  for (const [from, to] of find(text, words)) {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last || first.start < done) continue;
    masked += text.slice(done, first.start) + NAME;
    done = last.end;
  }
  return masked + text.slice(done);
}

/** @returns the names that a text has, as it writes them */
export function namesIn(text: string): string[] {
  const words = wordsIn(text);
  return nameSpans(text, words, []).map(([from, to]) => text.slice(words[from]!.start, words[to - 1]!.end));
}

/**
 * Finds names by their capitals and by what stands before them.
 * @param known what may be named: a name that begins with one of these is none
 */
export function nameSpans(text: string, words: Word[], known: readonly string[]): WordRange[] {
  const spans: WordRange[] = [];
  const shouted = !/\p{Ll}/u.test(text);
  const capital = (at: number) => !shouted && isCapital(words[at]?.text ?? '');
  for (let at = 0; at < words.length; at++) {
    const from = startAt(at);
    if (from === undefined) continue;
    const to = endOf(from);
    const name = `${text.slice(words[from]!.start, words[to - 1]!.end)} `;
    if (!known.some((one) => name.startsWith(`${one} `))) spans.push([from, to]);
    at = to - 1;
  }
  return spans;

  /** @returns where a name starts at this word, undefined when it is none */
  function startAt(at: number): number | undefined {
    if (ledBy(at)) return at;
    if (!capital(at) || isTitle(low(at)) || (opensSentence(at) && ORDINARY.has(low(at)))) return undefined;
    const next = afterParticles(at + 1);
    return adjoins(at, next) && capital(next) ? at : undefined;
  }

  /** Whether what stands before says that this is a name. */
  function ledBy(at: number): boolean {
    const named = low(at - 1) === 'is' && low(at - 2) === 'naam';
    const lead = named ? 'naam' : low(at - 1).replace(/\.$/, '');
    if (at === 0 || !/^[\s.,]*$/.test(between(at - 1, at))) return false;
    if (CLOSINGS.has(lead))
      return capital(at) && words.length - at <= 4 && !/[?]/.test(text.slice(words[at]!.start));
    if (!/^\.?\s+$/.test(between(at - 1, at))) return false;
    const name = afterParticles(at);
    if (ADDRESSING.has(lead)) return adjoins(at, name) && (capital(name) || !ORDINARY.has(low(name)));
    return TITLES.has(lead) && adjoins(at, name) && capital(name);
  }

  function endOf(from: number): number {
    let to = Math.min(afterParticles(from) + 1, words.length);
    for (;;) {
      const next = afterParticles(to);
      if (!adjoins(to - 1, next) || !capital(next)) return to;
      to = next + 1;
    }
  }

  function afterParticles(at: number): number {
    let next = at;
    while (next - at < MOST_PARTICLES && PARTICLES.has(low(next).replace('’', "'"))) next++;
    return next;
  }

  /** Whether nothing but blanks stands between the words from one to another. */
  function adjoins(one: number, other: number): boolean {
    if (other >= words.length) return false;
    for (let at = one; at < other; at++) if (!/^\s+$/.test(between(at, at + 1))) return one === other;
    return true;
  }

  function between(one: number, other: number): string {
    return text.slice(words[one]!.end, words[other]!.start);
  }

  function opensSentence(at: number): boolean {
    return at === 0 || /[.?!:;"(\n-]/.test(between(at - 1, at));
  }

  function low(at: number): string {
    return words[at]?.text.toLowerCase() ?? '';
  }
}

function isTitle(word: string): boolean {
  return ADDRESSING.has(word) || TITLES.has(word);
}

/** A word of a name: not the letters of an organisation, such as VNG. */
function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^\p{Lu}{2,4}$/u.test(word);
}
