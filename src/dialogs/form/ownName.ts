import { ASIDE_WORDS, EMPTY_WORDS } from '../../language/leftWords.ts';
import { personOf, typeOf } from '../../forms/fieldTypes.ts';
import type { AnswerRead } from '../../forms/answerRead.ts';
import type { Field, Form } from '../../forms/form.ts';
import type { Question } from '../../forms/question.ts';
import { same } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { folded } from '../../text/fold.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** Words of the longest answer that means only who speaks. */
const A_FEW_WORDS = 8;

/** @returns the name of who speaks as the answer, where it is likely and they say that it is they: "ikzelf", "dat ben ik zelf hoor" */
export function ownName(turn: Turn, question: Question): AnswerRead | undefined {
  const field = question.kind === 'field' && question.field.sender ? question.field : undefined;
  const value = field && (meansOneself(turn) || comesInstead(turn)) ? nameOf(turn, field) : undefined;
  if (!field || value === undefined) return undefined;
  const spans = [{ start: 0, end: turn.text.length }];
  return { kind: 'filled', taken: { answers: { [field.id]: value }, rivals: {}, spans } };
}

/** @returns the name of who speaks in the place of the one that stands there: "zij komt niet, ik kom zelf" */
export function oneselfInstead(turn: Turn & { form: Form; draft: Draft }): Answers | undefined {
  const field = personOf(turn.form);
  const before = field && turn.draft.answers[field.id];
  if (!field?.sender || before === undefined || !comesInstead(turn)) return undefined;
  const value = nameOf(turn, field);
  return value === undefined || same(value, before) ? undefined : { [field.id]: value };
}

/** @returns whether somebody says to come instead of another */
export function comesInstead({ text, tools }: Turn): boolean {
  return tools.wordings.comesInstead.test(text) && !text.includes('?');
}

function nameOf(turn: Turn, field: Field): Answer | undefined {
  const read = typeOf(field).read(turn.message.from.name, field, contextOf(turn));
  return read.kind === 'value' ? read.value : undefined;
}

/** Whether all that is said means who speaks, with nothing but small words around it. */
function meansOneself({ text, tools }: Turn): boolean {
  const said = folded(text).replace(/[.,!'’]/gu, '');
  const { self, others } = tools.wordings.speaker;
  if (self.has(said)) return true;
  const words = said.split(/\s+/);
  const isSmall = (word: string) => self.has(word) || EMPTY_WORDS.has(word) || ASIDE_WORDS.has(word);
  return (
    words.length <= A_FEW_WORDS &&
    !said.includes('?') &&
    words.some((word) => self.has(word)) &&
    words.every((word) => isSmall(word) && !others.has(word))
  );
}
