import { readYesNo } from '../language/yesNo/read.ts';

/** @returns what a short reply to a question of the bot says; undefined when it says more, or something else */
export function saysYes(text: string): boolean | undefined {
  const read = readYesNo(text);
  return read.kind === 'yes' ? true : read.kind === 'no' ? false : undefined;
}
