import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { isSentence } from '../../forms/sentence.ts';
import type { Answers } from '../../text/answer.ts';
import { readFor } from './change.ts';
import { readCorrection } from './correction.ts';
import { replaceOld } from './meant.ts';
import { opensAsQuestion } from '../question/sideQuestion.ts';

/** A part of a message that says of which question it is the answer: "de functie is strateeg", "niet Jan maar Jannie". */
export interface NamedPart {
  start: number;
  end: number;
  answers: Answers;
}

/** Where a part of a message may begin. */
const BEGIN =
  /(?:^|[.!?;…]+\s+|\n+|,\s+|\s+[-–]\s+|\s(?=(?:en|maar|oh|o|ook)\s))(?:(?:en|oh|o|ach|ja|maar|ook|nog|trouwens|verder|dus|eh|wacht|even|sorry|oeps|oja),?\s+){0,4}/giu;
/** Where one may end. */
const END = /[.!?;…]+(?=\s|$)|\n|,(?=\s)|\s+[-–]\s+|\s(?=en\s)|$/gu;
/** More parts than this are no message to a form. */
const MOST = 24;
/** Characters of the longest part. */
const LONGEST = 160;

/** @returns the parts of a message that name their own question beside other words, in their order */
export function namedParts(turn: Filling): NamedPart[] {
  const { text } = turn;
  const begins = [...text.matchAll(BEGIN)].slice(0, MOST).map((match) => ({
    cut: match.index,
    start: match.index + match[0].length,
  }));
  const ends = [...text.matchAll(END)].map(({ index, 0: sign }) => ({
    at: index,
    last: /[.!?;…\n]|^$/u.test(sign),
  }));
  const found: NamedPart[] = [];
  for (const { cut, start } of begins) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const next = ends.filter(({ at }) => at > start && at - start <= LONGEST);
    const stop = next.findIndex(({ last }) => last);
    for (const { at: end } of next.slice(0, stop < 0 ? 4 : stop + 1)) {
      const answers = readNamed({ ...turn, text: text.slice(start, end) });
      if (!answers) continue;
      found.push({ start: cut, end, answers });
      break;
    }
  }
  return found;
}

/** What a clause says of a question that it names, or whose old answer it names. */
function readNamed(turn: Filling): Answers | undefined {
  const { form, draft, question, text, tools } = turn;
  if (opensAsQuestion(text, turn)) return undefined;
  const correction = readCorrection(text, form, tools.wordings);
  if (!correction || correction.rest === '' || !correction.certain) return undefined;
  const { field, old, rest } = correction;
  if (old !== undefined) return replaceOld(turn, correction);
  if (!field || typeOf(field).ownWords || typeOf(field).yesNo) return undefined;
  const asked = question ? fieldsOf(question) : [];
  if (asked.includes(field) && draft.answers[field.id] === undefined) return undefined;
  if (typeOf(field).free && isSentence(rest)) return undefined;
  const value = readFor(turn, field, rest);
  return value === undefined ? undefined : { [field.id]: value };
}
