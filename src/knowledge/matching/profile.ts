import type { AnnotatedLetter } from '../knowledge.ts';
import type { Fact } from '../letters/annotation.ts';
import { wordingsIn } from '../letters/facts.ts';
import type { Entry } from '../letters/facts.ts';
import type { AskingReader } from '../reading/asking.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Thesaurus } from '../reading/thesaurus.ts';
import { lineOf } from './aligned.ts';
import type { Line } from './aligned.ts';
import { askedAs } from './askedAs.ts';
import type { AskedAs } from './askedAs.ts';
import { lettersOf } from '../learning/features.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { wordsOf } from '../reading/words.ts';

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

/** What is known of a fact, or of something that a letter does not say, to compare questions with. */
export interface Profile {
  owner: string;
  isFact: boolean;
  letter: LetterProfile;
  asked: AskedAs;
  /** Groups of words of how it is asked, and of what it says. */
  groups: Set<string>;
  saidGroups: Set<string>;
  /** Terms of the answer and its proof. */
  said: Set<string>;
  bodies: Set<number>;
  /** For each kind of asking whether the answer has what it must hold. */
  holds: (boolean | undefined)[];
  /** Each of the wordings, and of the sentences, where there are few wordings. */
  wordings: Line[];
  sentences: Line[];
  /** Four letters in a row of all of these. */
  grams: Set<string>;
}

/** What letters and facts are read with. */
export interface ProfileReader {
  lexicon: Pick<Lexicon, 'read'>;
  asking: AskingReader;
  thesaurus: Thesaurus;
}

/** The year of a letter, and those it names. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** A body that fewer of many wordings name is not what the fact is about. */
const NAMED = 0.02;
/** A term that fewer of many wordings have tells nothing of what the fact is about. */
const USUAL = 0.05;
/** With more wordings than this the closest single one tells nothing beside all of them. */
const SINGLE = 40;

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

/** @param asked how it is asked, when that was learned */
export function profileOf(
  owner: string,
  entry: Entry,
  letter: LetterProfile,
  reader: ProfileReader,
  asked?: AskedAs,
): Profile {
  const isFact = entry.kind === 'fact';
  const texts = isFact ? textsOf(entry.fact) : [];
  const wordings = asked ? [] : wordingsIn(entry).slice(0, SINGLE);
  return profileFrom({ owner, isFact, texts, wordings }, letter, reader, asked);
}

/** @returns what is known of a passage that no fact is made of */
export function passageProfile(text: string, letter: LetterProfile, reader: ProfileReader): Profile {
  return profileFrom({ owner: '', isFact: false, texts: [text], wordings: [] }, letter, reader);
}

function profileFrom(
  { owner, isFact, texts, wordings }: { owner: string; isFact: boolean; texts: string[]; wordings: string[] },
  letter: LetterProfile,
  { lexicon, asking, thesaurus }: ProfileReader,
  asked?: AskedAs,
): Profile {
  const read = wordings.map((text) => ({ text, terms: lexicon.read(text) }));
  const how = asked ?? askedAs(read, asking);
  const often = [...how.bodies].flatMap(([body, times]) => (times >= how.size * NAMED ? body : []));
  const usual = [...how.terms].flatMap(([key, times]) => (times >= Math.max(1, how.size * USUAL) ? key : []));
  const said = new Set(texts.flatMap((text) => lexicon.read(text).map(({ key }) => key)));
  return {
    owner,
    isFact,
    letter,
    asked: how,
    groups: new Set(groupsIn(usual, wordings, thesaurus)),
    saidGroups: new Set(groupsIn([...said], texts, thesaurus)),
    said,
    bodies: new Set([...often, ...texts.flatMap((text) => asking.bodiesIn(text))]),
    holds: asking.holds(texts.join('\n')),
    wordings: read.map(({ text, terms }) => lineOf(terms, asking.read(text).kinds, thesaurus)),
    sentences: asked
      ? []
      : texts.flatMap((text) =>
          sentencesOf(text).map((one) => lineOf(lexicon.read(one.text), [], thesaurus)),
        ),
    grams: new Set([...wordings, ...texts].flatMap(gramsOf)),
  };
}

const textsOf = ({ answer, quotes }: Fact): string[] => [answer, ...quotes];

/** @returns the groups of words that terms and phrases are in */
function groupsIn(terms: string[], texts: string[], thesaurus: Thesaurus): string[] {
  const phrases = texts.flatMap((text) => thesaurus.phrasesIn(wordsOf(text).map(({ stem }) => stem)));
  return [...terms.flatMap(thesaurus.groupsOf), ...phrases.flatMap(({ groups }) => groups)];
}

/** @returns four letters in a row of the words of a text, of those that are long enough */
export const gramsOf = (text: string): string[] => wordsOf(text).flatMap(({ text: word }) => lettersOf(word));

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

/** @returns the profiles of all facts and gaps, by their keys */
export function profilesOf(
  ofLetters: ReadonlyMap<string, LetterProfile>,
  entries: ReadonlyMap<string, Entry>,
  asked: ReadonlyMap<string, AskedAs>,
  reader: ProfileReader,
): Map<string, Profile> {
  return new Map(
    [...entries].map(([owner, entry]) => {
      const letter = ofLetters.get(entry.source.letter.id)!;
      return [owner, profileOf(owner, entry, letter, reader, asked.get(owner))];
    }),
  );
}
