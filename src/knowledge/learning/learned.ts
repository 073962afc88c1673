import { entriesOf, hasManyWordings, wordingsIn, wordingsOf } from '../letters/facts.ts';
import { ownerKey } from '../letters/owner.ts';
import { askedAs } from '../matching/askedAs.ts';
import type { AskedAs, ReadWording } from '../matching/askedAs.ts';
import { createAskingReader } from '../reading/asking.ts';
import type { AskingFile, AskingReader } from '../reading/asking.ts';
import type { Knowledge } from '../knowledge.ts';
import { countWords, learnWords } from '../reading/learnedWords.ts';
import type { LearnedWords } from '../reading/learnedWords.ts';
import type { Synonyms } from '../phrases.ts';
import { learnWordings } from './learnedWordings.ts';
import type { LearnedWordings, Wording } from './learnedWordings.ts';
import { createLexicon } from '../reading/lexicon.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import type { Gemeente } from '../../language/gemeenten/types.ts';
import type { Term } from '../reading/term.ts';
import { fold } from '../../text/fold.ts';
import { wordsOf } from '../reading/words.ts';
import { learnPolarity, saidBy } from './polarity.ts';
import type { LearnedPolarity } from './polarity.ts';
import { learnIntents } from './intents.ts';
import type { IntentExamples, LearnedIntents } from './intents.ts';

/** All that answering needs and that takes long to work out: plain data, to be kept between two starts. */
export interface Learned {
  words: LearnedWords;
  wordings: LearnedWordings;
  polarity: LearnedPolarity;
  intents: LearnedIntents;
  /** How each fact and gap is asked, by its key. */
  asked: Map<string, AskedAs>;
}

/** All that is learned from, as plain data: what is not in it teaches nothing. */
export interface Lesson {
  wordings: Wording[];
  synonyms: Synonyms;
  /** Words of place names. */
  names: string[];
  /** Owners of wordings that can be answered or done. */
  answers: string[];
  /** Owners of wordings of facts and gaps. */
  entries: string[];
  asking: AskingFile;
  /** The words that the facts say, by id. */
  said: [owner: string, words: string[]][];
  intents: IntentExamples;
}

/** @returns what the knowledge teaches from; a letter with no or few wordings adds nothing, unless a form rests on it */
export function lessonOf(knowledge: Knowledge): Lesson {
  const wordings = wordingsOf(knowledge);
  const entries = entriesOf({ letters: knowledge.letters.filter(hasManyWordings) });
  const facts = [...entries].flatMap(([id, { kind }]) => (kind === 'fact' ? id : []));
  const forms = knowledge.forms.flatMap(({ id, wishes }) =>
    wishes.length > 0 ? ownerKey({ kind: 'form', form: id }) : [],
  );
  const said = saidBy(entries);
  return {
    wordings,
    synonyms: knowledge.synonyms,
    names: [...neutralNames(knowledge.lists.gemeenten)],
    answers: [...facts, ...forms],
    entries: [...entries.keys()],
    asking: knowledge.asking,
    said: facts.map((id) => [id, [...said(id)]]),
    intents: knowledge.intents,
  };
}

/** What is learned of how things are asked, whatever the facts say. */
export type Asked = Omit<Learned, 'polarity' | 'intents'>;

/** @returns what a lesson teaches; the same one always teaches the same. It takes some seconds. */
export function learn(lesson: Lesson): Learned {
  return {
    ...learnAsking(lesson),
    polarity: learnYesAndNo(lesson),
    intents: learnIntents(lesson.intents),
  };
}

/** @returns what a lesson teaches of how things are asked: nearly all of the work */
export function learnAsking({
  wordings,
  synonyms,
  names,
  answers,
  entries,
  asking,
}: Omit<Lesson, 'said' | 'intents'>): Asked {
  const words = learnWords(
    synonyms,
    wordings.map(({ text }) => text),
  );
  const lexicon = readingOnce(createLexicon(synonyms, words, new Set(names)));
  const answered = new Set(answers);
  return {
    words,
    wordings: learnWordings(lexicon, wordings, (owner) => answered.has(owner)),
    asked: learnAsked(wordings, entries, lexicon, createAskingReader(asking)),
  };
}

/** @returns what a lesson teaches of when the answer is yes, and when no */
export function learnYesAndNo({ wordings, said }: Pick<Lesson, 'wordings' | 'said'>): LearnedPolarity {
  const saidOf = new Map(said.map(([owner, list]) => [owner, new Set(list)]));
  return learnPolarity(wordings, (owner) => saidOf.get(owner) ?? new Set());
}

/** Each wording is looked at from more than one side. */
function readingOnce(lexicon: Lexicon): Lexicon {
  const before = new Map<string, Term[]>();
  const read = (text: string): Term[] => {
    let terms = before.get(text);
    if (!terms) before.set(text, (terms = lexicon.read(text)));
    return terms;
  };
  return { ...lexicon, read };
}

function learnAsked(
  wordings: Wording[],
  entries: string[],
  lexicon: Lexicon,
  asking: AskingReader,
): Map<string, AskedAs> {
  const read = new Map<string, ReadWording[]>(entries.map((owner) => [owner, []]));
  for (const { owner, text } of wordings) read.get(owner)?.push({ text, terms: lexicon.read(text) });
  return new Map([...read].map(([owner, own]) => [owner, askedAs(own, asking)]));
}

/** @returns what the knowledge teaches: `learn` of all that is in it */
export function learnFrom(knowledge: Knowledge): Learned {
  return learn(lessonOf(knowledge));
}

/** @returns a reader of messages that knows the words learned, and those of the letters */
export function lexiconOf(
  { synonyms, lists, letters }: Pick<Knowledge, 'synonyms' | 'lists' | 'letters'>,
  { counts, taken }: LearnedWords,
): Lexicon {
  const few = letters.filter((source) => !hasManyWordings(source));
  const texts = [
    ...letters.flatMap(({ letter }) => letter.blocks.map(({ text }) => text)),
    ...[...entriesOf({ letters: few }).values()].flatMap(wordingsIn),
  ];
  return createLexicon(synonyms, { counts: countWords(texts, counts), taken }, neutralNames(lists.gemeenten));
}

/** A name of at most this many letters is as likely an ordinary word (Best, Ede, Oss). */
const SHORT = 4;

/** @returns the words of place names, folded: where someone is from says nothing about what is asked */
function neutralNames(gemeenten: readonly Gemeente[]): Set<string> {
  const names = gemeenten.flatMap(({ name, places = [] }) => [name, ...places]);
  const words = names.flatMap((name) => wordsOf(name).map(({ text }) => text));
  return new Set(words.filter((word) => word.length > SHORT).map(fold));
}
