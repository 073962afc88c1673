import type { Phrases } from './phrases.ts';
import type { Wordings } from './wordings.ts';
import { folded } from '../text/fold.ts';

/** What can be said in every state. */
export const COMMANDS = [
  'stop',
  'wait',
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
  'ask the VNG',
  'share',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** @returns the command a message is, undefined when it is none; only the whole message counts, fillers aside */
export function readCommand(text: string, { commands, fillers }: Wordings): CommandName | undefined {
  if (text.length > 80) return undefined;
  const said = folded(text);
  return commands.get(said) ?? commands.get(withoutFillers(said, fillers));
}

/** Longer than this a message tells something; what sounds like a command in it is part of that. */
const LONGEST_SENTENCE = 120;

/** @returns the commands that a sentence may hold: a clause that is one by itself, then parts that say one; who says why to wait, wants that first */
export function commandsInside(text: string, wordings: Wordings): CommandName[] {
  if (text.length > LONGEST_SENTENCE) return [];
  const clauses = text.split(/[,.;!?\n]+/).flatMap((one) => readCommand(one, wordings) ?? []);
  const said = folded(text);
  const parts = wordings.inside.filter((one) => one.said.test(said)).map(({ name }) => name);
  return [...clauses, ...parts].sort((a, b) => Number(a === 'wait') - Number(b === 'wait'));
}

/** @returns whether what somebody wants is a command */
export function isCommand(intent: string): intent is CommandName {
  return (COMMANDS as readonly string[]).includes(intent);
}

function withoutFillers(said: string, fillers: readonly string[]): string {
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
  act: 'change' | 'withdraw' | 'take over' | 'show';
}

/** The number of a registration, as people are told it and as they type it. */
const NUMBER = /\b([A-Z]{2,4})[-\s]?(\d{4})[-\s]?(\d{4,8})\b/i;

/** @returns the registration a message names by its number, and what it asks for; undefined when it names none */
export function readNumbered(text: string, phrases: Phrases): Numbered | undefined {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const number = `${found[1]?.toUpperCase()}-${found[2]}-${found[3]}`;
  return { number, act: readAct(text, phrases) ?? 'show' };
}

/** @returns whether a message asks to change, to withdraw or to pass on to a colleague something handed in */
export function readAct(text: string, phrases: Phrases): Exclude<Numbered['act'], 'show'> | undefined {
  const said = ` ${folded(text)} `;
  const has = (words: string[]) => words.some((word) => said.includes(` ${word} `));
  if (has(phrases.acts.takeOver)) return 'take over';
  if (has(phrases.acts.withdraw)) return 'withdraw';
  return has(phrases.acts.change) ? 'change' : undefined;
}
