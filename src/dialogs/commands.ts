import type { Phrases } from './phrases.ts';
import { folded } from '../text/fold.ts';

/** What can be said in every state. */
export const COMMANDS = [
  'stop',
  'resume',
  'back',
  'skip',
  'restart',
  'help',
  'where',
  'sofar',
  'list',
  'send',
  'change',
  'throw away',
  'mine',
  'my data',
  'remove my data',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** @returns the command a message is, undefined when it is none; only the whole message counts, fillers aside */
export function readCommand(text: string, phrases: Phrases): CommandName | undefined {
  if (text.length > 80) return undefined;
  const said = withoutFillers(folded(text), phrases.fillers);
  if (said === '') return undefined;
  return wordingsOf(phrases).get(said);
}

const wordings = new WeakMap<Phrases, Map<string, CommandName>>();

/** @returns every wording of a command as it is compared, read apart once; the first command that has it goes first */
function wordingsOf(phrases: Phrases): Map<string, CommandName> {
  const known = wordings.get(phrases);
  if (known) return known;
  const read = new Map(
    COMMANDS.flatMap((name) =>
      phrases.commands[name].map((wording) => [folded(wording), name] as const),
    ).reverse(),
  );
  wordings.set(phrases, read);
  return read;
}

function withoutFillers(said: string, fillers: string[]): string {
  let rest = said;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const filler of fillers) {
      if (rest.startsWith(`${filler} `)) rest = rest.slice(filler.length + 1);
      if (rest.endsWith(` ${filler}`)) rest = rest.slice(0, -filler.length - 1);
    }
  }
  return rest;
}

/** A registration someone names, and what is to happen to it. */
export interface Numbered {
  number: string;
  act: 'change' | 'withdraw' | 'show';
}

const NUMBER = /\b([A-Z]{2,4})[-\s]?(\d{4})[-\s]?(\d{4,8})\b/i;

/** @returns the registration a message names by its number, and what it asks for; undefined when it names none */
export function readNumbered(text: string, phrases: Phrases): Numbered | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const number = `${found[1]?.toUpperCase()}-${found[2]}-${found[3]}`;
  return { number, act: readAct(text, phrases) ?? 'show' };
}

/** @returns whether a message asks to change or to withdraw something handed in */
export function readAct(text: string, phrases: Phrases): 'change' | 'withdraw' | undefined {
  const said = ` ${folded(text)} `;
  const has = (words: string[]) => words.some((word) => said.includes(` ${word} `));
  if (has(phrases.acts.withdraw)) return 'withdraw';
  return has(phrases.acts.change) ? 'change' : undefined;
}
