import { DAY_PATTERN, inDutch, MOMENT_PATTERN } from '../time/amsterdam.ts';

/** One of a list: its code, and its name as it was when it was chosen. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Days, both included, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** An answer exactly as it is exported: text, yes or no, one of a list, or a row of periods and moments. */
export type Answer = string | boolean | Named | readonly (Days | string)[];

/** Answers by field id. */
export type Answers = Record<string, Answer>;

/** Which answers are what, by field id; what is left out follows from the types of the fields. */
export interface Marked {
  /** Whom it is about. */
  person?: string;
  /** Where that person gets mail. */
  mail?: string[];
  /** For whom that person comes: the first of these that is answered. Places are spread over these. */
  organisation?: string[];
  /** What a place is wanted in, and what else is good. */
  choice?: string;
  second?: string;
  /** Why a visit is asked for, and the question in the asker's own words. */
  occasion?: string;
  question?: string;
  /** What the staff fill in at least when they enter one that nobody asked for. */
  least?: string[];
}

/** @returns the code of a choice or a municipality; empty when an answer is none */
export function codeOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return '';
  return typeof answer.code === 'string' ? answer.code : '';
}

/** @returns an answer in somebody's own words as it is; empty when it is anything else */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

/** @returns what answers are held to be alike by: the code of a choice, a text in small letters, the rest as it is */
export function likeness(answer: unknown): unknown {
  return codeOf(answer) || (typeof answer === 'string' ? answer.trim().toLowerCase() : answer);
}

/** Compares plain data: the order of names and what is undefined make no difference. */
export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** @returns the names whose values differ, in either */
export function differing(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !same(before[name], after[name]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]),
  );
}

/** As periods have them: on the clock in the Netherlands, without an offset. */
const CLOCK_MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

/** @returns a value of an answer as it is written in a sentence; empty when there is nothing to write */
export function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return writtenText(value);
  if (Array.isArray(value)) return value.map(written).join('; ');
  if (typeof value !== 'object') return '';
  if ('from' in value && 'to' in value)
    return value.from === value.to ? written(value.from) : `${written(value.from)} t/m ${written(value.to)}`;
  return 'name' in value ? written(value.name) : '';
}

function writtenText(text: string): string {
  const [, day, hour, minute] = CLOCK_MOMENT.exec(text) ?? [];
  if (day !== undefined) return `${inDutch(day)} om ${hour}.${minute} uur`;
  return DAY_PATTERN.test(text) || MOMENT_PATTERN.test(text) ? inDutch(text) : text.trim();
}
