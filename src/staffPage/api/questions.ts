import { done as findDone } from '../../editing/done.ts';
import { openQuestions as findOpen } from '../../editing/openQuestions.ts';
import { passedOn as findPassedOn } from '../../editing/passedOn.ts';
import { entriesOf } from '../../knowledge/letters/facts.ts';
import { writtenId } from '../../knowledge/letters/ownIds.ts';
import { wordingIn } from '../../knowledge/missed/candidates.ts';
import { giveAnswer as answer } from '../../secretariat/questions/answer.ts';
import { done, giveAnswer, passedOn } from '../schema/passedOn.ts';
import { openQuestions, PAGE_SIZE } from '../schema/questions.ts';
import { near } from './knowledge.ts';
import { ANSWERS, EDITS, route } from './route.ts';
import type { Route } from './route.ts';

/** More variants of a question tell nothing new. */
const VARIANTS = 20;
const COMMENTS = 10;

const pageOf = (page: number) => ({ from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE });

export const questionRoutes: readonly Route[] = [
  route(openQuestions, EDITS, async ({ editing, desk }, { soort, zoek, blad = 1 }) => {
    const filter = { kind: soort === '' ? undefined : soort, words: zoek ?? '' };
    const { all, questions } = await findOpen({ editing, store: desk.store }, { ...filter, ...pageOf(blad) });
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

  route(passedOn, ANSWERS, ({ editing, desk, user }, { soort = 'open', zoek, blad = 1 }) => {
    const who = { mayKnow: user.roles.includes('secretariaat'), now: desk.now() };
    const wanted = { open: soort === 'open', words: zoek ?? '', ...pageOf(blad) };
    return findPassedOn({ editing, store: desk.store }, wanted, who);
  }),

  route(giveAnswer, ANSWERS, async ({ desk }, { number, text }) => {
    await answer(desk, number, text);
    return { number };
  }),

  route(done, EDITS, async ({ editing, desk }, { zoek, blad = 1 }) => {
    const found = await findDone(desk.store, { words: zoek ?? '', ...pageOf(blad) });
    const ids = new Map(
      [...entriesOf(editing.knowledge)].map(([id, { source }]) => [
        `${source.letter.id} ${writtenId(id)}`,
        id,
      ]),
    );
    return {
      all: found.all,
      done: found.done.map(({ entry, ...one }) => {
        const id = ids.get(`${one.letter} ${entry}`);
        return { ...one, ...(id !== undefined && { entry: id }) };
      }),
    };
  }),
];
