import { readYesNo } from '../language/yesNo/read.ts';
import { readChoice } from '../language/choices.ts';
import type { Candidate } from './fieldType.ts';

/**
 * @param nouns what such a candidate is called, see `nounsOf`
 * @returns the candidate that a reply picks, by number or name; "ja" picks the only one
 */
export function pickCandidate(
  text: string,
  candidates: readonly Candidate[],
  nouns: readonly string[],
): Candidate | undefined {
  const [only] = candidates;
  if (candidates.length === 1 && readYesNo(text).kind === 'yes') return only;
  const options = candidates.map(({ name }, at) => ({ code: `#${at}`, name, at }));
  const picked = readChoice(text, options, nouns);
  return picked.kind === 'one' ? candidates[picked.option.at] : undefined;
}
