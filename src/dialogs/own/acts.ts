import type { Act } from '../../registration/acts.ts';
import type { Notice } from '../../registration/notice.ts';
import { literal, withLinks } from '../markdown.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import type { Phrases } from '../phrases.ts';

/** The same, and what is done through the form. */
export type OwnAct = Act | 'change' | 'take over';

const WORDS = {
  accept: 'acceptOne',
  'other day': 'otherDayOne',
  calendar: 'calendarOne',
  change: 'changeOne',
  'take over': 'takeOverOne',
  withdraw: 'withdrawOne',
} as const satisfies Record<OwnAct, keyof Phrases['words']>;

/** @returns the sentence that does this: "akkoord met AB-2013-0001" */
export function sentenceOf(act: OwnAct, number: string, { words }: Phrases): string {
  return `${words[WORDS[act]]} ${number}`;
}

/** @returns how a notice reads in a chat, with what can be answered to it */
export function toldInChat({ subject, text, links, acts = [], number }: Notice, phrases: Phrases): Reply {
  return say(
    `**${literal(subject)}**\n\n${links ? withLinks(text) : literal(text)}`.trim(),
    acts.map((act) => sentenceOf(act, number, phrases)),
  );
}
