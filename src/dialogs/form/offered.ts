import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { nounsOf } from '../../forms/nouns.ts';
import { pickCandidate } from '../../forms/pickCandidate.ts';
import type { Question } from '../../forms/question.ts';
import type { Taken } from '../../forms/taken.ts';
import type { Answer } from '../../text/answer.ts';
import { contextOf } from '../turn.ts';
import { saysYes } from '../yesNo.ts';
import type { Candidate } from '../../forms/fieldType.ts';
import type { Draft } from '../state.ts';

/** @returns the few answers to pick from for a field; none when none were offered */
export function offeredFor({ options }: Draft, id: string): Candidate[] {
  return options?.[id] ?? [];
}

/** @returns the draft with these to pick from for a field; without any when there are none */
export function withOffered(draft: Draft, id: string, candidates: readonly Candidate[]): Draft {
  const others = Object.entries(draft.options ?? {}).filter(([key]) => key !== id);
  const own: [string, Candidate[]][] = candidates.length > 0 ? [[id, [...candidates]]] : [];
  return { ...draft, options: Object.fromEntries([...others, ...own]) };
}

/** @returns a value that all of a message means */
export function takenAs(turn: Filling, id: string, value: Answer): Taken {
  return { answers: { [id]: value }, rivals: {}, spans: [{ start: 0, end: turn.text.length }] };
}

/** @returns a choice that was offered just before, by its name or number; undefined when none is picked */
export function pickOffered(turn: Filling, { id }: Question): Taken | undefined {
  const field = turn.form.fields.find((one) => one.id === id);
  const offered = offeredFor(turn.draft, id);
  if (!field || offered.length === 0) return undefined;
  const readBack = offered.length === 1 && !typeOf(field).closed && saysYes(turn.text) !== true;
  const picked = readBack ? undefined : pickCandidate(turn.text, offered, nounsOf(field));
  if (!picked || !typeOf(field).check(picked.value, field, contextOf(turn))) return undefined;
  return takenAs(turn, field.id, picked.value);
}
