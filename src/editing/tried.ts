import { saidIn } from '../knowledge/answering/consider.ts';
import type { Considered, Interpreter, Understanding } from '../knowledge/answering/understanding.ts';
import { whyOf } from '../knowledge/answering/why.ts';
import type { Counted } from '../knowledge/answering/why.ts';

/**
 * By what a question is answered: a fact; a list of days or choices that is made up when it is asked; a passage, as no
 * fact fits; a gap that editors laid down; nothing; that a letter is meant which is not there; a form, something else that is wished, or small talk.
 */
export type How =
  'fact' | 'list' | 'passage' | 'gap' | 'nothing' | 'noLetter' | 'form' | 'otherWish' | 'smalltalk';

/** What becomes of a question, and why. */
export interface Tried {
  meant: Understanding;
  how: How;
  /** What it may be about, the likeliest first. */
  considered: Considered[];
  /** The fact or gap that it is answered with; without one the likeliest. */
  about?: string;
  /** What each word of the question does for that one. */
  why: Counted[];
}

/** So many that it may be about are looked at. */
const CONSIDERED = 5;

/** @param now ISO date-time */
export function tryQuestion(question: string, now: string, interpreter: Interpreter): Tried {
  const meant = interpreter.understand({ text: question, now });
  const how = howOf(meant);
  const all = interpreter.consider(question);
  const [given] = how === 'fact' || how === 'gap' ? saidIn(meant).entries : [];
  const about = given ?? all[0]?.owner;
  const first = all.filter(({ owner }) => owner === given);
  const considered = [...first, ...all.filter(({ owner }) => owner !== given)].slice(0, CONSIDERED);
  return {
    ...{ meant, how, considered },
    ...(about !== undefined && { about }),
    why: about === undefined ? [] : whyOf(question, about, interpreter),
  };
}

function howOf(meant: Understanding): How {
  switch (meant.kind) {
    case 'answer':
      // What is reckoned is not weighed.
      if (meant.confidence === 1) return 'list';
      return saidIn(meant).kind === 'passage' ? 'passage' : 'fact';
    case 'wish':
      return 'form';
    case 'otherWish':
    case 'smalltalk':
      return meant.kind;
    case 'unknown':
      if (meant.noLetter !== undefined) return 'noLetter';
      return meant.gap === undefined ? 'nothing' : 'gap';
  }
}
