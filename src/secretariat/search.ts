import { folded } from '../text/fold.ts';
import { mailFields, nameFields } from '../registration/formTerms.ts';
import type { Registration } from '../registration/registration.ts';
import type { Desk } from './desk.ts';

/**
 * @param text words that must all occur; capitals and accents make no difference. Undefined leaves nothing out
 * @returns the registrations with these in a name or an e-mail address: of who it is about, or of who sent it
 */
export function searched(
  desk: Desk,
  registrations: Registration[],
  text: string | undefined,
): Registration[] {
  if (text === undefined) return registrations;
  const words = folded(text).split(' ');
  const fields = new Map(
    desk.knowledge.forms.map((form) => [form.id, [...nameFields(form), ...mailFields(form)]]),
  );
  return registrations.filter(({ form, answers, submittedBy }) => {
    const own = (fields.get(form) ?? [...nameFields(undefined), ...mailFields(undefined)]).map(
      (id) => answers[id],
    );
    const all = [...own, submittedBy.name, submittedBy.email].filter((one) => typeof one === 'string');
    const found = folded(all.join(' '));
    return words.every((word) => found.includes(word));
  });
}
