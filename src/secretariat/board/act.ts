import type { StaffAsked, StaffCard } from '../../dialogs/staff/staffCard.ts';
import { pickUpOne } from '../pickUp.ts';
import { resend } from '../deliveries.ts';
import { byStaff, Misunderstood, Refusal } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { giveAnswer } from '../questions/answer.ts';
import { decide } from '../visits/acts.ts';
import { filledIn } from '../visits/filledIn.ts';
import { take } from '../visits/take.ts';
import { fill } from '../../text/fill.ts';
import { cardOf } from './card.ts';
import type { BoardOffice } from './parts.ts';
import { readSubject } from './subjects.ts';

type BoardDesk = Desk & BoardOffice;

/**
 * Does what a button of a card asks, by the same functions as the command line.
 * @returns the card as it is then; with why nothing was done, when nothing was
 */
export async function actOn(desk: BoardDesk, asked: StaffAsked): Promise<StaffCard> {
  const before = await cardOf(desk, asked.subject);
  const told = await reasonFor(desk, before, asked);
  const card = await cardOf(desk, asked.subject);
  return told === undefined ? card : { ...card, warning: told };
}

async function reasonFor(desk: BoardDesk, before: StaffCard, asked: StaffAsked): Promise<string | undefined> {
  if (before.revision !== asked.revision) return overtaken(before, desk);
  try {
    await done(desk, asked);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal || error instanceof Misunderstood) return error.message;
    throw error;
  }
}

/** Somebody did something in between: who presses the same twice is told nothing, another is told who it was. */
function overtaken({ log }: StaffCard, { staff, texts }: BoardDesk): string | undefined {
  const last = log.at(-1);
  if (last?.endsWith(` door ${staff}`)) return undefined;
  return last === undefined ? texts.overtaken : fill(texts.overtakenBy, { laatste: last });
}

async function done(desk: Desk, { subject, act, given }: StaffAsked): Promise<void> {
  const about = readSubject(subject);
  const { date = '', time = '', who, place, to = '', note, text = '' } = filledIn(withoutEmpty(given));
  if (act === 'resend' && about.kind === 'delivery') return resend(desk, about.key);
  if (act === 'answer' && about.kind === 'question') return giveAnswer(desk, about.number, text);
  if (act === 'pickUp') return pickUpOne(desk, subject);
  if (about.kind !== 'visit') throw new Refusal('Dat kan hier niet.');
  if (act === 'answer' || act === 'resend') throw new Refusal('Dat kan hier niet.');
  const said = { date: `${date} ${time}`.trim(), ambassador: who, place, to, note };
  await take(desk, about.number, undefined, (visit) => decide(visit, act, said, byStaff(desk), desk));
}

/** What was left open in a card comes as an empty text. */
function withoutEmpty(given: StaffAsked['given']): StaffAsked['given'] {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''));
}
