import type { Filling } from './filling.ts';
import { isSentence } from '../../forms/sentence.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { backToForm, goOn } from './goOn.ts';
import { fromForm, understandHere } from './formQuestion.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { askedNow, looksLikeQuestion, opensAsQuestion } from '../question/sideQuestion.ts';
import type { State } from '../state.ts';
import { withDraft } from '../state.ts';
import type { Decision, Turn } from '../turn.ts';
import type { Missed } from '../conversationStore.ts';

/** Letters of the shortest question beside an answer. */
const SHORTEST_QUESTION = 10;

/** @returns a question beside other words: "Sanne Bakker, tot wanneer kan dit?"; undefined when there is none, or nothing else */
export function questionBeside(turn: Turn): { rest: string; question: string } | undefined {
  const { text } = turn;
  const isQuestion = (part: string) =>
    part.length > SHORTEST_QUESTION && looksLikeQuestion(part, turn) && opensAsQuestion(part, turn);
  const asks = sentencesOf(text).find(
    ({ start, end }) =>
      text[end] === '?' &&
      (isQuestion(text.slice(start, end)) ||
        (start > 0 &&
          end - start > SHORTEST_QUESTION &&
          isSentence(text.slice(start, end + 1), turn.tools.lists.sayings.sentence))),
  );
  if (asks) {
    const rest = `${text.slice(0, asks.start)}${text.slice(asks.end + 1)}`.trim();
    if (rest !== '') return { rest, question: text.slice(asks.start, asks.end + 1) };
  }
  for (const { index } of text.matchAll(/[.,;!\n][.,;!\s]*/g)) {
    const question = text.slice(index).replace(/^[.,;!\s]+(?:en |maar )?/i, '');
    if (index > 0 && isQuestion(question)) return { rest: text.slice(0, index), question };
  }
  return undefined;
}

/** What a question comes to, before the form goes on. */
interface Aside {
  said: Reply[];
  remembered: Partial<State>;
  missed: Missed[];
}

/** @returns the answer to a question in between: of the form's own file, else of the letters; undefined when it is none */
export function asideOf(turn: Filling, text: string): Aside | undefined {
  const own = fromForm(turn, text);
  if (own !== undefined) return { said: [say(own)], remembered: {}, missed: [] };
  const meant = understandHere(turn, text);
  if (meant.kind === 'wish') return undefined;
  const { replies, subject, ages, missed } = turn.tools.answerQuestion(
    meant,
    text,
    turn.today,
    turn.state.ages,
  );
  return {
    said: replies.map((reply) => ({ ...reply, suggestions: [] })),
    remembered: { subject, ...(ages && { ages }), ...askedNow(turn, meant, text) },
    missed,
  };
}

/** Answers a question in between; the form's question follows as a message of its own. */
export function sideAnswer(turn: Filling): Decision {
  const aside = asideOf(turn, turn.text);
  if (!aside) return goOn(turn, [], 'brief');
  const back = backToForm({ ...turn, state: withDraft(turn.state, turn.draft) }, aside.said);
  return { ...back, state: { ...back.state, ...aside.remembered }, missed: aside.missed };
}
