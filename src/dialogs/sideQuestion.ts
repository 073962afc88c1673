import type { Understanding } from '../knowledge/understanding.ts';
import { folded } from './words.ts';
import type { Turn } from './turn.ts';

/** @returns whether a text has the shape of a question: a question mark at its end, or it opens as one */
export function looksLikeQuestion(text: string, turn: Turn): boolean {
  return /\?[\s"'”)]*$/.test(text) || opensAsQuestion(text, turn);
}

/** @returns whether a text opens with the words of a question */
export function opensAsQuestion(text: string, turn: Turn): boolean {
  const said = `${folded(text)} `;
  return turn.tools.phrases.questionStarts.some((start) => said.startsWith(`${folded(start)} `));
}

const understood = new WeakMap<Turn, { text: string; meant: Understanding }>();

/** @returns what the interpreter makes of a text, in the light of what was talked about; worked out once in a turn */
export function understand(turn: Turn, text: string): Understanding {
  const known = understood.get(turn);
  if (known?.text === text) return known.meant;
  const { subject } = turn.state;
  const meant = turn.tools.interpreter.understand({ text, now: turn.now, ...(subject && { subject }) });
  understood.set(turn, { text, meant });
  return meant;
}
