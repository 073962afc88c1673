import { fillingOf } from './filling.ts';
import type { Filling } from './filling.ts';
import { readAnswer } from '../../forms/readAnswer.ts';
import { fillIn } from './fillIn.ts';
import { ask } from './formPrompt.ts';
import { understandHere } from './formQuestion.ts';
import { say } from '../message.ts';
import { looksLikeQuestion, opensAsQuestion } from '../question/sideQuestion.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** Letters of the shortest question behind an answer. */
const SHORTEST_QUESTION = 10;

/** @returns an answer with a question behind it: "Sanne Bakker, tot wanneer kan dit?" */
export function splitQuestion(turn: Turn): { said: string; question: string } | undefined {
  for (const { index } of turn.text.matchAll(/[.,;!\n][.,;!\s]*/g)) {
    const question = turn.text.slice(index).replace(/^[.,;!\s]+(?:en |maar )?/i, '');
    if (
      question.length > SHORTEST_QUESTION &&
      looksLikeQuestion(question, turn) &&
      opensAsQuestion(question, turn)
    )
      return { said: turn.text.slice(0, index), question };
  }
  return undefined;
}

/** @returns the draft with the answer in it, undefined when the words before the question are none */
export function answeredFirst(turn: Filling, said: string): Draft | undefined {
  const { form, draft, question } = turn;
  if (!question || looksLikeQuestion(said, turn)) return undefined;
  const read = readAnswer(said, question, form, draft.answers, contextOf(turn));
  return read.kind === 'filled'
    ? fillIn(fillingOf({ ...turn, text: said }, form, draft), read.taken).draft
    : undefined;
}

/** Answers a question in between; the form's question follows as a message of its own. */
export function sideAnswer(turn: Filling, text = turn.text): Decision {
  const meant = understandHere(turn, text);
  if (meant.kind === 'wish') return askedAgain(turn);
  const answered = turn.tools.answerQuestion(meant, text, turn.today);
  const asked = ask(turn, 'brief');
  const state = {
    ...withDraft(turn.state, asked.draft),
    subject: answered.subject,
    asked: turn.tools.mask(text),
  };
  const again = asked.replies.map((reply, at) =>
    at === 0 ? { ...reply, text: `${turn.tools.phrases.say.backToForm}\n\n${reply.text}` } : reply,
  );
  const said = answered.replies.map((reply) => ({ ...reply, suggestions: [] }));
  return { ...answer(state, ...said, ...again), missed: answered.missed };
}

/** Asks what was asked, with something said first. */
export function askedAgain(turn: Filling, first?: string): Decision {
  const asked = ask(turn, 'brief');
  const said = first === undefined ? [] : [say(first)];
  return answer(withDraft(turn.state, asked.draft), ...said, ...asked.replies);
}
