import type { CommandModule } from 'yargs';
import { phrasesSchema } from '../../dialogs/phrases.ts';
import { answeredNotice } from '../../forwarding/notices.ts';
import { LONGEST_ANSWER } from '../../forwarding/question.ts';
import { inDutch } from '../../time/amsterdam.ts';
import { shortText, withNumber } from '../byHand.ts';
import { byStaff, Refusal, report } from '../desk.ts';
import type { AtDesk, Desk } from '../desk.ts';
import { asNumber } from '../number.ts';
import { noQuestion } from './list.ts';

interface Options {
  number: string;
  text: string;
  json?: boolean;
}

/** `answer`: gives a question its answer, once; it goes to whoever asked. */
export function answer(atDesk: AtDesk): CommandModule<object, Options> {
  return {
    command: 'answer <number> <text>',
    describe: 'Beantwoord een vraag aan de VNG; het antwoord gaat naar wie de vraag stelde',
    builder: (yargs) =>
      withNumber(yargs).positional('text', {
        type: 'string',
        demandOption: true,
        describe: 'Het antwoord, tussen aanhalingstekens',
      }),
    handler: ({ number, text, json }) => atDesk((desk) => giveAnswer(desk, number, text, json)),
  };
}

/** @throws Refusal when there is no such question, or it was answered */
export async function giveAnswer(desk: Desk, number: string, text: string, json?: boolean): Promise<void> {
  const said = shortText(text, 'Het antwoord', LONGEST_ANSWER, 'text');
  const { forwarding } = phrasesSchema.parse(desk.knowledge.phrases.dialogs);
  const told = await desk.store.questions.answer(asNumber(number), said, byStaff(desk), (question) => [
    answeredNotice(question, forwarding),
  ]);
  if (!told) throw noQuestion(number);
  const { question } = told;
  if (told.kind === 'answered before')
    throw new Refusal(
      `${question.number} is al beantwoord, door ${question.answer?.by} op ${inDutch(question.answer?.at ?? '')}. Er is niets gewijzigd.`,
    );
  report(
    desk,
    json,
    question,
    `Het antwoord op ${question.number} staat klaar. De bot stuurt het aan ${question.askedBy.name}; met "deliveries ${question.number}" ziet u of het is aangekomen.`,
  );
}
