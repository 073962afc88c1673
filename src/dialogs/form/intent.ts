import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf } from '../../forms/question.ts';
import { SPEAKS_OF_US } from '../../forms/sound/ours.ts';
import { isCommand } from '../commands.ts';
import { CERTAIN } from '../intents.ts';
import type { Filling } from './filling.ts';
import { doCommand } from './formCommands.ts';
import { placeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { leaveOpen } from './wrongInput.ts';

/** From here on it is nothing else, whatever can be read in it. */
const SURE = 0.95;
/** What means nothing once all questions have an answer. */
const AT_A_QUESTION: readonly string[] = ['skip', 'list', 'wait'];

/** What somebody wants with a whole message, in words that no list has: as learned from what others said. */
export function intent(turn: Filling): Reading | undefined {
  const meant = turn.tools.intentOf(turn.text, 'filling');
  if (!meant || !isCommand(meant.intent)) return undefined;
  const place = placeOf(turn);
  if (place === 'question' && turn.read()?.kind === 'filled' && !isNothingElse(turn, meant.likely))
    return undefined;
  if (place === 'summary' && AT_A_QUESTION.includes(meant.intent)) return undefined;
  const certain = meant.likely >= CERTAIN;
  if (place === 'own words' && (!certain || SPEAKS_OF_US.test(turn.text))) return undefined;
  const act = meant.intent === 'skip' ? leaving(turn) : doCommand(turn, meant.intent);
  return act && { kind: 'intent', certainty: certain ? 'certain' : 'likely', act };
}

/** Where any words would do for an answer, a message that hardly means anything else is none; names are of any words. */
function isNothingElse({ question }: Filling, likely: number): boolean {
  const fields = question ? fieldsOf(question).map(typeOf) : [];
  return likely >= SURE && fields.some(({ free, person }) => free && !person);
}

/** Who has no answer now is asked again later, where one is needed. */
function leaving(turn: Filling): Reading['act'] | undefined {
  const { question, draft } = turn;
  const needed =
    question &&
    fieldsOf(question).some(
      ({ id, optional, orNone }) => !optional && orNone === undefined && draft.answers[id] === undefined,
    );
  return needed ? () => leaveOpen(turn, question) : doCommand(turn, 'skip');
}
