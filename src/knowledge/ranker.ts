import { isSubject } from './facts.ts';
import type { Entry, Scope } from './facts.ts';
import { leans, preference, withContext } from './followUp.ts';
import type { Subject } from './understanding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Ranked, Reading, WordingIndex } from './wordingIndex.ts';
import { fold } from './words.ts';

/** Owners of a letter that is not meant, when another is named. */
const NOT_MEANT = 0.12;

/** Ranks facts and gaps for a question, in the light of the conversation. */
export type Ranker = (readings: Reading[], subject?: Subject) => Ranked[];

/** Refers to the letter that was not talked about, where there are two. */
const OTHER = /\b(andere|ander|other)\b/;

/** @returns a ranker that prefers the letter that is named, or else what the conversation is about */
export function createRanker(
  lexicon: Pick<Lexicon, 'read'>,
  index: WordingIndex,
  entries: Map<string, Entry>,
  scope: Scope,
): Ranker {
  const isAsked = new Set(index.owners.filter(isSubject));
  const letters = [...new Set([...entries.values()].map(({ source }) => source.letter.id))];

  const mentionedIn = (text: string, subject: Subject | undefined): string[] => {
    const named = scope.lettersIn(text);
    if (named.length > 0 || !subject || letters.length !== 2 || !OTHER.test(fold(text))) return named;
    return letters.filter((id) => id !== subject.letter);
  };

  return (readings, subject) => {
    const [{ text, terms }] = readings as [Reading, ...Reading[]];
    const leaning = subject && leans(text, terms, scope) ? subject : undefined;
    const mentioned = mentionedIn(text, leaning);
    const meant = (owner: string) => {
      if (!isAsked.has(owner)) return 0;
      return mentioned.length !== 1 || entries.get(owner)?.source.letter.id === mentioned[0] ? 1 : NOT_MEANT;
    };
    if (!leaning) return index.rank(readings, meant);
    if (mentioned.length === 1 && OTHER.test(fold(text)) && scope.lettersIn(text).length === 0) {
      const asked = terms.filter(({ key }) => key !== '#andere' && !OTHER.test(key));
      return index.rank([{ text: '', terms: withContext(asked, leaning, entries, index, scope, mentioned) }], meant);
    }
    const going = withContext(terms, leaning, entries, index, scope, mentioned);
    const prefer = mentioned.length === 1 ? () => 1 : preference(leaning, entries);
    const entry = entries.get(leaning.facts[0] ?? '');
    const before = entry?.kind === 'fact' && mentioned.length === 0 ? [`${entry.fact.questions[0]} ${text}`] : [];
    return index.rank(
      [{ text, terms: going }, ...before.map((together) => ({ text: together, terms: lexicon.read(together) }))],
      (owner) => meant(owner) * prefer(owner),
    );
  };
}
