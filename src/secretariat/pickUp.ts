import type { CommandModule } from 'yargs';
import { PREFIX } from '../forwarding/question.ts';
import { pickUp } from '../registration/visits.ts';
import { withNumber } from './byHand.ts';
import { byStaff, Refusal, report } from './desk.ts';
import type { AtDesk, Desk } from './desk.ts';
import { asNumber } from './number.ts';
import { noQuestion } from './questions/list.ts';
import { take } from './visits/take.ts';

interface Options {
  number: string;
  json?: boolean;
}

/** `pickup`: somebody of the staff takes care of a visit or a question, so that nobody else does. */
export function pickUpCommand(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'pickup <number>',
    describe: 'Pak een aanvraag of vraag op: anderen zien dat u ermee bezig bent',
    builder: (yargs) => withNumber(yargs),
    handler: ({ number, json }) => atDesk((desk) => pickUpOne(desk, number, json)),
  };
}

/** @throws Refusal when somebody else does already, or nobody needs to */
export async function pickUpOne(desk: Desk, text: string, json?: boolean): Promise<void> {
  const number = asNumber(text);
  if (!number.startsWith(`${PREFIX}-`))
    return take(desk, number, json, (visit) => pickUp(visit, byStaff(desk)));
  const [before] = await desk.store.questions.find({ number });
  if (!before) throw noQuestion(number);
  const question = await desk.store.questions.pickUp(number, byStaff(desk));
  if (before.answer) throw new Refusal(`${number} is al beantwoord, door ${before.answer.by}.`);
  const mine = question?.pickedBy === desk.staff && before.pickedBy === undefined;
  if (!mine)
    throw new Refusal(`${number} is al opgepakt door ${question?.pickedBy ?? ''}. Er is niets gewijzigd.`);
  report(desk, json, question, `${number} is opgepakt door ${desk.staff}.`);
}
