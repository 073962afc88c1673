import type { Form } from '../forms/form.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { FIRST } from '../registration/course.ts';
import { marksOf } from '../registration/formTerms.ts';
import type { Sentences } from '../registration/notices/noticeTexts.ts';
import { valuesOf } from '../registration/notices/values.ts';
import type { Registration } from '../registration/registration.ts';
import { termsFor } from '../registration/terms.ts';
import type { FormRules, Terms } from '../registration/terms.ts';
import { readCell } from '../secretariat/import/entry.ts';
import type { EntryContext } from '../secretariat/import/entry.ts';
import { fillLines, placeholders } from '../text/fill.ts';

/** A text that people get: where it stands, and what it says. */
export interface NoticeText extends Pick<Sentences, 'to' | 'subject' | 'text' | 'chat'> {
  /** Of the form whose file it stands in; null for those of every form. */
  form: string | null;
  event: string;
  /** Its number among those of the event. */
  at: number;
}

/** @returns the texts in knowledge/notices, in the order of their files */
export function noticeTexts({ notices }: Pick<FormRules, 'notices'>): NoticeText[] {
  return notices.flatMap(({ form = null, events }) =>
    Object.entries(events).flatMap(([event, texts]) =>
      texts.map(({ to, subject, text, chat }, at) => ({
        ...{ form, event, at, to, subject, text },
        ...(chat !== undefined && { chat }),
      })),
    ),
  );
}

/** A text as it would be told of somebody invented. */
export interface Example {
  subject: string;
  text: string;
  chat?: string;
}

/**
 * @param context by which the examples of the form are read
 * @returns a text filled in with the examples of its form; what only a real registration has is named between ‹ ›
 */
export function exampleOf(
  { form: id, event, to, subject, text, chat }: Omit<NoticeText, 'at'>,
  rules: FormRules,
  { forms }: Pick<Knowledge, 'forms'>,
  context: EntryContext,
): Example {
  const form = forms.find((one) => one.id === id) ?? forms[0];
  if (!form) return { subject, text, ...(chat !== undefined && { chat }) };
  const terms = termsFor(rules, form.id, false, () => 'https://teams.microsoft.com/…');
  const registration = inventedFor(form, event, terms, context);
  const [role = 'deelnemer'] = to;
  const name = role === 'secretariaat' ? role : registration.submittedBy.name;
  const receiver = { role, key: role, name, to: { kind: 'secretariat' } as const };
  const known = Object.entries(valuesOf(registration, receiver, terms)).filter(([, value]) => value !== '');
  const named = placeholders([subject, text, chat ?? ''].join('\n')).map((one) => [one, `‹${one}›`]);
  const values = Object.fromEntries([...named, ...known]) as Record<string, string>;
  return {
    subject: fillLines(subject, values).replace(/\s+/g, ' '),
    text: fillLines(text, values),
    ...(chat !== undefined && { chat: fillLines(chat, values) }),
  };
}

/** Somebody who gave the examples of a form as answers. */
function inventedFor(form: Form, event: string, { course }: Terms, context: EntryContext): Registration {
  const answers = Object.fromEntries(
    form.fields.flatMap((field) => {
      const read = readCell(field.example, field, context);
      return read.kind === 'value' && read.value !== undefined ? [[field.id, read.value]] : [];
    }),
  );
  const { person: field } = marksOf(form);
  const person = field === undefined ? undefined : answers[field];
  const name = typeof person === 'string' ? person : 'Anna Voorbeeld';
  return {
    ...{ id: 'voorbeeld', number: `${form.prefix}-${context.today.slice(0, 4)}-0001`, form: form.id },
    ...{ status: event in course.states ? event : FIRST, revision: 1 },
    ...{ submittedAt: `${context.today}T09:00:00+01:00`, submittedBy: { id: 'voorbeeld', name } },
    ...{ answers, details: {} },
  };
}
