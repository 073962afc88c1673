/** One sign that programs put for several, and signs of another width: ĳ, ﬁ, Ａ, ＠. Fractions and the like keep their own. */
const COMPATIBLE = /[\u0132\u0133\ufb00-\ufb06\uff01-\uff5e\u3000]/g;

/** @returns a text with the letters that its compatibility forms stand for: Ĳmuiden is IJmuiden */
export function withoutCompatible(text: string): string {
  return text.replace(COMPATIBLE, (sign) => sign.normalize('NFKC'));
}
