import { readYesNo } from '../language/yesNo/read.ts';
import type { Wordings } from './wordings.ts';

/** @returns what a short reply to a question of the bot says; undefined when it says more, or something else */
export function saysYes(text: string): boolean | undefined {
  const read = readYesNo(text);
  return read.kind === 'yes' ? true : read.kind === 'no' ? false : undefined;
}

/** @returns the same of a reply whose first clause says it and whose rest takes nothing back: "Ja, echt weghalen. Excuses." */
export function agreesTo(text: string, { agreement }: Wordings): boolean | undefined {
  const whole = saysYes(text);
  if (whole !== undefined) return whole;
  const first = /^[^,.;!\n]{1,60}/u.exec(text)?.[0] ?? '';
  return agreement.but.test(text.slice(first.length)) ? undefined : saysYes(first);
}
