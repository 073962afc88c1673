import type { Candidate } from '../../forms/fieldType.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Field } from '../../forms/form.ts';
import { fieldsOf } from '../../forms/question.ts';
import { doubtedIn, isCertain } from '../../forms/sound/doubted.ts';
import type { Span } from '../../language/left.ts';
import { same } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { contextOf } from '../turn.ts';
import type { Draft } from '../state.ts';
import type { Filling } from './filling.ts';
import { offeredFor, withOffered } from './offered.ts';

/** Answers that may be kept, those that are asked first, and the fields that are looked at once more with the whole record. */
export interface Sifted {
  kept: Answers;
  proposed: Record<string, Candidate[]>;
  along: string[];
}

/**
 * Divides what a message says into what is kept and what is asked first; what was offered and is picked is certain.
 * @param read what the reading of the message rests on
 */
export function sifted(turn: Filling, fresh: Answers, read: readonly Span[]): Sifted {
  const { form, draft, question, text } = turn;
  const isAgreed = (id: string) => offeredFor(draft, id).some(({ value }) => same(value, fresh[id]));
  const said = {
    form,
    text,
    read,
    asked: question && isBegun(turn) ? fieldsOf(question) : [],
    context: contextOf(turn),
  };
  const doubted = doubtedIn(fresh, draft.answers, said).filter((id) => !isAgreed(id));
  const kept = Object.entries(fresh).filter(([id]) => !doubted.includes(id));
  const proposed = form.fields
    .filter(({ id }) => doubted.includes(id))
    .map((field): [string, Candidate[]] => [field.id, [asCandidate(turn, field, fresh[field.id]!)]]);
  const sure = form.fields
    .filter(({ id }) => fresh[id] !== undefined)
    .filter((field) => text === '' || isAgreed(field.id) || isCertain(field, fresh[field.id]!, said))
    .map(({ id }) => id);
  const along = [...new Set([...(draft.along ?? []), ...kept.map(([id]) => id)])];
  return {
    kept: Object.fromEntries(kept),
    proposed: Object.fromEntries(proposed),
    along: along.filter((id) => !sure.includes(id)),
  };
}

/** Whether the question was put: with the first words for a form nothing was asked yet. */
const isBegun = ({ draft, state }: Filling): boolean => state.drafts.some(({ id }) => id === draft.id);

/** @returns the draft with the first answer asked that does not hold beside the others; undefined when all do */
export function unsettled(turn: Filling): Draft | undefined {
  const { form, draft } = turn;
  const along = Object.entries(draft.answers).filter(([id]) => draft.along?.includes(id));
  const said = { form, text: '', read: [], asked: [], context: contextOf(turn) };
  const [id] = doubtedIn(Object.fromEntries(along), draft.answers, said);
  const field = form.fields.find((one) => one.id === id);
  if (!field) return undefined;
  const offered = withOffered(draft, field.id, [asCandidate(turn, field, draft.answers[field.id]!)]);
  return { ...offered, focus: field.id };
}

/** @returns an answer as it is proposed */
export function asCandidate(turn: Filling, field: Field, value: Answer): Candidate {
  return { value, name: typeOf(field).show(value, field, contextOf(turn)) };
}
