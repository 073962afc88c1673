import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { readCorrection } from './correction.ts';
import { follow } from '../../forms/taken.ts';
import { fillIn } from './fillIn.ts';
import { namedParts } from './parts.ts';
import type { NamedPart } from './parts.ts';
import { proceed } from './proceed.ts';
import { placeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { asideOf, questionBeside } from './sideAnswer.ts';
import { differing } from '../../text/answer.ts';
import { withoutEnd } from '../../text/pattern.ts';
import { say } from '../message.ts';
import { saidFirst } from '../turn.ts';
import type { Decision } from '../turn.ts';

/** What is done with the part of a message that is left. */
type Dialog = (rest: Filling) => Promise<Decision>;

/**
 * Several things in one message. What names its own question is put there, a question is answered, and the rest is read
 * as if it came alone, to the question that stood when it was said: "klankborden. Oh en de naam moet met een d: …", "Sanne Bakker, tot wanneer kan dit?".
 */
export function several(turn: Filling, dialog: Dialog): Reading | undefined {
  if (placeOf(turn) === 'own words') return undefined;
  const parts = namedParts(turn);
  const act = parts.length > 0 ? withNamed(turn, parts, dialog) : withQuestion(turn, dialog);
  return act && { kind: 'several', certainty: 'certain', act };
}

function withNamed(turn: Filling, parts: NamedPart[], dialog: Dialog): Reading['act'] | undefined {
  const rest = restOf(turn.text, parts);
  const isAll = !/[\p{L}\p{N}]{2}|\d/u.test(rest) || onlyLeads(turn, rest);
  if (isAll && parts.length < 2 && !onlyLeads(turn, rest)) return undefined;
  const answers = Object.assign({}, ...parts.map((part) => part.answers)) as NamedPart['answers'];
  if (differing({ ...turn.draft.answers, ...answers }, turn.draft.answers).length === 0) return undefined;
  return async () => {
    const here = refilled({ ...turn, text: rest }, turn.draft);
    const read = isAll ? undefined : here.read();
    const first = read?.kind === 'filled' ? fillIn(here, read.taken) : undefined;
    const done = fillIn(refilled(turn, first?.draft ?? turn.draft), { answers: follow(turn.form, answers) });
    const next = refilled({ ...turn, text: rest }, done.draft);
    if (isAll) return proceed(next, done.noted);
    if (first && read?.kind === 'filled')
      return proceed(next, [...done.noted, ...first.noted], read.taken.spans);
    if (!turn.question && next.question && next.read()?.kind !== 'filled')
      return proceed(refilled(turn, done.draft), done.noted, parts);
    const decision = await dialog(next);
    return done.noted.length === 0 ? decision : saidFirst([say(done.noted.join('\n\n'))], decision);
  };
}

/** "oh wacht, autocorrectie": a few words that only say that something was wrong. */
function onlyLeads({ form, tools }: Filling, rest: string): boolean {
  const correction = readCorrection(rest, form, tools.wordings);
  return correction?.leads === true && correction.rest.split(/\s+/).length <= 1;
}

/** What is left of a text without its parts. */
function restOf(text: string, parts: readonly NamedPart[]): string {
  const rest = parts
    .reduceRight((left, { start, end }) => `${left.slice(0, start)}. ${left.slice(end)}`, text)
    .replace(/(?:\s{0,3}[.,;!…]){2,9}/gu, '.')
    .replace(/^[\s.,;!…–-]+/u, '');
  return withoutEnd(rest, /[\s.,;]/u);
}

/** A question beside an answer: where the other words are none, the whole is read as one. */
function withQuestion(turn: Filling, dialog: Dialog): Reading['act'] | undefined {
  const beside = questionBeside(turn);
  if (!beside) return undefined;
  const rest = refilled({ ...turn, text: beside.rest }, turn.draft);
  if (rest.question && rest.read()?.kind !== 'filled') return undefined;
  if (!rest.question && namedParts(rest).length === 0) return undefined;
  const aside = asideOf(turn, beside.question);
  return (
    aside &&
    (async () => {
      const decision = await dialog(rest);
      const state = { ...decision.state, ...aside.remembered };
      return saidFirst(aside.said, { ...decision, state, missed: [...decision.missed, ...aside.missed] });
    })
  );
}
