const WORD = /\p{L}+/gu;
const MARKED = /[áéíóúàèìòù]/giu;
/** Here the mark says which word it is. */
const BEFORE = /^v[óo][óo]r$/iu;
const APOSTROPHES = /[’‘`´]/g;

/** @returns the text with plain vowels and apostrophes, sign for sign, so that places stay: `dus níet de zesde` */
export const levelled = (text: string): string =>
  text
    .replace(APOSTROPHES, "'")
    .replace(WORD, (word) =>
      BEFORE.test(word) ? word : word.replace(MARKED, (vowel) => vowel.normalize('NFD')[0]!),
    );
