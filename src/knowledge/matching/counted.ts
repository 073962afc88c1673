import { stemOf, wordsOf } from '../reading/words.ts';

const NUMBER =
  /^(?:\d.*|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|honderd|duizend|alle|beide|geen)$/;
const ASKS = /^(?:hoeveel|aantal)$/;
/** What is counted stands at most so many words behind the number; behind "hoeveel" it comes sooner. */
const BEHIND = { number: 3, asks: 2 };
/** What says that something is counted in a unit, and how one asks for it. */
const UNITS = [
  [/€|\b(?:euro|gulden)\b/i, ['euro', 'geld'].map(stemOf)],
  [/%|\bprocent\b/i, ['procent', 'percentage'].map(stemOf)],
] as const;

/** @returns stems of what a question wants counted ("hoeveel gemeenten") */
export function toBeCounted(question: string): string[] {
  const words = wordsOf(question);
  const at = words.findIndex(({ text }) => ASKS.test(text));
  return at < 0 ? [] : words.slice(at + 1, at + 1 + BEHIND.asks).map(({ stem }) => stem);
}

/** @returns stems of what a text gives numbers of ("141 gemeenten", "€ 12") */
export function countedIn(text: string): string[] {
  const words = wordsOf(text);
  const behind = words.flatMap((word, at) =>
    NUMBER.test(word.text) ? words.slice(at + 1, at + 1 + BEHIND.number).map(({ stem }) => stem) : [],
  );
  return [...behind, ...UNITS.flatMap(([sign, stems]) => (sign.test(text) ? stems : []))];
}
