import { answerSources } from '../dialogs/answerSources.ts';
import { phrasesSchema } from '../dialogs/phrases.ts';
import { answerQuestion } from '../dialogs/question/questionDialog.ts';
import { createReadOn } from '../dialogs/letters/readOn.ts';
import type { Tools } from '../dialogs/turn.ts';
import { meantFor } from '../dialogs/intents.ts';
import { compileWordings } from '../dialogs/wordings.ts';
import { createInterpreter } from '../knowledge/answering/interpreter.ts';
import { createIntentReader } from '../knowledge/learning/intents.ts';
import { createMask } from '../knowledge/missed/mask.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { learnFrom, type Learned } from '../knowledge/learning/learned.ts';
import { secrets } from './secrets.ts';

/** @returns what deciding a turn needs, made from what is known */
export function createTools(
  knowledge: Knowledge,
  parts: Pick<
    Tools,
    | 'registrations'
    | 'questions'
    | 'courseOf'
    | 'appointmentOf'
    | 'chatLink'
    | 'isStaff'
    | 'newId'
    | 'fixedToday'
  >,
  learned: Learned = learnFrom(knowledge),
  interpreter = createInterpreter(knowledge, learned),
): Tools {
  const mask = createMask(knowledge);
  const phrases = phrasesSchema.parse(knowledge.phrases.dialogs);
  const offer = { text: phrases.say.passOnOffer, word: phrases.words.askVng };
  return {
    ...parts,
    secrets,
    wall: Date.now,
    forms: knowledge.forms,
    lists: answerSources(knowledge, phrases),
    phrases,
    wordings: compileWordings(phrases, knowledge.forms),
    interpreter,
    intentOf: meantFor(createIntentReader(learned.intents)),
    mask,
    answerQuestion: answerQuestion(knowledge, mask, offer),
    readOn: createReadOn(knowledge),
  };
}
