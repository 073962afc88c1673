import type { Span } from './left.ts';

/** Short words with a dot that end no sentence. */
const SHORT = new Set(
  'gem mevr mw dhr drs ing prof mgr bijv etc plv wnd evt incl excl tel toel nr beleidsmed beleidsadv adv med medew coörd coord sr jr jur afd adj alg dir loc burg weth soc fin fac techn jr prov secr ass assist proj prog progr'.split(
    ' ',
  ),
);
/** @returns whether a word with a dot is a short one that ends nothing: "beleidsadv." */
export function isShortened(word: string): boolean {
  return SHORT.has(word.toLowerCase());
}

/** Words with which a sentence begins, also in small letters: "strateeg. ze heeft een rolstoel", but not "beleidsmed. energie". */
const STARTS = new Set(
  `ik hij zij ze we wij u je jij jullie het de een dat dit die er daar mijn zijn haar onze uw hun graag en maar oh o ook liever kan
  kunt kun mag is zijn was wil wilt tel telefoon mail mailen bel bellen ja nee voor namens niet nog heeft heb moet wat wie waar wanneer
  hoe als bij naam functie opgave gemeente email e-mail mobiel trouwens verder wel sorry dank bedankt groet groeten alvast zet als dus
  want eventueel samen komt gaat`.split(/\s+/),
);
const BREAK = /\n+|;(?=\s)|[.!?…]{1,6}(?=\s|$)/g;

/** @returns the sentences of a text, in its order: up to a line end, a semicolon, or a full stop that ends no short word */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const blank = text.slice(start, end).search(/\S/);
    if (blank >= 0)
      found.push({ start: start + blank, end: start + text.slice(start, end).trimEnd().length });
    start = next;
  };
  for (const { 0: sign, index } of text.matchAll(BREAK)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,20}$/u.exec(before)?.[0] ?? '';
    const isAddress = /(?:@\S{0,40}|\p{L}{3})\.\p{L}{2,9}$/u.test(before);
    const next = /^\s+(\p{Ll}[\p{L}']*)/u.exec(
      text.slice(index + sign.length, index + sign.length + 30),
    )?.[1];
    const goesOn = sign === '.' && next !== undefined && !STARTS.has(next);
    const isShort = sign === '.' && !isAddress && (isShortened(word) || /^\p{L}{1,2}$/u.test(word));
    if (!isShort && !goesOn) close(index, index + sign.length);
  }
  close(text.length, text.length);
  return found;
}
