import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

/** What people talk about with a bot. */
export type Subject = 'echo' | 'questions' | 'form answers';

interface Talk {
  /** What each says first. */
  opening?: string;
  /** What each goes through, in turn. */
  lines: string[];
  /** After so many a newcomer goes on, in a chat of their own: no question is asked in a form that another began. */
  each: number;
}

const QUESTIONS = 2000;

/** Sets that may be read. */
const ASKED = ['questions', 'panel-a', 'panel-b', 'panel-c', 'panel-d', 'panel-e'];

/** @returns what is said of a subject; the same questions with slips go to an echo and to a bot that answers */
export function talkOf(subject: Subject): Talk {
  if (subject !== 'form answers') return { lines: questions(), each: 10 };
  return {
    opening: 'ik wil iemand aanmelden voor de startdag',
    lines: gemeenten().flatMap((gemeente) => [gemeente, 'terug']),
    each: Infinity,
  };
}

/** @returns so many different questions: what people asked in the evaluation sets, each time with another slip */
function questions(): string[] {
  const asked = ASKED.flatMap((set) => readFileSync(`test/eval/${set}.jsonl`, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text?: string; kind: string })
    .flatMap(({ text, kind }) => (text !== undefined && (kind === 'answer' || kind === 'none') ? text : []));
  return Array.from({ length: QUESTIONS }, (_, at) => slipped(asked[at % asked.length]!, at));
}

/** Two letters in each other's place, at a place that differs by the number of the question. */
function slipped(text: string, number: number): string {
  const at = (number * 7919) % Math.max(1, text.length - 2);
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}

/** @returns names of gemeenten that are there on every day */
function gemeenten(): string[] {
  const list = load(readFileSync('knowledge/lists/gemeenten.yaml', 'utf8')) as {
    items: { name: string; from?: string; until?: string }[];
  };
  return list.items.flatMap(({ name, from, until }) => ((from ?? until) === undefined ? name : []));
}
