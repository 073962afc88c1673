import type { Fact } from './annotation.ts';

/** A wording as it stands on a line of a text: with ja: or nee: before what is answered so. */
export interface SaidWording {
  text: string;
  answer?: 'ja' | 'nee';
}

const ANSWERED = /^(ja|nee)\s*:(.*)$/i;

/** @returns what a line says */
export function readLine(line: string): SaidWording {
  const [, answer, text = ''] = ANSWERED.exec(line) ?? [];
  return answer === undefined
    ? { text: line }
    : { text: text.trim(), answer: answer.toLowerCase() as 'ja' | 'nee' };
}

/** @returns the line that a wording stands on */
export function writtenLine({ text, answer }: SaidWording): string {
  return answer === undefined ? text : `${answer}: ${text}`;
}

/** @returns the list of a fact that a wording belongs in */
export function listOf({ answer }: SaidWording): 'questions' | 'yes' | 'no' {
  return answer === undefined ? 'questions' : answer === 'ja' ? 'yes' : 'no';
}

/** @returns a line for each wording of a fact, or of a gap, which has none with an answer */
export function linesOf({ questions, yes = [], no = [] }: Partial<Fact> & Pick<Fact, 'questions'>): string[] {
  return [
    ...questions,
    ...yes.map((text) => writtenLine({ text, answer: 'ja' })),
    ...no.map((text) => writtenLine({ text, answer: 'nee' })),
  ];
}
