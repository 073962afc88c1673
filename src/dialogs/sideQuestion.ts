import type { Understanding } from '../knowledge/understanding.ts';
import { folded } from './words.ts';
import type { Turn } from './turn.ts';

/** @returns whether a text has the shape of a question: a question mark at its end, or it opens as one */
export function looksLikeQuestion(text: string, turn: Turn): boolean {
  if (/\?[\s"'”)]*$/.test(text)) return true;
  const said = `${folded(text)} `;
  return turn.tools.phrases.questionStarts.some((start) => said.startsWith(`${folded(start)} `));
}

/** @returns what the interpreter makes of a text, in the light of what was talked about */
export function understand(turn: Turn, text: string): Understanding {
  const { subject } = turn.state;
  return turn.tools.interpreter.understand({ text, now: turn.now, ...(subject && { subject }) });
}
