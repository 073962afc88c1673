import { openQuestions as findOpen } from '../../editing/openQuestions.ts';
import { wordingIn } from '../../knowledge/missed/candidates.ts';
import { openQuestions, PAGE_SIZE } from '../schema/questions.ts';
import { near } from './knowledge.ts';
import { EDITS, route } from './route.ts';
import type { Route } from './route.ts';

/** More variants of a question tell nothing new. */
const VARIANTS = 20;
const COMMENTS = 10;

export const questionRoutes: readonly Route[] = [
  route(openQuestions, EDITS, async ({ editing, desk }, { soort, zoek, blad = 1 }) => {
    const filter = { kind: soort === '' ? undefined : soort, words: zoek ?? '' };
    const place = { from: (blad - 1) * PAGE_SIZE, most: PAGE_SIZE };
    const { all, questions } = await findOpen({ editing, store: desk.store }, { ...filter, ...place });
    return {
      all,
      learning: editing.answeredFrom !== editing.revision,
      questions: questions.map((one) => ({
        ...one,
        variants: one.variants.slice(0, VARIANTS).map(({ question, unanswered, disliked }) => ({
          ...{ question, wording: wordingIn(question), times: unanswered + disliked },
        })),
        comments: one.comments.slice(0, COMMENTS),
        nearest: near(one.nearest, editing.knowledge),
      })),
    };
  }),
];
