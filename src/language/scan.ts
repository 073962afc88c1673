import { numberWord, ordinalWord } from './number/numberWord.ts';
import { partIn, slippedName, stuckInFull, swappedMonth } from './slippedNames.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The reference moment: days since 1 January 1970, and seconds since midnight. */
export interface Now {
  readonly day: number;
  readonly seconds: number;
  /** a deadline is spoken of: `voor 12 april` says until when, whatever stands before it */
  readonly until?: true;
}

/** What rules work on: the tokens of one text, what kind each is, and what rules found before. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** for each token its kind (OTHER, FIGURES, NUMERAL, or the number of a word or sign some rule knows), then OTHER twice */
  readonly kinds: readonly number[];
  readonly now: Now;
  /** for each place what the rules of which that is kept read there, by their number */
  readonly found: ((readonly unknown[] | undefined)[] | undefined)[];
  /** for each place what `fitting` found there */
  readonly fits: (Int32Array | undefined)[];
  /** for a rule that needs certain tokens the last place of one, or the first */
  readonly last: (number | undefined)[];
  /** for each place the one reading of no tokens */
  readonly skips: (readonly { readonly value: undefined; readonly end: number }[] | undefined)[];
}

export const OTHER = 0;
export const FIGURES = 1;
const NUMERAL = 2;
/** The first figure of a date in figures alone: `27-3-2018`. */
export const DATED = 3;

const vocabulary = new Map<string, number>();
const numerals = new Set<number>();

/** How every number and ordinal in words starts. */
const numeralStart = /^(?:nul|een|eer|twe|twi|twa|der|dri|dui|vie|vij|vee|zes|zev|ach|neg|tie|elf|hon|tac)/;

const isNumeral = (text: string): boolean =>
  numeralStart.test(text) && (numberWord(text) !== undefined || ordinalWord(text) !== undefined);

/** The number of a word or sign that a rule may start with; made known on the first call. */
export function kindOf(text: string): number {
  const known = vocabulary.get(text);
  if (known !== undefined) return known;
  const kind = vocabulary.size + DATED + 1;
  vocabulary.set(text, kind);
  if (isNumeral(text)) numerals.add(kind);
  return kind;
}

/** How many kinds there are by now: one more than the largest. */
export const kindCount = (): number => vocabulary.size + DATED + 1;

/** True for a number or ordinal in words. */
export const isNumeralKind = (kind: number): boolean => kind === NUMERAL || numerals.has(kind);

let rulesKept = 0;

/** A number for a rule whose readings are kept: by which they are found again. */
export const ruleNumber = (): number => rulesKept++;

/** How many rules there are of which the readings are kept. */
export const ruleCount = (): number => rulesKept;

function kindIn({ kind, text }: Token): number {
  if (kind === 'digits') return FIGURES;
  return vocabulary.get(text) ?? (kind === 'word' && isNumeral(text) ? NUMERAL : OTHER);
}

/** A name of a month or a weekday with a slip of the pen, as it is spelled: `donderdg`, `janauri`; not in a name of somebody. */
function corrected(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.kind !== 'word' || vocabulary.has(token.text)) return token;
  if (token.capital && tokens[at - 1]?.capital) return token;
  const behindNumber = tokens[at - 1]?.kind === 'digits' ? swappedMonth(token.text) : undefined;
  const name = behindNumber ?? stuckInFull(token.text) ?? slippedName(token.text) ?? partIn(token.text);
  return name === undefined ? token : { ...token, text: name };
}

/** A fresh scan of a text at a reference moment. */
export function scanOf(text: string, now: Now): Scan {
  const tokens = tokenise(text).map(corrected);
  return {
    tokens,
    kinds: [...tokens.map(kindIn), OTHER, OTHER],
    now,
    found: [],
    fits: [],
    last: [],
    skips: [],
  };
}

/** A scan in which the first figure of a date in figures is that and nothing else. */
export function datesScanOf(text: string, now: Now): Scan {
  const scan = scanOf(text, now);
  const { tokens } = scan;
  return {
    ...scan,
    kinds: scan.kinds.map((kind, at) => (kind === FIGURES && isDated(tokens, at) ? DATED : kind)),
  };
}

/** `5/6/18 april` are three days. */
const monthStart = /^(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)/;

function isDated(tokens: readonly Token[], at: number): boolean {
  const [day, first, month, second, year] = [
    tokens[at],
    tokens[at + 1],
    tokens[at + 2],
    tokens[at + 3],
    tokens[at + 4],
  ];
  if (!year || year.kind !== 'digits' || year.gap || (year.text.length !== 2 && year.text.length !== 4))
    return false;
  if (first!.text !== second!.text || (first!.text !== '-' && first!.text !== '/')) return false;
  if (first!.gap || month!.gap || second!.gap || month!.kind !== 'digits') return false;
  const after = tokens[at + 5];
  const goesOn =
    after !== undefined && ((!after.gap && after.kind !== 'sign') || monthStart.test(after.text));
  return (
    !goesOn &&
    Number(day!.text) <= 31 &&
    day!.text.length < 3 &&
    Number(month!.text) <= 31 &&
    Math.min(Number(day!.text), Number(month!.text)) <= 12 &&
    month!.text.length < 3
  );
}
