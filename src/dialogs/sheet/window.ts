import { fillingOf } from '../form/filling.ts';
import { keptAnswers } from '../form/kept.ts';
import { housekeeping } from '../housekeeping.ts';
import { formOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import type { Sheet } from './sheet.ts';
import { isComplete, sheetOf } from './sheetOf.ts';

/** What a window shows. */
export type Window =
  | { kind: 'sheet'; sheet: Sheet }
  | { kind: 'said'; text: string }
  /** It is done with: what comes next is said in the chat. */
  | { kind: 'closed' };

/**
 * @returns what the window of a form shows to who opens it, or has just filled it in: worked out from what is kept, so
 *   that it is the same however often it is asked
 */
export function windowOf(turn: Turn): Window {
  const { content, scope } = turn.message;
  const { say } = turn.tools.phrases;
  if (content.kind !== 'sheet' && content.kind !== 'open') return { kind: 'closed' };
  const filledIn = content.kind === 'sheet';
  const kept = housekeeping(turn).state.drafts.find(({ id }) => id === content.draft);
  const form = kept && formOf(turn, kept.form);
  if (!kept || !form) return filledIn ? { kind: 'closed' } : { kind: 'said', text: say.oldCard };
  if (scope !== 'personal') return filledIn ? { kind: 'closed' } : { kind: 'said', text: say.onlyPersonally };
  const filling = fillingOf(turn, form, keptAnswers(turn, kept));
  return filledIn && isComplete(filling)
    ? { kind: 'closed' }
    : { kind: 'sheet', sheet: sheetOf(filling, filledIn) };
}
