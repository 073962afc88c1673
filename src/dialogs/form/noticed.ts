import { WITHDRAWN } from '../../registration/course.ts';
import type { Filling } from './filling.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { shown } from './formPrompt.ts';
import type { Draft } from '../state.ts';
import { fill } from '../words.ts';
import { ownOf } from '../own/access.ts';

/**
 * What is said of registrations that are there already, once for each set of answers. Only of what is this person's own:
 * nobody learns here whether another is registered.
 */
export async function noticed(turn: Filling): Promise<{ draft: Draft; texts: string[] }> {
  const { form, draft } = turn;
  const rules = form.noticed;
  if (!rules || turn.message.scope !== 'personal') return { draft, texts: [] };
  const same = keyOf('same', draft, rules.same.fields);
  const others = rules.others && keyOf('others', draft, [rules.others.field]);
  const fresh = [same, others].filter((key) => key !== undefined && !draft.said.includes(key));
  if (fresh.length === 0) return { draft, texts: [] };
  const standing = (await ownOf(turn)).filter(
    ({ form: id, status, number }) => id === form.id && status !== WITHDRAWN && number !== draft.changes,
  );
  const looked = { ...draft, said: [...draft.said, ...fresh.filter((key) => key !== undefined)] };
  const alike = (fields: string[]) =>
    standing.find(({ answers }) => fields.every((id) => sameAnswer(answers, draft.answers, id)));
  const twin = fresh.includes(same) ? alike(rules.same.fields) : undefined;
  if (twin)
    return {
      draft: looked,
      texts: [fill(rules.same.text, { ...values(turn), number: twin.number })],
    };
  const other = rules.others && fresh.includes(others) && alike([rules.others.field]);
  return { draft: looked, texts: rules.others && other ? [rules.others.text] : [] };
}

/** @returns what marks that these answers were looked at; undefined as long as one of them is open */
function keyOf(what: string, draft: Draft, fields: string[]): string | undefined {
  if (fields.length === 0 || fields.some((id) => draft.answers[id] === undefined)) return undefined;
  return `${what}:${JSON.stringify(fields.map((id) => plain(draft.answers[id])))}`;
}

function values(turn: Filling): Record<string, string> {
  const { form, draft } = turn;
  return Object.fromEntries(
    form.fields.map((field) => [field.id, shown(turn, field, draft.answers[field.id])]),
  );
}

function sameAnswer(one: FormAnswers, other: FormAnswers, id: string): boolean {
  return JSON.stringify(plain(one[id])) === JSON.stringify(plain(other[id]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' && value !== null && 'code' in value ? value.code : value;
}
