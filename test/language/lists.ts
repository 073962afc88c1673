import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { ChoiceList } from '../../src/language/choices/option.ts';
import type { GemeentenList, Netwerk } from '../../src/language/gemeenten/types.ts';

const read = (name: string): unknown => load(readFileSync(`knowledge/lists/${name}.yaml`, 'utf8'));

export const gemeenten = read('gemeenten') as GemeentenList;
export const netwerken = read('netwerken') as { source: string; items: Netwerk[] };
export const opgaven = read('opgaven') as ChoiceList;
export const ambassadeurs = read('ambassadeurs') as ChoiceList;

/** Rows of a tab-separated file beside the tests, without its head. */
export function rows(file: string): string[][] {
  const lines = readFileSync(`test/language/${file}`, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}
