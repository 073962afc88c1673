import type { Form, FormAnswers } from '../../forms/form.ts';
import type { Registration } from '../../registration/registration.ts';
import { shown } from './formPrompt.ts';
import type { Draft } from '../state.ts';
import type { Turn } from '../turn.ts';
import { fill } from '../words.ts';

/** What is said of registrations that are there already, once for each set of answers. */
export async function noticed(
  turn: Turn,
  form: Form,
  draft: Draft,
): Promise<{ draft: Draft; texts: string[] }> {
  const rules = form.noticed;
  if (!rules || turn.message.scope !== 'personal') return { draft, texts: [] };
  const others = await othersLike(turn, form, draft);
  const twin = await twinOf(turn, form, draft);
  const heard = [
    ...(twin
      ? [
          {
            key: twin.key,
            text: fill(rules.same.text, { ...values(turn, form, draft), number: twin.number }),
          },
        ]
      : []),
    ...(others && !twin ? [others] : []),
  ].filter(({ key }) => !draft.said.includes(key));
  return {
    draft: { ...draft, said: [...draft.said, ...heard.map(({ key }) => key)] },
    texts: heard.map(({ text }) => text),
  };
}

function values(turn: Turn, form: Form, draft: Draft): Record<string, string> {
  return Object.fromEntries(
    form.fields.map((field) => [field.id, shown(turn, field, draft.answers[field.id])]),
  );
}

/** The same person for the same thing. */
async function twinOf(
  turn: Turn,
  form: Form,
  draft: Draft,
): Promise<{ key: string; number: string } | undefined> {
  const fields = form.noticed?.same.fields ?? [];
  if (fields.some((id) => draft.answers[id] === undefined)) return undefined;
  const key = `same:${JSON.stringify(fields.map((id) => draft.answers[id]))}`;
  if (draft.said.includes(key)) return undefined;
  const mail = form.fields.find(({ id, type }) => type === 'email' && fields.includes(id));
  const email = mail && draft.answers[mail.id];
  if (typeof email !== 'string') return undefined;
  const found = await turn.tools.registrations.find({ form: form.id, person: { email } });
  const twin = standing(found, draft).find(({ answers }) =>
    fields.every((id) => alike(answers, draft.answers, id)),
  );
  return twin && { key, number: twin.number };
}

/** Another one for the same organisation. */
async function othersLike(
  turn: Turn,
  form: Form,
  draft: Draft,
): Promise<{ key: string; text: string } | undefined> {
  const rule = form.noticed?.others;
  const value = rule && draft.answers[rule.field];
  if (!rule || typeof value !== 'object' || value === null || !('code' in value)) return undefined;
  const code = String(value.code);
  const key = `others:${code}`;
  if (draft.said.includes(key)) return undefined;
  const filter = form.fields.some(({ id, type }) => id === rule.field && type === 'gemeente')
    ? { gemeente: code }
    : {};
  const found = await turn.tools.registrations.find({ form: form.id, ...filter });
  const other = standing(found, draft).some(({ answers }) => alike(answers, draft.answers, rule.field));
  return other ? { key, text: rule.text } : undefined;
}

function standing(found: Registration[], draft: Draft): Registration[] {
  return found.filter(({ status, number }) => status !== 'ingetrokken' && number !== draft.changes);
}

function alike(one: FormAnswers, other: FormAnswers, id: string): boolean {
  return JSON.stringify(plain(one[id])) === JSON.stringify(plain(other[id]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : value;
}
