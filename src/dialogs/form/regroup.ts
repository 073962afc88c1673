import { BY_THE_WAY, byClause } from '../../forms/groupClauses.ts';
import { differing } from '../../text/answer.ts';
import { apply } from './change.ts';
import type { Filling } from './filling.ts';
import { asCorrection } from './reading.ts';
import type { Reading } from './reading.ts';

/** "bij nader inzien zie ik het belang van samenwerking niet zo": one of a few yeses becomes a no, or a no a yes. */
export function regroup(turn: Filling): Reading | undefined {
  const { form, draft, question, text } = turn;
  if (question || text.includes('?')) return undefined;
  for (const group of Object.keys(form.groups ?? {})) {
    const fields = form.fields.filter((field) => field.group === group);
    const said = byClause(text, fields, BY_THE_WAY) ?? {};
    const changed = differing({ ...draft.answers, ...said }, draft.answers);
    if (changed.length === 0) continue;
    const answers = Object.fromEntries(changed.map((id) => [id, said[id]!]));
    return asCorrection('likely', () => apply(turn, answers));
  }
  return undefined;
}
