import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Considered } from '../knowledge/answering/understanding.ts';
import { alike } from '../knowledge/drafting/alike.ts';
import { wordings } from '../knowledge/letters/checkLetter.ts';
import { alikeTogether } from '../knowledge/missed/alikeQuestions.ts';
import { wordingIn } from '../knowledge/missed/candidates.ts';
import { countMissed } from '../knowledge/missed/unansweredList.ts';
import type { MissedQuestion } from '../knowledge/missed/unansweredList.ts';
import type { Store } from '../storage/openStore.ts';
import { turnedDown } from './accept.ts';
import type { Editing } from './editing.ts';
import { passedOnAlike } from './passedOn.ts';

/** Questions that got no good answer and ask the same. */
export interface OpenQuestion {
  /** As it was asked most often, and what of it may become a wording. */
  question: string;
  wording: string;
  variants: MissedQuestion[];
  /** How often people got no answer, and how often a thumb went down. */
  unanswered: number;
  disliked: number;
  /** The last day it was asked, YYYY-MM-DD. */
  last: string;
  /** What was said with a thumb. */
  comments: string[];
  /** What comes closest now, the likeliest first. */
  nearest: Considered[];
  /** Numbers of the same that wait for an answer of the VNG. */
  passedOn: string[];
}

/** Which are wanted. */
export interface OpenFilter {
  kind?: 'unanswered' | 'disliked' | undefined;
  /** Words that one of the variants has. */
  words?: string;
  from: number;
  most: number;
}

/** So many different questions are looked at, the most often missed ones. */
const LOOKED_AT = 2000;
/** So many facts are shown beside a question. */
const NEAREST = 4;

/** @returns the questions that wait for an editor, the most often missed first, and how many there are */
export async function openQuestions(
  { editing, store }: { editing: Editing; store: Pick<Store, 'missed' | 'questions'> },
  { kind, words = '', from, most }: OpenFilter,
): Promise<{ all: number; questions: OpenQuestion[] }> {
  const { knowledge, folder } = editing;
  const kept = await store.missed();
  const done = handled(knowledge, turnedDown(folder));
  const fillers = new Set(knowledge.synonyms.fillers);
  const missed = countMissed(kept)
    .filter(({ question }) => !done(question))
    .filter((one) => kind === undefined || one[kind] > 0)
    .slice(0, LOOKED_AT);
  const sought = alike(words);
  const groups = alikeTogether(missed, (word) => fillers.has(word)).filter((group) =>
    group.some(({ question }) => alike(question).includes(sought)),
  );
  const about = new Map<string, { last: string; comments: string[] }>();
  for (const { question, day, comment } of kept) {
    const before = about.get(alike(question)) ?? { last: '', comments: [] };
    const comments = comment === undefined ? before.comments : [...before.comments, comment];
    about.set(alike(question), { last: day > before.last ? day : before.last, comments });
  }
  const interpreter = editing.interpreter();
  const asked = await passedOnAlike({ editing, store });
  const questions = groups.slice(from, from + most).map((variants): OpenQuestion => {
    const { question } = variants[0]!;
    const sum = (of: 'unanswered' | 'disliked') => variants.reduce((total, one) => total + one[of], 0);
    const said = variants.flatMap((one) => about.get(alike(one.question)) ?? []);
    return {
      question,
      wording: wordingIn(question),
      variants,
      unanswered: sum('unanswered'),
      disliked: sum('disliked'),
      last:
        said
          .map(({ last }) => last)
          .sort()
          .at(-1) ?? '',
      comments: said.flatMap(({ comments }) => comments),
      nearest: interpreter.consider(question).slice(0, NEAREST),
      passedOn: [...new Set(variants.flatMap((one) => asked.get(alike(one.question)) ?? []))],
    };
  });
  return { all: groups.length, questions };
}

/** @returns whether a question stands with a fact or gap already, or was turned down */
function handled({ letters }: Pick<Knowledge, 'letters'>, down: readonly string[]) {
  const done = new Set([
    ...letters.flatMap((letter) => wordings(letter).flatMap(({ texts }) => texts.map(alike))),
    ...down.map(alike),
  ]);
  return (question: string) => done.has(alike(question)) || done.has(alike(wordingIn(question)));
}
