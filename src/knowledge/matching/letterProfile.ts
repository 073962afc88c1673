import type { AnnotatedLetter } from '../knowledge.ts';
import type { Fact } from '../letters/annotation.ts';
import { wordingsIn } from '../letters/facts.ts';
import type { Entry } from '../letters/facts.ts';
import type { AnswerSorts } from '../reading/answerSorts.ts';
import type { AskingReader } from '../reading/asking.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Thesaurus } from '../reading/thesaurus.ts';
import { wordsOf } from '../reading/words.ts';
import type { AskedAs } from './askedAs.ts';

/** What a letter says, whatever its facts are. */
export interface LetterProfile {
  id: string;
  /** Terms of its text, and of how its facts are asked where there are few wordings. */
  terms: Set<string>;
  /** Groups of words of these. */
  groups: Set<string>;
  /** Terms of its subject and its names. */
  subject: Set<string>;
  years: Set<string>;
  bodies: Set<number>;
  /** For each kind of asking which share of its facts have what an answer must hold. */
  holds: number[];
}

/** What letters and facts are read with. */
export interface ProfileReader {
  lexicon: Pick<Lexicon, 'read'>;
  asking: AskingReader;
  answerSorts: AnswerSorts;
  thesaurus: Thesaurus;
}

/** The year of a letter, and those it names. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** With more wordings than this the closest single one tells nothing beside all of them. */
export const SINGLE = 40;

export function letterProfile(
  { letter, names, facts }: Pick<AnnotatedLetter, 'letter' | 'names' | 'facts'>,
  wordings: string[],
  { lexicon, asking, thesaurus }: ProfileReader,
): LetterProfile {
  const texts = [letter.subject, ...letter.blocks.map(({ text }) => text)];
  const read = [...texts, ...wordings].flatMap((text) => lexicon.read(text).map(({ key }) => key));
  const whole = texts.join('\n');
  const held = facts.map((fact) => asking.holds(textsOf(fact).join('\n')));
  return {
    id: letter.id,
    terms: new Set(read),
    groups: new Set(groupsIn(read, [...texts, ...wordings], thesaurus)),
    subject: new Set([letter.subject, ...names].flatMap((text) => lexicon.read(text).map(({ key }) => key))),
    years: new Set([letter.date.slice(0, 4), ...(whole.match(YEAR) ?? [])]),
    bodies: new Set(texts.flatMap((text) => asking.bodiesIn(text))),
    holds: asking.names.map(
      (_, kind) => held.filter((one) => one[kind] === true).length / (held.length || 1),
    ),
  };
}

/** @returns what a fact says */
export const textsOf = ({ answer, quotes }: Fact): string[] => [answer, ...quotes];

/** @returns the groups of words that terms and phrases are in */
export function groupsIn(terms: string[], texts: string[], thesaurus: Thesaurus): string[] {
  const phrases = texts.flatMap((text) => thesaurus.phrasesIn(wordsOf(text).map(({ stem }) => stem)));
  return [...terms.flatMap(thesaurus.groupsOf), ...phrases.flatMap(({ groups }) => groups)];
}

/** @returns the profiles of all letters, by their ids */
export function letterProfilesOf(
  letters: readonly AnnotatedLetter[],
  entries: ReadonlyMap<string, Entry>,
  asked: ReadonlyMap<string, AskedAs>,
  reader: ProfileReader,
): Map<string, LetterProfile> {
  return new Map(
    letters.map((source) => {
      const own = [...entries].filter(([owner, entry]) => entry.source === source && !asked.has(owner));
      const wordings = own.flatMap(([, entry]) => wordingsIn(entry).slice(0, SINGLE));
      return [source.letter.id, letterProfile(source, wordings, reader)];
    }),
  );
}
