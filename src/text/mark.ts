const START = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * @returns a short mark of a text, that tells whether it is still the same (FNV-1a, 64 bits): nothing that may not be
 *   guessed. How it is spread over lines and blanks makes no difference.
 */
export function markOf(text: string): string {
  let mark = START;
  for (const sign of text.replace(/\s+/g, ' ').trim())
    mark = BigInt.asUintN(64, (mark ^ BigInt(sign.codePointAt(0) ?? 0)) * PRIME);
  return mark.toString(36);
}
