import { isConcept } from '../reading/term.ts';
import { lettersNamed } from '../letters/named.ts';
import type { NamedLetters } from '../letters/named.ts';
import type { AnnotatedLetter } from '../knowledge.ts';
import { WEIGHTS } from '../reading/lexicon.ts';
import type { Heard } from './heard.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Term } from '../reading/term.ts';

/** Tells which letter a message means. */
export interface Scope {
  /** By its number, date or year: a condition, no hint. */
  named: (text: string) => NamedLetters;
  /** Ids of the letters that are named, or else of those whose subject's names the message has. */
  lettersIn: (text: string) => string[];
  /** The words by which a message is heard to go on about what was said. */
  heard: Heard;
  /** Whether a term is part of a letter's name. */
  isName: (key: string) => boolean;
}

/** A letter without names of its own is known by the words of its subject. */
function wordsIn(subject: string, lexicon: Lexicon): string[] {
  return subject.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !lexicon.isFiller(word));
}

export function createScope(letters: AnnotatedLetter[], lexicon: Lexicon, heard: Heard): Scope {
  const names = letters.map(({ letter, names: list }) => ({
    id: letter.id,
    keys: (list.length > 0 ? list : wordsIn(letter.subject, lexicon)).map((name) => lexicon.read(name)),
  }));
  const single = (name: Term[]) =>
    name.filter(({ key }) => isConcept(key)).length === 1 &&
    name.every(({ key, weight }) => isConcept(key) || weight === WEIGHTS.wordOfConcept);
  const alone = names.flatMap(({ keys }) => keys.filter(single));
  const named = (text: string) => lettersNamed(text, letters);
  const all = new Set(alone.flatMap((name) => name.flatMap(({ key }) => (isConcept(key) ? key : []))));
  return {
    heard,
    isName: (key) => all.has(key),
    named,
    lettersIn(text) {
      const certain = named(text);
      if (certain.kind === 'known') return certain.letters;
      const said = new Set(lexicon.read(text).map(({ key }) => key));
      return names
        .filter(({ keys }) => keys.some((name) => name.length > 0 && name.every(({ key }) => said.has(key))))
        .map(({ id }) => id);
    },
  };
}
