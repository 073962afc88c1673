import { amend } from '../form/amend.ts';
import { answering } from '../form/answering.ts';
import { correct } from '../form/correct.ts';
import { fillIn } from '../form/fillIn.ts';
import { fillingOf, refilled } from '../form/filling.ts';
import { startForm } from '../form/formStart.ts';
import { isWish } from '../form/wish.ts';
import { comesInstead, oneselfInstead } from '../form/ownName.ts';
import { proceed } from '../form/proceed.ts';
import type { Form } from '../../forms/form.ts';
import { findAnswers } from '../../forms/findAnswers.ts';
import { takenFrom } from '../../forms/taken.ts';
import type { Filling } from '../form/filling.ts';
import { list } from '../form/list.ts';
import { choose } from '../form/reading.ts';
import type { Reading } from '../form/reading.ts';
import { removal } from '../form/removal.ts';
import { swap } from '../form/swap.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Registration } from '../../registration/registration.ts';
import { canWithdraw } from '../../registration/transitions.ts';
import { CERTAIN } from '../intents.ts';
import { readCommand } from '../commands.ts';
import { say } from '../message.ts';
import { looksLikeQuestion, understand } from '../question/sideQuestion.ts';
import { contextOf, courseOf, formOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { written } from '../../text/answer.ts';
import { fill } from '../../text/fill.ts';
import { fold, folded } from '../../text/fold.ts';
import { ownOf } from './access.ts';
import { asDraft, begin, changeRefused, chooseFrom } from './changeOwn.ts';
import { remarkAfter } from './remarkAfter.ts';
import { overview, showOne } from './showOwn.ts';

/** Longer than this, a message is about something else. */
const LONGEST = 300;

/**
 * After handing in, in one's own words: "Tom kan toch niet komen", "oeps, verkeerd mailadres", "laat mijn aanmelding
 * zien". With one registration of one's own it is about that one; with more, the one that is named, else it is asked.
 */
export async function afterCare(turn: Turn): Promise<Decision | undefined> {
  const { text, state, message, tools } = turn;
  if (text === '' || text.length > LONGEST || state.active !== undefined || message.scope !== 'personal')
    return undefined;
  const said = folded(text);
  const { withdraw, replace, show } = tools.wordings.afterCare;
  const likely = readCommand(text, tools.wordings) ? undefined : tools.intentOf(text, 'after');
  const replaces = replace.test(said) || comesInstead(turn);
  const asks = looksLikeQuestion(text, turn) && !REQUEST.test(text);
  const doubtful = asks || likely?.intent === 'another';
  const meant = likely && (!doubtful || likely.likely >= CERTAIN) ? likely.intent : undefined;
  const shows = meant === 'mine' || show.test(said);
  const withdraws = !replaces && (meant === 'withdraw' || (withdraw.test(said) && !asks));
  if (asks && meant === undefined && !shows) return undefined;

  const standing = (await ownOf(turn)).filter((one) => canWithdraw(courseOf(turn, one), one.status));
  const own = about(turn, standing);
  const [only] = own;
  if (!only) return undefined;
  if (shows) return own.length === 1 ? showOne(turn, only.number) : overview(turn, 1);
  const amends = own.filter((one) => amended(turn, one));
  const keepsOn = tools.lists.sayings.moves.test(text) || STILL.test(text);
  if (withdraws && !(amends.length > 0 && keepsOn))
    return own.length === 1 ? begin(turn, only.number, 'withdraw') : chooseFrom(turn, own, 'withdraw');
  if (replaces) {
    const others = own.length === 1 ? replacement(turn, only) : undefined;
    if (others) return others;
  }
  const again = meant === 'another' ? formOf(turn, only.form) : undefined;
  if (again && isAnother(turn, again, only)) return startForm(turn, again);
  const changes = amends.length > 0 ? amends : own.filter((one) => readingOf(turn, one) !== undefined);
  if (changes.length > 1) return chooseFrom(turn, changes, 'change', text);
  if (changes[0]) return changeTo(turn, changes[0]);
  if (meant === undefined) return own.length === 1 ? remarkAfter(turn, only) : undefined;
  if (meant !== 'change') return undefined;
  return own.length === 1 ? begin(turn, only.number, 'change') : chooseFrom(turn, own, 'change');
}

/**
 * Something else that is wanted besides is none like it, nor a question that a letter answers, nor more for what is
 * there: "zet me dan als tweede keus bij …"
 */
function isAnother(turn: Turn, form: Form, one: Registration): boolean {
  const wished = understand(turn, turn.text);
  const { kind } = wished;
  if (wished.kind === 'wish' && wished.form !== form.id && isWish(turn, wished)) return false;
  if (kind === 'otherWish' || (kind === 'answer' && looksLikeQuestion(turn.text, turn))) return false;
  const persons = form.fields.filter((field) => typeOf(field).person);
  const namesOne = findAnswers(turn.text, persons, contextOf(turn), { form }).size > 0;
  return namesOne || readingOf(turn, one) === undefined;
}

/** "week 41 kan toch niet, week 42 wel": something else still holds. */
const STILL = /(?<!\p{L})wel[.!]?\s*$/iu;

/** "Wilt u mijn inschrijving intrekken?" asks for it, not about it. */
const REQUEST = /(?:^|[.!;\n]\s?)(?:wilt?|kunt?|kun|kan|zou(?:dt)?|mag) (?:u|je|jullie|ik|wij|we)(?!\p{L})/iu;

/** "In zijn plaats gaat …": all that the message tells of another person. */
function replacement(turn: Turn, one: Registration): Promise<Decision> | undefined {
  const filling = changing(turn, one);
  const person = filling?.form.fields.find((field) => typeOf(field).person);
  if (!filling || !person || changeRefused(turn, one)) return undefined;
  const before = written(one.answers[person.id]);
  const text = before
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .reduce((left, word) => left.replaceAll(word, ' '.repeat(word.length)), turn.text);
  const context = contextOf(turn);
  const found = findAnswers(text, filling.form.fields, context, { form: filling.form });
  const myself = oneselfInstead(filling)?.[person.id];
  const [named] = found.has(person.id) ? [] : typeOf(person).find(text, person, context);
  if (named) found.set(person.id, named);
  if (myself !== undefined) found.set(person.id, { value: myself, start: 0, end: text.length });
  if (!found.has(person.id)) return undefined;
  const done = fillIn(filling, takenFrom(found, filling.form));
  const { say: phrases } = turn.tools.phrases;
  return proceed(refilled(filling, done.draft), [
    fill(phrases.changingOne, { number: one.number }),
    ...done.noted,
  ]);
}

/** @returns those that a text names the person of; all when it names none */
function about(turn: Turn, own: Registration[]): Registration[] {
  const said = fold(turn.text);
  const named = own.filter(({ form, answers }) =>
    formOf(turn, form)
      ?.fields.filter((field) => typeOf(field).person)
      .flatMap(({ id }) => fold(written(answers[id])).split(/[^\p{L}-]+/u))
      .some((part) => part.length > 2 && new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(said)),
  );
  return named.length > 0 ? named : own;
}

/** The registration as it would be changed by this message; undefined when the message changes nothing in it. */
function readingOf(turn: Turn, one: Registration): Reading | undefined {
  const filling = changing(turn, one);
  if (!filling) return undefined;
  const readings = [list, swap, removal, amend, correct, answering].flatMap(
    (reader) => reader(filling) ?? [],
  );
  const chosen = choose(readings, 'summary');
  return chosen?.kind === 'answer' && !addsTo(turn) ? undefined : chosen;
}

/** Whether a message changes a part of what was handed in: "die week gaat niet door, maandag 4 november kan wel". */
function amended(turn: Turn, one: Registration): boolean {
  const filling = changing(turn, one);
  return filling !== undefined && amend(filling) !== undefined;
}

/** Something that was left out is added only when the message says that it is an addition. */
function addsTo({ text, tools }: Turn): boolean {
  return (
    tools.intentOf(text, 'after')?.intent === 'another' || tools.wordings.afterCare.add.test(folded(text))
  );
}

function changing(turn: Turn, one: Registration): Filling | undefined {
  const form = formOf(turn, one.form);
  return form && fillingOf(turn, form, asDraft(turn, one));
}

/** Starts to change a registration, with what this message changes in it. */
export async function changeTo(turn: Turn, one: Registration): Promise<Decision | undefined> {
  const refused = changeRefused(turn, one);
  if (refused) return refused;
  const reading = readingOf(turn, one);
  if (!reading) return undefined;
  const { say: phrases } = turn.tools.phrases;
  return saidFirst([say(fill(phrases.changingOne, { number: one.number }))], await reading.act());
}
