import { wordingsIn } from '../letters/facts.ts';
import type { Entry } from '../letters/facts.ts';
import type { FeatureKey } from '../learning/featureKey.ts';
import { lettersOf } from '../learning/features.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { wordsOf } from '../reading/words.ts';
import { lineOf } from './aligned.ts';
import type { Line } from './aligned.ts';
import { askedAs } from './askedAs.ts';
import type { AskedAs } from './askedAs.ts';
import { countedIn } from './counted.ts';
import { groupsIn, SINGLE, textsOf } from './letterProfile.ts';
import type { LetterProfile, ProfileReader } from './letterProfile.ts';

/** What is known of a fact, or of something that a letter does not say, to compare questions with. */
export interface Profile {
  owner: string;
  isFact: boolean;
  /** The first quotation of a fact. */
  proof?: string;
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
  /** For each sort of answer whether it gives it, and which share of its few wordings seeks it. */
  gives: boolean[];
  sought: number[];
  /** Stems of what it gives numbers of. */
  counted: Set<string>;
  /** Each of the wordings, and of the sentences, where there are few wordings. */
  wordings: Line[];
  sentences: Line[];
  /** Four letters in a row of all of these. */
  grams: Set<FeatureKey>;
}

/** @returns whether a word of the question is qualified by what neither the fact nor its letter speaks of */
export const isOtherwiseQualified = (
  qualifiers: readonly string[],
  { asked, said, letter }: Pick<Profile, 'asked' | 'said' | 'letter'>,
): boolean => qualifiers.some((key) => !asked.terms.has(key) && !said.has(key) && !letter.terms.has(key));

/** A body that fewer of many wordings name is not what the fact is about. */
const NAMED = 0.02;
/** A term that fewer of many wordings have tells nothing of what the fact is about. */
const USUAL = 0.05;
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
  const profile = profileFrom({ owner, isFact, texts, wordings }, letter, reader, asked);
  const proof = isFact ? entry.fact.quotes[0] : undefined;
  return proof === undefined ? profile : { ...profile, proof };
}

/** @returns what is known of a passage that no fact is made of */
export function passageProfile(text: string, letter: LetterProfile, reader: ProfileReader): Profile {
  return profileFrom({ owner: '', isFact: false, texts: [text], wordings: [] }, letter, reader);
}

function profileFrom(
  { owner, isFact, texts, wordings }: { owner: string; isFact: boolean; texts: string[]; wordings: string[] },
  letter: LetterProfile,
  { lexicon, asking, answerSorts, thesaurus }: ProfileReader,
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
    gives: answerSorts.givenBy(texts.join('\n')),
    sought: shares(wordings.map(answerSorts.soughtIn), answerSorts.names.length),
    counted: new Set(texts.flatMap(countedIn)),
    wordings: read.map(({ text, terms }) => lineOf(terms, asking.read(text).kinds, thesaurus)),
    sentences: asked
      ? []
      : texts.flatMap((text) =>
          sentencesOf(text).map((one) => lineOf(lexicon.read(one.text), [], thesaurus)),
        ),
    grams: new Set([...wordings, ...texts].flatMap(gramsOf)),
  };
}

/** @returns for each of so many places which share of the lists has it */
function shares(lists: number[][], places: number): number[] {
  const found = new Array<number>(places).fill(0);
  for (const at of lists.flat()) found[at]! += 1 / lists.length;
  return found;
}

/** @returns keys of four letters in a row of the words of a text, of those that are long enough */
export const gramsOf = (text: string): FeatureKey[] =>
  wordsOf(text).flatMap(({ text: word }) => lettersOf(word));

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
