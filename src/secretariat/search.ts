import { mailFields, nameFields } from '../registration/formTerms.ts';
import type { RegistrationFilter } from '../registration/wanted.ts';
import { folded } from '../text/fold.ts';
import type { Desk } from './desk.ts';

/**
 * @param text words that must all occur; capitals and accents make no difference
 * @returns how registrations are found with these in a name or an e-mail address: of who it is about, or of who sent it
 */
export function searchFor(desk: Desk, text: string): NonNullable<RegistrationFilter['search']> {
  return {
    words: folded(text).split(' '),
    in: desk.knowledge.forms.map((form) => ({
      form: form.id,
      fields: [...nameFields(form), ...mailFields(form)],
    })),
    elsewhere: [...nameFields(undefined), ...mailFields(undefined)],
  };
}
