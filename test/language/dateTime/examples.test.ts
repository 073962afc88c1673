import { readFileSync } from 'node:fs';
import type { TimeValue } from '../../../src/language/recognizers/modelResult.ts';
import { recognizeDateTime } from '../../../src/language/recognizers/dateTime.ts';

/** Tuesday 20 March 2018, ten o'clock. */
const REFERENCE = new Date(2018, 2, 20, 10, 0, 0);

interface Example {
  readonly text: string;
  readonly read: string[];
}

/** A rule a heading, below it texts, and indented below a text what is read in it: `-` is nothing. */
function examples(): [string, Example[]][] {
  const rules: [string, Example[]][] = [];
  for (const line of readFileSync('test/language/dateTime/examples.txt', 'utf8').split('\n')) {
    if (line.startsWith('#')) rules.push([line.slice(2), []]);
    else if (line.startsWith('  ')) rules.at(-1)?.[1].at(-1)?.read.push(line.trim());
    else if (line !== '') rules.at(-1)?.[1].push({ text: line, read: [] });
  }
  return rules;
}

function read(text: string): string[] {
  const found = recognizeDateTime(text, REFERENCE).map((result) => {
    const values = (result.resolution.values as TimeValue[]).map(
      ({ value, start, end }) => value ?? `${start ?? ''}..${end ?? ''}`,
    );
    return `${result.text}: ${result.typeName.replace('datetimeV2.', '')} ${values.join(' | ')}`;
  });
  return found.length ? found : ['-'];
}

describe.each(examples())('%s', (_rule, table) => {
  test.each(table.map(({ text, read: expected }) => [text, expected] as const))('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
