import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { isSentence } from '../../forms/sentence.ts';
import { same } from '../../text/answer.ts';
import type { Answers } from '../../text/answer.ts';
import { readFor } from './change.ts';
import { readCorrection } from './correction.ts';
import { byLine } from './lineOf.ts';
import { replaceOld } from './replaceOld.ts';
import { contextOf } from '../turn.ts';
import { opensAsQuestion } from '../question/sideQuestion.ts';

/** A part of a message that says of which question it is the answer: "de functie is strateeg", "niet Jan maar Jannie". */
export interface NamedPart {
  start: number;
  end: number;
  answers: Answers;
}

/** Where a part of a message may begin. */
const BEGIN =
  /(?:^|[.!?;…]{1,4}\s{1,4}|\n{1,4}|,\s{1,3}|\s{1,3}[-–]\s{1,3}|\s(?=(?:en|maar|oh|o|ook)\s))(?:(?:en|oh|o|ach|ja|maar|ook|nog|trouwens|verder|dus|eh|wacht|even|sorry|oeps|oja),?\s{1,3}){0,4}/giu;
/** Where one may end. */
const END =
  /[.!?;…]{1,4}(?=\s|$)|\n|,(?=\s)|\s{1,3}[-–]\s{1,3}|\s(?=en\s(?:de|het|mijn|zijn|haar|onze|uw|niet|dat|regel|nummer|punt|\d{1,2}:?)\s)|$/gu;
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
      const answers = isSpeakersName(turn, text.slice(start, end))
        ? undefined
        : readNamed({ ...turn, text: text.slice(start, end) });
      if (!answers) continue;
      found.push({ start: cut, end, answers });
      break;
    }
  }
  return found;
}

/** "mijn naam is Anna de Wit", of who registers another. */
function isSpeakersName({ form, text, tools }: Filling, part: string): boolean {
  const { forAnother, about } = tools.lists.sayings;
  const isAsked = form.fields.some((field) => typeOf(field).person && field.several !== undefined);
  const words = part.split(/(?<=\s)/u);
  return (
    isAsked &&
    forAnother.test(text) &&
    words.some((_, at) => about.speaks.test(words.slice(0, at + 1).join('')))
  );
}

/** What a clause says of a question that it names, or whose old answer it names. */
function readNamed(turn: Filling): Answers | undefined {
  const { form, draft, question, text, tools } = turn;
  if (opensAsQuestion(text, turn)) return undefined;
  const correction = byLine(turn) ?? readCorrection(text, form, tools.wordings);
  if (!correction || correction.rest === '') return undefined;
  if (correction.leads && !correction.field && correction.old === undefined)
    return chosenAgain(turn, correction.rest);
  if (!correction.certain) return undefined;
  const { field, old, rest } = correction;
  if (old !== undefined) return replaceOld(turn, correction);
  if (!field || typeOf(field).ownWords || typeOf(field).yesNo) return undefined;
  const asked = question ? fieldsOf(question) : [];
  if (asked.includes(field) && draft.answers[field.id] === undefined) return undefined;
  if (typeOf(field).free && isSentence(rest, turn.tools.lists.sayings.sentence)) return undefined;
  const value = readFor(turn, field, rest);
  return value === undefined ? undefined : { [field.id]: value };
}

/** "maak er maar impuls van": another choice of the one kind that is filled in and has it. */
function chosenAgain(turn: Filling, rest: string): Answers | undefined {
  const { form, draft, question } = turn;
  if (rest.split(/\s+/).length > A_FEW_WORDS) return undefined;
  const asked = question ? fieldsOf(question) : [];
  if (
    asked.some(
      (field) => typeOf(field).closed && typeOf(field).read(rest, field, contextOf(turn)).kind === 'value',
    )
  )
    return undefined;
  const meant = form.fields.flatMap((field) => {
    if (!typeOf(field).options || draft.answers[field.id] === undefined || asked.includes(field)) return [];
    const [one] = typeOf(field).find(rest, field, contextOf(turn));
    return one && !same(one.value, draft.answers[field.id]) ? [[field.id, one.value] as const] : [];
  });
  return meant.length === 1 ? Object.fromEntries(meant) : undefined;
}

/** Words of the longest choice with what stands around it. */
const A_FEW_WORDS = 6;
