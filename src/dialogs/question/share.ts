import { fill } from '../../text/fill.ts';
import { readCommand } from '../commands.ts';
import { thenForm } from '../form/goOn.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** The number of a citation under an answer: of no use where it is copied to. */
const MARKER = / ?\[\d{1,2}\]/g;

/** "Deel": the last question with its answer in a message of its own, to be copied or forwarded as it is. */
export function share(turn: Turn): Decision | undefined {
  const { state, today, tools } = turn;
  if (readCommand(turn.text, tools.wordings) !== 'share') return undefined;
  const { say: phrases } = tools.phrases;
  const meant = state.asked === undefined ? undefined : turn.understood(state.asked);
  if (state.asked === undefined || meant?.kind !== 'answer')
    return thenForm(turn, answer(state, say(phrases.shareNothing)));
  const { replies } = tools.answerQuestion(meant, state.asked, today);
  const told = replies.map(({ text }) => text.replace(MARKER, '')).join('\n\n');
  const text = fill(phrases.shared, { question: literal(state.asked), answer: told });
  return thenForm(turn, answer(state, say(phrases.shareLead), say(text)));
}
