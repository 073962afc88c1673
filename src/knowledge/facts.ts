import type { Fact, Gap, LetterEvent } from './annotation.ts';
import type { AnnotatedLetter, Knowledge } from './knowledge.ts';
import { WEIGHTS } from './lexicon.ts';
import type { Lexicon, Term } from './lexicon.ts';
import type { Wording } from './wordingIndex.ts';

/** What a wording can stand for: a fact, or something the letters do not say. */
export type Entry =
  | { kind: 'fact'; fact: Fact; source: AnnotatedLetter; event?: LetterEvent }
  | { kind: 'gap'; gap: Gap; source: AnnotatedLetter };

/** @returns facts and gaps of all letters by id */
export function entriesOf(knowledge: Knowledge): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const source of knowledge.letters) {
    for (const fact of source.facts) {
      const event = source.events.find(({ id }) => id === fact.event);
      entries.set(fact.id, { kind: 'fact', fact, source, ...(event && { event }) });
    }
    for (const gap of source.gaps) entries.set(gap.id, { kind: 'gap', gap, source });
  }
  return entries;
}

/** Stands for all that no letter is about; it is no entry. */
const ELSEWHERE = '#elsewhere';

/** @returns every wording with what it stands for, those of other subjects included; a fact's own answer is not one of them */
export function wordingsOf(knowledge: Knowledge): Wording[] {
  const elsewhere = knowledge.questions.elsewhere.map((text): Wording => ({ owner: ELSEWHERE, text }));
  const own = knowledge.letters.flatMap(({ facts, gaps }) => [
    ...facts.flatMap(({ id, questions, yes, no }): Wording[] => [
      ...questions.map((text) => ({ owner: id, text })),
      ...yes.map((text): Wording => ({ owner: id, text, polarity: 'yes' })),
      ...no.map((text): Wording => ({ owner: id, text, polarity: 'no' })),
    ]),
    ...gaps.flatMap(({ id, questions }): Wording[] => questions.map((text) => ({ owner: id, text }))),
  ]);
  return [...own, ...elsewhere];
}

/** Tells which letter a message means by the names people have for it. */
export interface Scope {
  /** Ids of the letters whose names the message has. */
  lettersIn: (text: string) => string[];
  /** Whether a term is part of a letter's name. */
  isName: (key: string) => boolean;
}

/** A letter without names of its own is known by the words of its subject. */
function wordsIn(subject: string, lexicon: Lexicon): string[] {
  return subject.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !lexicon.isFiller(word));
}

export function createScope(letters: AnnotatedLetter[], lexicon: Lexicon): Scope {
  const names = letters.map(({ letter, names: list }) => ({
    id: letter.id,
    keys: (list.length > 0 ? list : wordsIn(letter.subject, lexicon)).map((name) => lexicon.read(name)),
  }));
  const single = (name: Term[]) =>
    name.filter(({ key }) => key.startsWith('#')).length === 1 &&
    name.every(({ key, weight }) => key.startsWith('#') || weight === WEIGHTS.wordOfConcept);
  const alone = names.flatMap(({ keys }) => keys.filter(single));
  const all = new Set(alone.flatMap((name) => name.flatMap(({ key }) => (key.startsWith('#') ? key : []))));
  return {
    isName: (key) => all.has(key),
    lettersIn(text) {
      const said = new Set(lexicon.read(text).map(({ key }) => key));
      return names
        .filter(({ keys }) => keys.some((name) => name.length > 0 && name.every(({ key }) => said.has(key))))
        .map(({ id }) => id);
    },
  };
}
