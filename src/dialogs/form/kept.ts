import { typeOf } from '../../forms/fieldTypes.ts';
import type { Draft } from '../state.ts';
import { contextOf, formOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/**
 * Kept answers are read again through their field's type: what is no answer (any more) is asked again,
 * and what belongs to no field of today's form is kept beside, for the next release.
 */
export function keptAnswers(turn: Turn, draft: Draft): Draft {
  const form = formOf(turn, draft.form);
  const answers = Object.fromEntries(
    Object.entries(draft.answers).filter(([id, value]) => {
      const field = form?.fields.find((one) => one.id === id);
      return field === undefined || typeOf(field).check(value, field, contextOf(turn));
    }),
  );
  return { ...draft, answers };
}
