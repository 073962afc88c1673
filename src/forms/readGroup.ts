import type { GroupSigns } from './said/group.ts';
import { readYesNo } from '../language/yesNo/read.ts';
import { typeOf } from './fieldTypes.ts';
import { byClause, clausesBeside, denies, saidOfOthers } from './groupClauses.ts';
import { findAnswers } from './findAnswers.ts';
import type { Field, Group } from './form.ts';
import type { AnswerRead, Reader } from './answerRead.ts';
import { NOTHING, surely, takenFrom, together } from './taken.ts';
import type { Taken } from './taken.ts';
import type { Span } from '../language/left.ts';
import { blank } from '../text/blank.ts';
import type { Answers } from '../text/answer.ts';
import { folded } from '../text/fold.ts';

/** Reads one answer to a few questions of yes or no. */
export function readGroup(text: string, group: Group, asked: Field[], reader: Reader): AnswerRead {
  const { form, context } = reader;
  const { group: signs, negation } = context.lists.sayings;
  const said = text.toLowerCase();
  const apart = clausesBeside(text, asked, signs.adds);
  const filled = (answers: Answers): AnswerRead => ({
    kind: 'filled',
    taken: together(
      { answers, rivals: {}, spans: between(apart, text.length) },
      foundBeside(text, apart, reader),
    ),
  });
  const every = (): AnswerRead => filled(Object.fromEntries(asked.map(({ id }) => [id, true])));
  const all = (): AnswerRead => (denies(text) ? { kind: 'split' } : every());
  if ((group.words ?? []).some((word) => said.includes(word.toLowerCase()) && !negation.clause.test(said)))
    return every();
  const written = withLetters(text, asked.length, signs);
  const lettered = byLetter(written, asked, signs);
  if (lettered) return filled({ ...others(written, asked, lettered, signs), ...lettered });
  if (signs.times.test(text)) return denies(text) ? { kind: 'split' } : every();
  const opening = readYesNo(text).kind;
  if (opening === 'yes' || (opening === 'yes-but' && !signs.except.test(text))) return all();
  const named = byClause(text, asked);
  const isAll = named && asked.every(({ id }) => named[id] !== undefined);
  if (named) return isAll || !Object.values(named).includes(false) ? filled(named) : { kind: 'split' };
  if (everyOne(text, asked.length, signs)) return all();
  const [one] = asked;
  const reading = one ? typeOf(one).read(text, one, context) : { kind: 'none' as const };
  if (reading.kind === 'value')
    return reading.value === true && !signs.except.test(text) ? all() : { kind: 'split' };
  if (reading.kind === 'wrong' && one) return { kind: 'wrong', reading, field: one, along: NOTHING };
  return { kind: 'none', along: takenFrom(findAnswers(text, reader.others, context, { form }), form) };
}

/** Answers to other questions: what is hardly anything else, and all in the clauses that are about none of those asked. */
function foundBeside(text: string, apart: readonly Span[], { form, context, others }: Reader): Taken {
  const sure = surely(findAnswers(text, others, context, { form }), form);
  const alone = between(apart, text.length).reduce(blank, text);
  const told = apart.length === 0 ? [] : findAnswers(alone, others, context, { form });
  return takenFrom(new Map([...told, ...sure]), form);
}

/** @returns what lies between these stretches of a text */
function between(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, at) => ({ start, end: ends[at]! })).filter(({ start, end }) => start < end);
}

/** "a en b wel, c niet": those that are named by letter or number; undefined when none is. */
function byLetter(text: string, asked: Field[], signs: GroupSigns): Answers | undefined {
  const answers: Answers = {};
  for (const match of text.matchAll(signs.lettered)) {
    const yes = !signs.notSo.test(match[2] ?? '');
    for (const sign of (match[1] ?? '')
      .toLowerCase()
      .replace(/en/g, ' ')
      .match(/[a-h1-8]/g) ?? []) {
      const field = asked[/\d/.test(sign) ? Number(sign) - 1 : sign.charCodeAt(0) - 'a'.charCodeAt(0)];
      if (field) answers[field.id] = yes;
    }
  }
  for (const match of text.matchAll(signs.some))
    for (const sign of (match[2] ?? '').toLowerCase().replace(/en/g, ' ').match(/[a-h]/g) ?? []) {
      const field = asked[sign.charCodeAt(0) - 'a'.charCodeAt(0)];
      if (field) answers[field.id] ??= !signs.but.test(match[1] ?? '');
    }
  return Object.keys(answers).length > 0 ? answers : undefined;
}

/** "de eerste twee wel, de laatste niet" by their letters; "ook" goes for yes. */
function withLetters(text: string, count: number, { ordinal, ordinals, last }: GroupSigns): string {
  const letters = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => letterAt(from + at)).join(' en ');
  const many = (word: string | undefined) =>
    word === undefined ? 1 : Number(word) || COUNTS.indexOf(word.toLowerCase());
  return text
    .replace(last, (_, word?: string) => letters(Math.max(0, count - many(word)), count))
    .replace(ordinal, (_, word: string, more?: string) => {
      const from = ordinals.indexOf(word.toLowerCase());
      return letters(from, Math.min(count, from + many(more)));
    })
    .replace(/(?<=(?<!\p{L})[a-h] )ook(?!\p{L})/giu, 'wel');
}

const letterAt = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);
const COUNTS = ['nul', 'een', 'twee', 'drie', 'vier'];

/** "ja, alleen c niet": what is not named is the contrary. */
function others(text: string, asked: Field[], named: Answers, { some }: GroupSigns): Answers {
  const values = Object.values(named);
  const said = saidOfOthers(text);
  if (said !== undefined) return Object.fromEntries(asked.map(({ id }) => [id, said]));
  const open = readYesNo(text).kind.startsWith('yes') || text.search(some) >= 0;
  if (!open || new Set(values).size !== 1) return {};
  return Object.fromEntries(
    asked.filter(({ id }) => named[id] === undefined).map(({ id }) => [id, values[0] !== true]),
  );
}

/** "ja, ja en ja", "kent de opgave: ja. Belang: ja. Verbinding: ja" */
function everyOne(text: string, count: number, { yes, except }: GroupSigns): boolean {
  const words = folded(text).split(/[^\p{L}]+/u);
  return words.filter((word) => yes.has(word)).length >= count && !except.test(text);
}
