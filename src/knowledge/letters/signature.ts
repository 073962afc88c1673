import type { LetterWords } from './letterWords.ts';

/** A group of lines of a letter, as far as a signature is known by it. */
interface Lines {
  text: string;
  lines: string[];
  /** Marked as a heading. */
  mark: boolean;
}

/** So many groups stand below a closing line at most: behind them comes what was added. */
const LONGEST = 6;
/** A paragraph this long is no line of a signature, in characters. */
const RUNNING_TEXT = 160;

const INITIALS = String.raw`(?:(?:drs|mr|dr|ir|ing|prof|mw|dhr)\.? ?)*(?:\p{Lu}[a-z]{0,2}\. ?){1,6}(?:\p{Lu} )?`;
const PARTICLE = String.raw`(?:(?:van|de|der|den|ter|ten|te|het|in|'t|’t) ){0,3}`;
const SURNAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:(?:van|de|der|den) )*\p{Lu}[\p{L}'’-]+)*`;
/** "drs. C.J.G.M. de Vet", "G. ter Horst". */
const WITH_INITIALS = new RegExp(`^${INITIALS}(?:\\(\\p{L}+\\) )?${PARTICLE}${SURNAME}\\.?$`, 'u');

/** @returns whether a text opens with one of these words, and not within a longer one */
export function opensWith(text: string, words: string[]): boolean {
  const low = text.toLowerCase();
  return words.some((word) => low.startsWith(word) && !/^\p{L}/u.test(low.slice(word.length)));
}

const isName = (line: string): boolean => WITH_INITIALS.test(line.replace(/\s+/g, ' '));

/**
 * Finds where a letter is signed: under a closing line, or without one where a minister or director stands above a name.
 * @returns the first group of the signature and the one after its last; both the number of groups when nobody signed
 */
export function signatureIn(parts: Lines[], words: LetterWords): { start: number; end: number } {
  const closed = parts.findIndex(({ text }) => opensWith(text, words.closing));
  const start = closed >= 0 ? closed : parts.findIndex((_, at) => isSigned(parts, at, words));
  if (start < 0) return { start: parts.length, end: parts.length };
  const after = parts.findIndex(
    ({ text, mark }, at) => at > start && (mark || text.length > RUNNING_TEXT || at - start > LONGEST),
  );
  return { start, end: after < 0 ? parts.length : after };
}

/** "De minister van …, voor deze: / de directeur …, / L. Jansen", in one group of lines or a few. */
function isSigned(parts: Lines[], at: number, { onBehalf }: LetterWords): boolean {
  const few = parts.slice(at, at + LONGEST);
  const lines = few
    .flatMap(({ text, lines }) => (text.length > 2 * RUNNING_TEXT ? [''] : lines))
    .slice(0, LONGEST);
  const [first = '', second = ''] = lines;
  const opens = opensWith(first, onBehalf) || (/^de$/i.test(first) && opensWith(second, onBehalf));
  const end = lines.indexOf('');
  return opens && (end < 0 ? lines : lines.slice(0, end)).some(isName);
}

/** @returns the name in a signature: one with initials, or the first line that says neither a closing nor an office */
export function signerOf(signature: Lines[], { onBehalf, closing }: LetterWords): string {
  const lines = signature.flatMap((part) => part.lines).map((line) => line.replace(/\s+/g, ' ').trim());
  const plain = (line: string) =>
    /^\p{Lu}/u.test(line) &&
    !/^de$|[,:]$/i.test(line) &&
    !opensWith(line, closing) &&
    !opensWith(line, onBehalf) &&
    !opensWith(line.replace(/^de /i, ''), onBehalf);
  return (lines.find(isName) ?? lines.find(plain) ?? '').replace(/(?<=\p{Ll})\.$/u, '');
}
