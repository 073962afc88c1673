import { createSlipIndex, squash } from '../fuzzy.ts';
import type { Token } from '../tokens.ts';
import { keyOfAll } from './answer.ts';
import type { NameIndex } from './names.ts';
import { inProvince, nameAt, provinceAfter } from './scan.ts';
import { isThere, nameOf, readingOf, restingOn } from './status.ts';
import type { GemeenteReading } from './types.ts';
import { PROVINCES } from './wordlike.ts';

const written = [...PROVINCES.keys()].filter((key) => key.length > 4);
const near = createSlipIndex(written);

/** The province that words are the name of, a slip allowed. */
export function provinceNamed(words: readonly Token[]): string | undefined {
  const key = keyOfAll(words);
  if (key.length < 5) return undefined;
  const [nearest] = near(key, 1);
  return nearest && PROVINCES.get(nearest.key);
}

/** @returns the province that a text names: Fryslân, brabant, nh; undefined when it names none */
export function readProvince(text: string): string | undefined {
  return PROVINCES.get(squash(text));
}

/** "provincie Utrecht", "Utrecht (provincie)". */
export function isProvince(tokens: readonly Token[], word: Token): boolean {
  const at = tokens.indexOf(word);
  const after = tokens[at + 1]?.text === '(' ? tokens[at + 2] : tokens[at + 1];
  return tokens[at - 1]?.text === 'provincie' || after?.text === 'provincie';
}

/** Why a province is no answer, with the municipality of that name if there is one. */
export function provinceReading(name: string, day: string, index: NameIndex): GemeenteReading {
  const gemeenten = index
    .get(squash(name))
    .map(({ gemeente }) => gemeente)
    .filter((gemeente) => isThere(gemeente, day))
    .map(nameOf);
  return {
    kind: 'none',
    gemeenten,
    reason: `${name} is een provincie. Ik zoek de naam van een gemeente.`,
  };
}

/** "Bergen in Noord-Holland": the first name that stands before the province it lies in. */
export function withProvince(
  tokens: readonly Token[],
  day: string,
  index: NameIndex,
): GemeenteReading | undefined {
  for (const [at, { kind }] of tokens.entries()) {
    const name = kind === 'word' ? nameAt(tokens, at, index) : undefined;
    const province = name && provinceAfter(tokens, name.last)?.name;
    const there = name && inProvince(name.named, province);
    if (there?.some(({ gemeente }) => gemeente.province === province)) {
      const end = tokens[provinceAfter(tokens, name!.last)!.last]!.end;
      return restingOn(readingOf(there, tokens[at]!.text, day, index), [{ start: tokens[at]!.start, end }]);
    }
  }
  return undefined;
}

/** A piece of an answer without the province at its end, with that province. */
export function partedFromProvince(
  words: readonly Token[],
): { words: readonly Token[]; province?: string } | undefined {
  for (const count of [2, 1]) {
    const province = words.length > count && PROVINCES.get(keyOfAll(words.slice(-count)));
    if (province) return { words: words.slice(0, -count), province };
  }
  return undefined;
}
