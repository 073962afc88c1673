import { formOf, topicOf } from './facts.ts';
import type { Entry, Scope } from './facts.ts';
import { leans, preference, withContext } from './followUp.ts';
import type { Subject } from './understanding.ts';
import type { Ranked, Reading, WordingIndex } from './wordingIndex.ts';

/** Owners of a letter that is not meant, when another is named. */
const NOT_MEANT = 0.12;

/** Ranks facts and gaps for a question, in the light of the conversation. */
export type Ranker = (readings: Reading[], subject?: Subject) => Ranked[];

/** @returns a ranker that prefers the letter that is named, or else what the conversation is about */
export function createRanker(index: WordingIndex, entries: Map<string, Entry>, scope: Scope): Ranker {
  const isAsked = (owner: string) => formOf(owner) === undefined && topicOf(owner) === undefined;
  return (readings, subject) => {
    const [{ text, terms }] = readings as [Reading, ...Reading[]];
    const mentioned = scope.lettersIn(text);
    const meant = (owner: string) => {
      if (!isAsked(owner)) return 0;
      return mentioned.length !== 1 || entries.get(owner)?.source.letter.id === mentioned[0] ? 1 : NOT_MEANT;
    };
    if (!subject || !leans(text, terms, scope)) return index.rank(readings, meant);
    const going = withContext(terms, subject, entries, index, scope, mentioned);
    const prefer = mentioned.length === 1 ? () => 1 : preference(subject, entries);
    return index.rank([{ text, terms: going }], (owner) => meant(owner) * prefer(owner));
  };
}
