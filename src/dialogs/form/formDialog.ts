import { amend } from './amend.ts';
import { answering } from './answering.ts';
import { asideQuestion } from './aside.ts';
import { confirmTurn } from './confirm.ts';
import { correct } from './correct.ts';
import { doubt } from './doubt.ts';
import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { formCommand } from './formCommands.ts';
import { formPending } from './formPending.ts';
import { goOn } from './goOn.ts';
import { keptAnswers } from './kept.ts';
import { intent } from './intent.ts';
import { list } from './list.ts';
import { choose, placeOf, settles } from './reading.ts';
import type { Reading } from './reading.ts';
import { regroup } from './regroup.ts';
import { remark } from './remark.ts';
import { removal } from './removal.ts';
import { several } from './several.ts';
import { swap } from './swap.ts';
import { say } from '../message.ts';
import { tooLongFor } from '../lengths.ts';
import type { Decision } from '../turn.ts';

/** All that a message to a form may be; each gives its reading when the message can be that. */
const READERS: ((turn: Filling) => Reading | undefined)[] = [
  (turn) => formPending(turn, formDialog),
  formCommand,
  intent,
  confirmTurn,
  doubt,
  list,
  (turn) => several(turn, formDialog),
  swap,
  regroup,
  removal,
  amend,
  correct,
  asideQuestion,
  answering,
  remark,
];

/** @returns every way to take a whole message to somebody who is filling in a form; of what settles it, that alone */
export function readingsOf(turn: Filling): Reading[] {
  const readings: Reading[] = [];
  for (const reader of READERS) {
    const reading = reader(turn);
    if (reading && settles(reading)) return [reading];
    if (reading) readings.push(reading);
  }
  return readings;
}

/** One message to someone who is filling in a form: of all that it may mean, one is chosen and done. */
export async function formDialog(turn: Filling): Promise<Decision> {
  const kept = refilled(turn, { ...keptAnswers(turn, turn.draft), touched: turn.now });
  const chosen = tooLongFor(kept) ?? choose(readingsOf(kept), placeOf(kept))?.act();
  if (chosen) return chosen;
  return goOn(kept, [say(turn.tools.phrases.say.notUnderstood)], 'brief');
}
