import { maskKnownNames } from '../../knowledge/missed/knownNames.ts';
import { nameFields } from '../../registration/formTerms.ts';
import type { Session } from '../database/tables.ts';
import type { RegistrationRow } from '../registrations/registrationRow.ts';
import type { StoreRules } from '../rules.ts';

/** @returns the names that a registration holds: of who handed it in, and of whom it is about */
export function namesIn(
  { form, person_name, answers }: Pick<RegistrationRow, 'form' | 'person_name' | 'answers'>,
  rules: StoreRules,
): string[] {
  const given = JSON.parse(answers) as Record<string, unknown>;
  const about = nameFields(rules.terms(form).form).map((field) => given[field]);
  return [person_name, ...about].filter((name): name is string => typeof name === 'string');
}

/** @returns every name in the store */
export async function namesKept(db: Session, rules: StoreRules): Promise<string[]> {
  const rows = await db.selectFrom('registrations').select(['form', 'person_name', 'answers']).execute();
  const asked = await db.selectFrom('questions').select('person_name').distinct().execute();
  return [...rows.flatMap((row) => namesIn(row, rules)), ...asked.map(({ person_name }) => person_name)];
}

/** Takes these names out of the questions that are kept for the editors. */
export async function maskMissed(tx: Session, names: string[]): Promise<void> {
  for (const { seq, question, comment } of await tx.selectFrom('missed').selectAll().execute()) {
    const masked = {
      question: maskKnownNames(question, names),
      comment: comment === null ? null : maskKnownNames(comment, names),
    };
    if (masked.question !== question || masked.comment !== comment)
      await tx.updateTable('missed').set(masked).where('seq', '=', seq).execute();
  }
}
