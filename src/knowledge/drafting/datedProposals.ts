import { dutchDay, MONTHS } from '../../time/dutch.ts';
import { stretchesIn } from '../../language/stretches.ts';
import { deadlinesOf } from '../letters/deadlines.ts';
import type { Letter } from '../letters/letter.ts';
import { doingIn } from './drafting.ts';
import type { Drafting } from './drafting.ts';
import { LONGEST, said } from './proposal.ts';
import type { Proposal, Sentence } from './proposal.ts';

/** A deadline that is asked for has a day; a year alone is a plan. */
const WRITTEN_DAY = new RegExp(
  `\\d{1,2} (?:${MONTHS.join('|')})|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}|\\b(?:maan|dins|woens|donder|vrij)dag`,
  'i',
);
/** @returns the deadlines of a letter, each with the day it falls on */
export function deadlines(letter: Letter, drafting: Drafting): Proposal[] {
  const { lastDay, goneBy } = drafting.sentence;
  return deadlinesOf(letter)
    .filter(({ sentence }) => sentence.length <= 2 * LONGEST && WRITTEN_DAY.test(sentence))
    .filter(
      ({ sentence }) =>
        (lastDay.test(sentence) || doingIn(sentence, '', drafting) !== undefined) && !goneBy.test(sentence),
    )
    .map(({ until, sentence, block }) => ({
      kind: 'deadline',
      quote: sentence,
      answer: `De uiterste dag is ${dutchDay(until)}.`,
      about: [{ text: sentence }, { text: block.section }],
      doing: sentence,
      event: { kind: 'deadline', day: until },
    }));
}

/** @returns the days after the letter on which people meet */
export function days(sentences: readonly Sentence[], letter: Letter, drafting: Drafting): Proposal[] {
  return sentences
    .filter(({ text }) => drafting.sentence.meeting.test(text))
    .flatMap((one) => {
      const near = letter.date || '1900-01-01';
      const day = stretchesIn(one.text, near, near).find(
        ({ from, to, bounded, start, end }) =>
          !bounded &&
          from !== undefined &&
          from === to &&
          from > letter.date &&
          /\d/.test(one.text.slice(start, end)) &&
          (letter.date !== '' || /\d{4}/.test(one.text.slice(start, end))),
      );
      return day?.from === undefined
        ? []
        : [{ ...said('day', one, drafting), event: { kind: 'day' as const, day: day.from } }];
    });
}
