/** A feature as a number of 32 bits: millions of them are told apart far quicker than as text. Two seldom fall together. */
export type FeatureKey = number;

const { imul } = Math;

/** @returns the key of a text */
export function keyOfText(text: string): FeatureKey {
  let key = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) key = imul(key ^ text.charCodeAt(at), 0x01000193);
  return key | 0;
}

/** @returns the key of two features together, in this order */
export function keyOfBoth(one: FeatureKey, other: FeatureKey): FeatureKey {
  const key = imul(imul(one, 0x9e3779b1) ^ other, 0x85ebca6b);
  return key ^ (key >>> 15);
}
