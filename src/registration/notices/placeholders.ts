import type { FormTerms } from '../formTerms.ts';
import { DAY_PATTERN, inDutch, MOMENT_PATTERN } from '../../time/amsterdam.ts';

const PLACEHOLDER = /\{([\p{L}]+)\}/gu;

/** @returns a value of an answer as it is written in a sentence; empty when there is nothing to write */
export function written(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return DAY_PATTERN.test(value) || MOMENT_PATTERN.test(value) ? inDutch(value) : value.trim();
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('; ');
  if (typeof value !== 'object') return '';
  if ('from' in value && 'to' in value)
    return value.from === value.to ? written(value.from) : `${written(value.from)} t/m ${written(value.to)}`;
  return 'name' in value ? written(value.name) : '';
}

/** @returns an answer as it is written in a sentence: of a choice its name, also where the code alone is kept */
export function writtenAnswer(form: FormTerms | undefined, id: string, value: unknown): string {
  const options = form?.fields.find((field) => field.id === id)?.options;
  return written(options?.find(({ code }) => code === value)?.name ?? value);
}

/**
 * Fills the placeholders of a text in one pass, so that a value with braces in it stays as it was typed.
 * A line with a placeholder that has no value is left out, with the blank line it leaves.
 */
export function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text
    .split('\n')
    .filter((line) => placeholders(line).every((name) => values.get(name)))
    .map((line) => line.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @returns the names between braces, in order */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}
