import { backToForm } from '../form/goOn.ts';
import { answer } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';

/** "Lees verder": the passage that was quoted last in its section, and then the form's question where there is one. */
export function readOn(turn: Turn): Decision | undefined {
  const { state, tools } = turn;
  if (turn.text === '' || !tools.readOn.asks(turn.text)) return undefined;
  const shown = tools.readOn.show(state.subject);
  if (state.active === undefined) return answer(state, shown ?? tools.readOn.nothing);
  return shown && backToForm(turn, [shown]);
}
