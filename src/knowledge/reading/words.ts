import { fold } from '../../text/fold.ts';
import { lately } from '../../text/lately.ts';

/** A word of a message. */
export interface Word {
  /** Folded. */
  text: string;
  stem: string;
  /** Written with a capital though no sentence begins here. */
  capital: boolean;
}

/** A word of more letters is none: it is taken as it is, and not remembered. */
export const LONGEST_WORD = 60;

const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/** Texts repeat their words: stemming each once makes reading a thousand letters three times as fast. */
function rememberedStem(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stems.set(word, (stem = stemOf(word)));
  }
  return stem;
}

const WORD = /[\p{L}\p{N}]+(?:['’.@&/-][\p{L}\p{N}]+)*/gu;

/** Words that would fall together with quite other ones. */
const KEPT = new Set(
  (
    'maart maar waar waren war jullie juli event even date dat zaal zal vete vet heet het langs lang reden reeds red ' +
    'laat laten woord word thee the haast has paar part last las voort voor heer her wijze wijs week wek zetje zet ' +
    'jaar eens en een raken raak stond meet met mand maand later lees lessen les weten wet'
  ).split(' '),
);

const ENDINGS = ['heden', 'tjes', 'jes', 'tje', 'eren', 'en', 'es', 'je', 'e', 's', 't'];

/**
 * The stem of a Dutch (or English) word, close enough to bring its forms together: aanvragen and aanvraag,
 * ambassadeurs and ambassadeur, meldt and meld. Not a word itself.
 * @param word folded
 */
export function stemOf(word: string): string {
  if (KEPT.has(word) || /\d|@/.test(word)) return word;
  let stem = word.replace(/'s?$/, '').replace(/'s$/, '');
  if (stem.length <= 3) return stem;
  const ending = ENDINGS.find(
    (one) => stem.endsWith(one) && stem.length - one.length >= 3 && (one !== 't' || !/[aeiou]t$/.test(stem)),
  );
  if (ending === 'heden') stem = `${stem.slice(0, -5)}heid`;
  else if (ending === 'eren') stem = `${stem.slice(0, -4)}er`;
  else if (ending && !stem.endsWith('ss')) stem = stem.slice(0, -ending.length);
  stem = stem.replace(/dt$/, 'd').replace(/([a-z])\1/g, '$1');
  return stem.replace(/v$/, 'f').replace(/z$/, 's');
}

/** @returns whether a sentence, line or quotation starts at this place */
function startsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\t')) before--;
  return before < 0 || '.!?:\n"“('.includes(text[before]!);
}

/** @returns the words of a text; glued words of digits and letters come apart ("5april") */
export const wordsOf: (text: string) => readonly Word[] = lately(readWords);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const opens = startsSentence(text, match.index);
    const raw = match[0];
    const parts = JOINED.test(raw) ? splitParts(raw) : [raw];
    for (const part of parts) {
      const folded = fold(part);
      words.push({ text: folded, stem: rememberedStem(folded), capital: !opens && /^\p{Lu}/u.test(part) });
    }
  }
  return words;
}

/** Has a hyphen, or digits against letters; addresses and dates with a stroke stay whole. */
const JOINED = /^(?!.*[@./]).*(?:[-–]|\d\p{L}|\p{L}\d)/u;

/** Hyphens and the seam between digits and letters separate, except in short codes as G40 or 3D. */
function splitParts(raw: string): string[] {
  return raw
    .split(/[-–]/)
    .flatMap((part) => (/^[a-z]\d+$|^\d[a-z]$/i.test(part) ? [part] : part.split(/(?<=\d)(?=\p{L})/u)))
    .filter((part) => part !== '');
}
