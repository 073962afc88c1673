import { readYesNo } from '../language/yesNo/read.ts';

/** @returns what a short reply to a question of the bot says; undefined when it says more, or something else */
export function saysYes(text: string): boolean | undefined {
  const read = readYesNo(text);
  return read.kind === 'yes' ? true : read.kind === 'no' ? false : undefined;
}

const BUT = /(?<!\p{L})(?:maar|niet|geen|nog|wacht|toch|eerst|behalve|alleen|anders)(?!\p{L})/iu;

/** @returns the same of a reply whose first clause says it and whose rest takes nothing back: "Ja, echt weghalen. Excuses." */
export function agreesTo(text: string): boolean | undefined {
  const whole = saysYes(text);
  if (whole !== undefined) return whole;
  const first = /^[^,.;!\n]{1,60}/u.exec(text)?.[0] ?? '';
  return BUT.test(text.slice(first.length)) ? undefined : saysYes(first);
}
