import { fillingOf } from '../form/filling.ts';
import type { Filling } from '../form/filling.ts';
import { askAgain } from '../form/change.ts';
import { askRemark, opensRemark } from '../form/remark.ts';
import { remarkField } from '../form/unused.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { Registration } from '../../registration/registration.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { say } from '../message.ts';
import { looksLikeQuestion, understand } from '../question/sideQuestion.ts';
import { formOf, saidFirst } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { asDraft, changeRefused } from './changeOwn.ts';

/**
 * What somebody tells after handing in, and changes none of the answers: "ze eet trouwens halal". It is asked whether it goes
 * along as a remark.
 * @returns undefined when it tells nothing, asks something, or no remark can go along
 */
export function remarkAfter(turn: Turn, one: Registration): Decision | undefined {
  const form = formOf(turn, one.form);
  const filling = form && fillingOf(turn, form, asDraft(turn, one));
  const field = filling && remarkField(filling);
  if (!filling || !field?.optional) return undefined;
  const left = toldIn(filling);
  if (left === undefined) return undefined;
  const refused = changeRefused(turn, one);
  if (refused) return refused;
  const { changingOne } = turn.tools.phrases.say;
  const decision = left === '' ? askAgain(filling, field) : askRemark(filling, left);
  return saidFirst([say(fill(changingOne, { number: one.number }))], decision);
}

/** What is told: behind the wish to add something, or all of a message that speaks of who it is about; empty when only the wish is there. */
function toldIn(turn: Filling): string | undefined {
  const { text, tools } = turn;
  if (opensRemark(turn)) return text.replace(tools.wordings.remarks, '').trim();
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
  const isWish = (sentence: string) =>
    tools.wordings.afterCare.remark.some((one) => one.test(folded(sentence)));
  if (sentences.some(isWish)) return sentences.filter((one) => !isWish(one)).join('. ');
  const isSmalltalk = understand(turn, text).kind === 'smalltalk';
  return tools.wordings.afterCare.tells.test(text) && !looksLikeQuestion(text, turn) && !isSmalltalk
    ? text
    : undefined;
}
