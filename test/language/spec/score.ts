import { readFileSync } from 'node:fs';
import type { ModelResult } from '../../../src/language/recognizers/modelResult.ts';

interface Expected {
  readonly Text: string;
  readonly Start?: number;
  readonly End?: number;
  readonly TypeName?: string;
  readonly Typename?: string;
  readonly Resolution?: Resolution;
}

interface Resolution {
  readonly values?: readonly Record<string, string>[];
  readonly [key: string]: unknown;
}

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly NotSupportedByDesign?: string;
  readonly Results: readonly Expected[];
}

/** Types of entities that are counted: all but repetitions and time zones, as .NET supports them. */
const PRACTICAL = new Set([
  'date',
  'datetime',
  'time',
  'daterange',
  'timerange',
  'datetimerange',
  'duration',
  'number',
  'ordinal',
  'ordinal.relative',
]);

export interface Score {
  expected: number;
  /** exact span, type and set of values */
  strict: number;
  /** overlapping span, the type, and no value that is not expected */
  usable: number;
  silent: number;
  negatives: number;
}

const typeOf = (one: Expected): string => (one.TypeName ?? one.Typename ?? '').replace('datetimeV2.', '');

function valuesOf(resolution: Resolution | undefined): Set<string> {
  const values = resolution?.values;
  if (values)
    return new Set(
      values.map(({ value, start, end }) => [value, start, end].map((part) => part ?? '').join('|')),
    );
  return new Set([JSON.stringify(Object.entries(resolution ?? {}).sort())]);
}

function spanOf(
  { Text, Start, End }: Expected,
  input: string,
  from: number,
): readonly [number, number] | undefined {
  if (Start !== undefined && End !== undefined && End >= Start && End < input.length) return [Start, End];
  const at = input.toLowerCase().indexOf(Text.toLowerCase(), from);
  return at < 0 ? undefined : [at, at + Text.length - 1];
}

/** Reads a file of cases and counts what a recogniser gets right. */
export function scoreOf(file: string, recognize: (text: string, reference: Date) => ModelResult[]): Score {
  const cases = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Case[];
  const score: Score = { expected: 0, strict: 0, usable: 0, silent: 0, negatives: 0 };
  for (const one of cases) {
    const unsupported = /dotnet/i.test(`${one.NotSupported ?? ''}${one.NotSupportedByDesign ?? ''}`);
    if (unsupported || one.Results.some((result) => !PRACTICAL.has(typeOf(result)))) continue;
    const got = recognize(one.Input, new Date(one.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00'));
    if (one.Results.length === 0) {
      score.negatives++;
      if (got.length === 0) score.silent++;
    } else count(one, got, score);
  }
  return score;
}

function count({ Input, Results }: Case, got: readonly ModelResult[], score: Score): void {
  let from = 0;
  for (const expected of Results) {
    const span = spanOf(expected, Input, from);
    if (!span) continue;
    const [start, end] = span;
    from = end + 1;
    const values = valuesOf(expected.Resolution);
    const near = got.filter(
      (one) => one.start <= end && one.end >= start && one.typeName.endsWith(typeOf(expected)),
    );
    const read = near.map((one) => ({ one, values: valuesOf(one.resolution as Resolution) }));
    score.expected++;
    if (read.some(({ values: any }) => any.size > 0 && [...any].every((value) => values.has(value))))
      score.usable++;
    if (
      read.some(
        ({ one, values: any }) =>
          one.start === start &&
          one.end === end &&
          any.size === values.size &&
          [...any].every((value) => values.has(value)),
      )
    )
      score.strict++;
  }
}
