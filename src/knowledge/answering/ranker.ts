import { ownerOf } from '../letters/owner.ts';
import type { Entry } from '../letters/facts.ts';
import type { Scope } from './scope.ts';
import { leans, preference, withContext } from './followUp.ts';
import type { Subject } from './understanding.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Ranked, ReadText, WordingIndex } from '../learning/wordingIndex.ts';
import { fold } from '../../text/fold.ts';

/** Owners of a letter that is not meant, when another is named by a word of its subject. */
const NOT_MEANT = 0.12;

/** Whether an owner is a fact, a gap, or what no letter is about: what a question can be about. */
function isSubject(key: string): boolean {
  const { kind } = ownerOf(key);
  return kind === 'entry' || kind === 'elsewhere' || kind === 'otherWish';
}

/** What a question came closest to, and how it was read in the light of the conversation. */
export interface RankedQuestion {
  ranked: Ranked[];
  reading: ReadText;
  /** How much a fact or gap is to be preferred, 1 when nothing speaks for or against it. */
  prior: (owner: string) => number;
}

/** Ranks facts and gaps for a question, in the light of the conversation. */
export type Ranker = (readings: ReadText[], subject?: Subject) => RankedQuestion;

/** "Die andere", "de andere brief": where there are two letters, the one that was not talked about; not "andere gemeenten". */
const OTHER =
  /\b(andere|ander|other)\b(?! (?!(?:brief|ledenbrief|letter|one|hetzelfde|ook|dan|dat)\b)\p{L})/u;

/** @returns a ranker that prefers the letter that is named, or else what the conversation is about */
export function createRanker(
  lexicon: Pick<Lexicon, 'read'>,
  index: WordingIndex,
  entries: Map<string, Entry>,
  scope: Scope,
): Ranker {
  const subjects = new Set(index.owners.filter(isSubject));
  const letters = [...new Set([...entries.values()].map(({ source }) => source.letter.id))];
  const otherThan = (text: string, letter: string): string[] =>
    letters.length === 2 && OTHER.test(fold(text)) ? letters.filter((id) => id !== letter) : [];
  /** The question that was just answered, followed by what is said now. */
  const together = (text: string, { facts }: Subject): ReadText[] => {
    const entry = entries.get(facts[0] ?? '');
    if (entry?.kind !== 'fact') return [];
    const both = `${entry.fact.questions[0]} ${text}`;
    return [{ text: both, terms: lexicon.read(both) }];
  };

  return (readings, subject) => {
    const [{ text, terms }] = readings as [ReadText, ...ReadText[]];
    const going = subject && leans(text, terms, scope) ? subject : undefined;
    const named = scope.lettersIn(text);
    const other = going && named.length === 0 ? otherThan(text, going.letter) : [];
    const meantLetters = named.length > 0 ? named : other;
    const isMeant = (owner: string) =>
      meantLetters.length !== 1 || entries.get(owner)?.source.letter.id === meantLetters[0];
    const elsewhere = scope.named(text).kind === 'known' ? 0 : NOT_MEANT;
    const meant = (owner: string) => (isMeant(owner) ? 1 : elsewhere);
    const asRead = (
      all: ReadText[],
      prior: (owner: string) => number,
      reading = all[0]!,
    ): RankedQuestion => ({
      ranked: index.rank(all, (owner) => (subjects.has(owner) ? prior(owner) : 0)),
      reading,
      prior,
    });
    if (!going) return asRead(readings, meant);
    const said = other.length > 0 ? terms.filter(({ key }) => !OTHER.test(key)) : terms;
    const inContext = withContext(said, going, entries, index, scope, meantLetters);
    if (other.length > 0)
      return asRead([{ text: '', terms: inContext }], (owner) => (isMeant(owner) ? meant(owner) : 0), {
        text,
        terms: inContext,
      });
    if (named.length === 1) return asRead([{ text, terms: inContext }], meant);
    const prefer = preference(going, entries);
    return asRead(
      [{ text, terms: inContext }, ...together(text, going)],
      (owner) => meant(owner) * prefer(owner),
    );
  };
}
