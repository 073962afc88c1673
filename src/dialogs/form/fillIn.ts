import { saidOf } from './asked.ts';
import { possibleFields } from '../../forms/condition.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import type { Form } from '../../forms/form.ts';
import { leftBehind } from '../../forms/sound/otherPerson.ts';
import { meantOf } from '../../forms/rivals.ts';
import type { Taken } from '../../forms/taken.ts';
import { contextOf } from '../turn.ts';
import type { Answers } from '../../text/answer.ts';
import { fieldsOf } from '../../forms/question.ts';
import { shownLine, shown } from './formPrompt.ts';
import { asCandidate, sifted } from './sifted.ts';
import type { Sifted } from './sifted.ts';
import type { Draft } from '../state.ts';
import type { Turn } from '../turn.ts';
import { same } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';

/** A draft after a message, and what is said of it before the next question. */
export interface Filled {
  draft: Draft;
  noted: string[];
}

/**
 * Puts answers in a draft; what depended on an answer that changed is to be asked again. An answer in which something is
 * doubtful is not kept but proposed: it is asked in its turn, or now where there was one or it need not be.
 */
export function fillIn(
  turn: Filling,
  { answers: said, rivals = {}, spans = [] }: { answers: Answers } & Partial<Taken>,
): Filled {
  const { form, draft } = turn;
  const { kept: fresh, proposed, along } = sifted(turn, said, spans);
  const ids = Object.keys(fresh).filter((id) => form.fields.some((field) => field.id === id));
  const changed = ids.filter((id) => draft.answers[id] !== undefined && !same(draft.answers[id], fresh[id]));
  const answers: Answers = { ...draft.answers };
  for (const id of ids) answers[id] = fresh[id]!;
  for (const field of form.fields) {
    const outdated = changed.includes(field.id) ? (field.again ?? []) : [];
    for (const id of outdated.filter((one) => !ids.includes(one))) delete answers[id];
    const other = field.differs === undefined ? undefined : answers[field.differs];
    if (other !== undefined && same(answers[field.id], other)) delete answers[field.id];
  }
  for (const id of changed) relead(turn, id, ids, answers);
  const theirs = leftBehind(form, draft.answers, answers).filter(({ id }) => !ids.includes(id));
  for (const field of theirs) {
    proposed[field.id] = [asCandidate(turn, field, answers[field.id]!)];
    delete answers[field.id];
  }
  const possible = possibleFields(form, answers);
  for (const { id, line } of form.fields)
    if (line !== undefined && !possible.some((field) => field.id === id)) delete answers[id];
  for (const id of ids) if (!possible.some((field) => field.id === id)) delete answers[id];
  const asked = turn.question;
  const focusDone = draft.focus !== undefined && asked && fieldsOf(asked).some(({ id }) => ids.includes(id));
  const options = { ...without(draft.options, ids), ...rivals, ...proposed };
  const next: Draft = {
    ...draft,
    answers,
    open: draft.open.filter((id) => !ids.includes(id)),
    said: saidOf(turn, changed),
    last: ids.at(-1) ?? draft.last,
    wrong: undefined,
    options,
    along,
    ...(draft.unread && { unread: without(draft.unread, ids) }),
    focus:
      outOfTurn(turn, { ...rivals, ...proposed }) ?? (focusDone ? stillOffered(form, options) : draft.focus),
  };
  return {
    draft: next,
    noted: [
      notedLine(refilled(turn, next), ids, changed),
      ...repeated(turn, form, fresh, next),
      ...oneAtATime(refilled(turn, next), ids),
      ...remarks(form, ids, fresh),
    ].filter(Boolean),
  };
}

/** What stands on the line of another answer changes that one too: another gemeente is another organisation; else it is asked again. */
function relead(turn: Filling, id: string, fresh: string[], answers: Answers): void {
  const field = turn.form.fields.find((one) => one.id === id);
  const lead = turn.form.fields.find((one) => one.id === field?.line);
  if (!field || !lead || fresh.includes(lead.id) || answers[lead.id] === undefined) return;
  const context = contextOf(turn);
  const said = typeOf(field).show(answers[id], field, context);
  const read = typeOf(field).place ? typeOf(lead).read(said, lead, context) : undefined;
  if (read?.kind === 'value') answers[lead.id] = read.value;
  else delete answers[lead.id];
}

/** What would not be asked by itself: an answer that was there, a field that need not be filled. */
function outOfTurn({ form, draft }: Filling, offered: Sifted['proposed']): string | undefined {
  return form.fields.find(({ id, optional }) => offered[id] && (optional || draft.answers[id] !== undefined))
    ?.id;
}

/** What was proposed for a field that nobody would be asked for, and is not settled yet. */
function stillOffered(form: Form, offered: Sifted['proposed']): string | undefined {
  return form.fields.find(({ id, optional }) => optional && (offered[id]?.length ?? 0) > 0)?.id;
}

function without<T>(byField: Record<string, T> = {}, ids: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(byField).filter(([id]) => !ids.includes(id)));
}

/** More people in one message: the first is taken, and the others are not forgotten. */
function oneAtATime(turn: Filling, ids: string[]): string[] {
  const { form, draft } = turn;
  return form.fields.flatMap((field) => {
    if (field.several === undefined || !ids.includes(field.id)) return [];
    const named = meantOf(typeOf(field).find(turn.text, field, contextOf(turn)), field, {
      text: turn.text,
      sayings: turn.tools.lists.sayings,
      others: [],
    });
    const value = shown(turn, field, draft.answers[field.id]);
    const isMore = named.length > 1 || turn.tools.wordings.withOneself.test(turn.text);
    return isMore ? [fill(field.several, { value })] : [];
  });
}

/** One line on what was understood; nothing when the person can see that in what they typed. */
function notedLine(turn: Filling, ids: string[], changed: string[]): string {
  const { form, draft } = turn;
  const alone = turn.message.scope === 'personal';
  const fields = form.fields.filter(
    ({ id, line, personal }) =>
      ids.includes(id) &&
      draft.answers[id] !== undefined &&
      !(line !== undefined && ids.includes(line)) &&
      (alone || !personal),
  );
  const [only] = fields;
  if (changed.length === 0 && only) {
    const said = folded(shown(turn, only, draft.answers[only.id]));
    const seen = fields.length === 1 && (folded(turn.text) === said || typeOf(only).yesNo);
    const grouped = fields.length > 1 && fields.every((field) => typeOf(field).yesNo);
    if (seen || grouped) return '';
  }
  if (!only) return '';
  const list = fields.map((field) => shownLine(turn, field));
  return fill(turn.tools.phrases.say.noted, { list: list.join(' · ') });
}

/** A second choice that is the first one again is not taken. */
function repeated(turn: Turn, form: Form, fresh: Answers, draft: Draft): string[] {
  const again = form.fields.some(
    ({ id, differs }) => differs !== undefined && fresh[id] !== undefined && draft.answers[id] === undefined,
  );
  return again ? [turn.tools.phrases.reasons['same choice']] : [];
}

/** @returns what the letter says on answers that were given just now */
export function remarks(form: Form, ids: string[], fresh: Answers): string[] {
  return form.fields.flatMap(({ id, remark }) =>
    remark && ids.includes(id) && fresh[id] === remark.on ? [remark.text] : [],
  );
}
