import { WITHDRAWN } from '../../registration/course.ts';
import type { Filling } from './filling.ts';
import { shown } from './formPrompt.ts';
import type { Draft } from '../state.ts';
import { likeness, same } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { ownOf } from '../own/access.ts';

/**
 * What is said of registrations that are there already, once for each set of answers. Only of what is this person's own:
 * nobody learns here whether another is registered.
 */
export async function noticed(turn: Filling): Promise<{ draft: Draft; texts: string[] }> {
  const { form, draft } = turn;
  const rules = form.noticed;
  if (!rules || turn.message.scope !== 'personal') return { draft, texts: [] };
  const own = keyOf('same', draft, rules.same.fields);
  const others = rules.others && keyOf('others', draft, [rules.others.field]);
  const fresh = [own, others].filter((key) => key !== undefined && !draft.said.includes(key));
  if (fresh.length === 0) return { draft, texts: [] };
  const standing = (await ownOf(turn)).filter(
    ({ form: id, status, number }) => id === form.id && status !== WITHDRAWN && number !== draft.changes,
  );
  const looked = { ...draft, said: [...draft.said, ...fresh.filter((key) => key !== undefined)] };
  const alike = (fields: string[]) =>
    standing.find(({ answers }) =>
      fields.every((id) => same(likeness(answers[id]), likeness(draft.answers[id]))),
    );
  const twin = fresh.includes(own) ? alike(rules.same.fields) : undefined;
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
  return `${what}:${JSON.stringify(fields.map((id) => likeness(draft.answers[id])))}`;
}

function values(turn: Filling): Record<string, string> {
  const { form, draft } = turn;
  return Object.fromEntries(
    form.fields.map((field) => [field.id, shown(turn, field, draft.answers[field.id])]),
  );
}
