import { phrasesSchema } from '../dialogs/phrases.ts';
import { addressOf } from '../dialogs/question/letters.ts';
import { answerQuestion } from '../dialogs/question/questionDialog.ts';
import { sectionReply } from '../dialogs/question/readOn.ts';
import type { Tools } from '../dialogs/turn.ts';
import { createInterpreter } from '../knowledge/answering/interpreter.ts';
import { createMask } from '../knowledge/missed/mask.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { learnFrom, type Learned } from '../knowledge/learning/learned.ts';
import { createGemeenteReader } from '../language/gemeenten.ts';
import { secrets } from './secrets.ts';

/** @returns what deciding a turn needs, made from what is known */
export function createTools(
  knowledge: Knowledge,
  parts: Pick<Tools, 'registrations' | 'questions' | 'courseOf' | 'newId' | 'fixedToday'> & {
    publicUrl?: string | undefined;
  },
  learned: Learned = learnFrom(knowledge),
): Tools {
  const { choices, gemeenten } = knowledge.lists;
  const mask = createMask(knowledge);
  const phrases = phrasesSchema.parse(knowledge.phrases.dialogs);
  const { askVng, readOn, openLetter: open } = phrases.words;
  const ways = { offer: phrases.say.passOnOffer, askVng, readOn, open, bot: parts.publicUrl };
  const letters = knowledge.letters.map(({ letter }) => letter);
  return {
    ...parts,
    secrets,
    wall: Date.now,
    forms: knowledge.forms,
    lists: { choices, gemeenten: createGemeenteReader(gemeenten) },
    phrases,
    interpreter: createInterpreter(knowledge, learned),
    mask,
    answerQuestion: answerQuestion(knowledge, mask, ways),
    sectionOf(passage) {
      const letter = letters.find(({ id }) => id === passage.letter);
      const url = letter && addressOf(letter, passage, ways.bot);
      return letter && sectionReply(letter, passage, { word: open, url });
    },
  };
}
