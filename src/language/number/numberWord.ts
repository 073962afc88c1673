import { fold } from '../../text/fold.ts';

const small = (
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien ' +
  'zeventien achttien negentien'
).split(' ');
const tens = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ');

/** The words for 0 to 99, as written in one word. */
const belowHundred: ReadonlyMap<string, number> = new Map([
  ...small.map((name, value) => [name, value] as const),
  ...tens.flatMap((ten, i) => [
    [ten, 20 + 10 * i] as const,
    ...small.slice(1, 10).map((one, k) => [`${one}en${ten}`, 21 + 10 * i + k] as const),
  ]),
]);

const irregular: Record<string, string> = { drie: 'derde', acht: 'achtste' };

function ordinalOf(name: string, value: number): string[] {
  if (value === 1) return ['eerste', 'eende'];
  if (value > 19) return [`${name}ste`];
  return [irregular[name] ?? `${name}de`];
}

/** The ordinals for 0 to 99, as written in one word; `eende` is the end of `honderdeneende`. */
const ordinalBelowHundred: ReadonlyMap<string, number> = new Map(
  [...belowHundred].flatMap(([name, value]) => ordinalOf(name, value).map((word) => [word, value] as const)),
);

const scales: readonly (readonly [string, number])[] = [
  ['duizend', 1000],
  ['honderd', 100],
];

function withRest(rest: string, base: number, ends: ReadonlyMap<string, number>): number | undefined {
  if (rest === '') return base;
  const direct = compound(rest, ends) ?? (rest.startsWith('en') ? compound(rest.slice(2), ends) : undefined);
  return direct !== undefined && direct < 1000 && direct > 0 ? base + direct : undefined;
}

function compound(word: string, ends: ReadonlyMap<string, number>): number | undefined {
  const direct = ends.get(word);
  if (direct !== undefined) return direct;
  for (const [name, size] of scales) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : compound(word.slice(0, at), belowHundred);
    if (before === undefined || before === 0 || (size === 100 && before >= 100)) continue;
    const rest = word.slice(at + name.length);
    if (ends !== belowHundred && rest === 'ste') return before * size;
    if (ends !== belowHundred && rest === '') return undefined;
    return withRest(rest, before * size, ends);
  }
  return undefined;
}

/** Folded, and with the common slip `vijven` for `vijfen`. */
const plain = (word: string): string => fold(word).replace('vijven', 'vijfen');

/**
 * The number a Dutch word stands for: `eenentwintig` 21, `twaalfhonderd` 1200, `tweeduizendzestien` 2016,
 * `tweeënhalf` 2.5. Undefined for any other word. The word may have diacritics and capitals.
 */
export function numberWord(word: string): number | undefined {
  if (word.length < 3 || word.length > 60) return undefined;
  const text = plain(word);
  const half = text.endsWith('half') ? 6 : text.endsWith('halve') ? 7 : 0;
  if (half > 0 && text.length > half) {
    const whole = compound(text.slice(0, -half), belowHundred);
    return whole !== undefined && text.at(-half) === 'e' ? whole + 0.5 : undefined;
  }
  return compound(text, belowHundred);
}

/**
 * The place an ordinal word stands for: `derde` 3, `zevenentwintigste` 27; also in the plural, as in
 * `vijf achtsten`. Undefined for any other word.
 */
export function ordinalWord(word: string): number | undefined {
  if (word.length < 4 || word.length > 60) return undefined;
  const text = plain(word);
  const single = text.endsWith('n') ? text.slice(0, -1) : text;
  return single.endsWith('e') ? compound(single, ordinalBelowHundred) : undefined;
}
