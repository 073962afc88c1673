import type { Understanding } from '../../knowledge/answering/understanding.ts';
import { folded } from '../../text/fold.ts';
import type { State } from '../state.ts';
import type { Turn } from '../turn.ts';

/** @returns whether a text has the shape of a question: a question mark at its end, or it opens as one */
export function looksLikeQuestion(text: string, turn: Turn): boolean {
  return /\?[\s"'”)]*$/.test(text) || opensAsQuestion(text, turn);
}

/** Characters in which a question has shown that it is one. */
const OPENING = 200;

/** @returns whether a text opens with the words of a question */
export function opensAsQuestion(text: string, turn: Turn): boolean {
  return turn.tools.wordings.asks.test(`${folded(text.slice(0, OPENING))} `);
}

/** @returns the form whose file has this very wish, or one that the message opens with */
function wishIn(turn: Turn, text: string): string | undefined {
  const said = folded(text);
  const { wishes, openingWishes } = turn.tools.wordings;
  const exact = wishes.get(said);
  if (exact !== undefined || text.includes('?')) return exact;
  return openingWishes.find(
    (wish) => said.startsWith(wish.said) && !opensAsQuestion(said.slice(wish.said.length), turn),
  )?.form;
}

/** @returns the question to remember: small talk is none, and leaves the one before */
export function askedNow({ state }: Turn, meant: Understanding, text: string): Pick<State, 'asked'> {
  return { asked: meant.kind === 'smalltalk' ? state.asked : text };
}

/** @returns a wish in the very words of a form's file, else what the interpreter makes of a text */
export function understand(turn: Turn, text: string): Understanding {
  const wished = wishIn(turn, text);
  return wished === undefined ? turn.understood(text) : { kind: 'wish', form: wished, confidence: 1 };
}
