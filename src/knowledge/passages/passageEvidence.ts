import { letterSignals, LETTER_SIGNALS } from '../matching/letterShare.ts';
import type { LetterSignals } from '../matching/letterShare.ts';
import { passageProfile } from '../matching/profile.ts';
import type { Profile } from '../matching/profile.ts';
import type { LetterProfile, ProfileReader } from '../matching/letterProfile.ts';
import { aligned, lineOf } from '../matching/aligned.ts';
import type { Line } from '../matching/aligned.ts';
import { askedQuestion } from '../matching/question.ts';
import type { AskedQuestion, QuestionTools } from '../matching/question.ts';
import { signalNames, signalsOf } from '../matching/signals.ts';
import { sharesOf, weighing } from '../matching/weighing.ts';
import type { Weights } from '../matching/weighing.ts';
import type { ReadText } from '../learning/wordingIndex.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { FoundPassage, PassageIndex } from './passageIndex.ts';

/** What the index adds to what tells whether a passage answers. */
export const INDEX_SIGNALS = ['coverage', 'fit', 'missing', 'named', 'margin', 'absent'] as const;

/** More of these add nothing. */
const MOST = { fit: 5, absent: 2 };
/** So many of the passages that fit best are looked at. */
const LOOKED_AT = 4;

/** @returns the names of all signals of a passage, in their order */
export const passageSignalNames = (reading: Pick<QuestionTools, 'asking' | 'answerSorts'>): string[] => [
  ...signalNames(reading),
  ...LETTER_SIGNALS,
  ...INDEX_SIGNALS,
];

/** A passage with what tells whether it answers. */
export interface LookedAt {
  found: FoundPassage;
  signals: number[];
}

/** What passages are looked at with. */
export interface PassageReader {
  index: PassageIndex;
  letters: ReadonlyMap<string, LetterProfile>;
  reader: ProfileReader;
  reading: QuestionTools;
}

/**
 * @param weights of which only the shares count
 * @returns a search for the passages that fit a question best, each with `passageSignalNames`
 */
export function createPassageSearch({ index, letters, reader, reading }: PassageReader, weights: Weights) {
  const base = sharesOf(weights, reading.asking);
  const parts = new WeakMap<FoundPassage['passage'], Part[]>();
  const ofLetter: LetterSignals = letterSignals([...letters.values()]);
  const partsOf = (passage: FoundPassage['passage']): Part[] => {
    let own = parts.get(passage);
    if (!own) parts.set(passage, (own = readParts(passage.text, letters.get(passage.letter)!, reader)));
    return own;
  };
  /** A long passage is looked at where it comes closest to the question. */
  const profileOf = (passage: FoundPassage['passage'], question: AskedQuestion): Profile =>
    partsOf(passage)
      .map((part) => ({ part, closeness: aligned(question, part.line, reading.rarity) }))
      .reduce((best, one) => (one.closeness > best.closeness ? one : best))
      .part.profile();
  return (asked: ReadText, mentioned: string[]): LookedAt[] => {
    const meant = mentioned.length === 1 ? mentioned : [];
    const fitting = index.search(asked.terms, { letters: meant, limit: LOOKED_AT });
    if (fitting.length === 0) return [];
    const question = askedQuestion(asked, reading);
    const shares = ofLetter(question);
    const [best, second] = fitting;
    return fitting.map((found, at) => {
      const { score, coverage, fit, missing, absent } = found;
      const profile = profileOf(found.passage, question);
      const rival = at === 0 ? second : best;
      const signals = [
        ...signalsOf(question, profile, base, reading.rarity),
        ...shares(profile.letter),
        coverage,
        Math.min(fit, MOST.fit),
        missing,
        Number(mentioned.length > 0),
        best!.score > 0 ? (score - (rival?.score ?? 0)) / best!.score : 0,
        Math.min(absent, MOST.absent),
      ];
      return { found, signals };
    });
  };
}

/** A sentence of a passage, and what is known of it together with the ones before and behind it. */
interface Part {
  line: Line;
  profile: () => Profile;
}

function readParts(text: string, letter: LetterProfile, reader: ProfileReader): Part[] {
  const sentences = sentencesOf(text).map((one) => one.text);
  const read = sentences.length > 0 ? sentences : [text];
  return read.map((sentence, at) => {
    let profile: Profile | undefined;
    const around = read.slice(Math.max(0, at - 1), at + 2).join('\n');
    return {
      line: lineOf(reader.lexicon.read(sentence), [], reader.thesaurus),
      profile: () => (profile ??= passageProfile(around, letter, reader)),
    };
  });
}

/** A passage, with how certain it is that it answers, as a log-odds. */
export interface CertainPassage {
  passage: FoundPassage['passage'];
  certainty: number;
}

/** @returns the passages that come near a question, the one that most certainly answers it first */
export type PassageFinder = (asked: ReadText, mentioned: string[]) => CertainPassage[];

/** @param from what passages are looked at with */
export function createPassageFinder(from: PassageReader, weights: Weights): PassageFinder {
  const search = createPassageSearch(from, weights);
  const weigh = weighing(weights.passages, passageSignalNames(from.reading));
  return (asked, mentioned) =>
    search(asked, mentioned)
      .map(({ found, signals }) => ({ passage: found.passage, certainty: weigh(signals) }))
      .sort((a, b) => b.certainty - a.certainty);
}
