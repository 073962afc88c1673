/** Stands between two signs, is not seen, and keeps what they are part of from becoming a link. */
export const JOINER = '\u2060';

/** Where a link begins by itself. */
const SCHEME = /:(?=\/\/)|(?<=\bwww)\.(?!\u2060)|(?<=\bmailto):(?!\u2060)/gi;

/** A bare host name, such as Teams and mail programs make a link of: evil.example/phish. */
const HOST = /[\p{L}\p{N}][.．。｡]\p{L}[\p{L}\p{N}-]/u;
const DOT = /(?<=[\p{L}\p{N}])[.．。｡](?=[\p{L}\p{N}])/gu;

/** An address to write to, and nothing else: it is there to be copied. */
const MAIL_ADDRESS = /^[("<]*[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+\p{L}[)"'>.,;:!?]*$/u;

/** @returns text that someone typed, of which no program makes a link: it looks the same, and mail addresses are the same */
export function unlinked(text: string): string {
  return text.replace(/\S+/gu, (word) => {
    if (MAIL_ADDRESS.test(word)) return word;
    const apart = word.replace(SCHEME, (sign) => `${sign}${JOINER}`);
    return HOST.test(word) ? apart.replace(DOT, (dot) => `${dot}${JOINER}`) : apart;
  });
}
