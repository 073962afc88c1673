import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import { fieldsOf, questionsOf } from '../../forms/question.ts';
import { commandsInside, readCommand } from '../commands.ts';
import type { CommandName } from '../commands.ts';
import { withOffered } from './offered.ts';
import { placeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { holdsBack, send, whatToChange } from './confirm.ts';
import { listed } from './formPrompt.ts';
import { offer } from './offer.ts';
import { goOn } from './goOn.ts';
import { leftOut } from './answering.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import { announcesQuestion } from '../question/announced.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { folded } from '../../text/fold.ts';
import { stop } from './stop.ts';
import { goOnWithout } from './noAnswer.ts';
import { leaveOpen } from './wrongInput.ts';

/** What can be said at every question of a form: by itself, or inside a sentence. What holds an answer does not send. */
export function formCommand(turn: Filling): Reading | undefined {
  const announces = announcesQuestion(turn);
  if (announces === 'bare' || (announces && placeOf(turn) !== 'own words'))
    return {
      kind: 'command',
      certainty: 'certain',
      act: () => goOn(turn, [say(turn.tools.phrases.say.goAhead)], 'brief'),
    };
  const bare = readCommand(turn.text, turn.tools.wordings);
  const act = bare && doCommand(turn, bare);
  if (act) return { kind: 'command', certainty: 'certain', act };
  const said = placeOf(turn) === 'own words' ? openingOf(turn.text) : turn.text;
  const commands = commandsInside(said, turn.tools.wordings).filter(
    (name) => name !== 'send' || !(leftOut(turn) || holdsBack(turn)),
  );
  const inside = commands.flatMap((name) => doCommand(turn, name) ?? []);
  const [first] = inside;
  return first && { kind: 'command', certainty: isAnswered(turn) ? 'weak' : 'likely', act: first };
}

/** The few words that a message opens with: where somebody's own words are asked for, a command further on is a part of these. */
function openingOf(text: string): string {
  const [clause = ''] = /^[^,.;:!?\n]*/u.exec(text) ?? [];
  return clause.split(/\s+/).length <= A_FEW_WORDS ? clause : '';
}

const A_FEW_WORDS = 6;

/** Whether a message holds the answer to what is asked, and no words of one's own: a command in it comes second. */
function isAnswered(turn: Filling): boolean {
  const { question } = turn;
  const free = question !== undefined && fieldsOf(question).some((field) => typeOf(field).free);
  return question !== undefined && !free && turn.read()?.kind === 'filled';
}

/** @returns what a command does; undefined where it means nothing */
export function doCommand(turn: Filling, name: CommandName): Reading['act'] | undefined {
  const { draft } = turn;
  switch (name) {
    case 'stop':
      return () => (keepsOld(turn) ? goOn(refilled(turn, { ...draft, focus: undefined })) : stop(turn));
    case 'back':
      return () => back(turn);
    case 'skip':
      return () => skip(turn);
    case 'restart':
      return () => askToClear(turn, 'restart', turn.tools.phrases.say.restartSure);
    case 'throw away':
      return () => askToClear(turn, 'throw away', turn.tools.phrases.say.throwAwaySure);
    case 'help':
      return () => listChoices(turn, [helpReply(turn)]) ?? goOn(turn, [helpReply(turn)]);
    case 'where':
      return () => goOn(turn, [whereReply(turn)]);
    case 'sofar':
      return () => (turn.question ? goOn(turn, [soFarReply(turn)]) : goOn(turn));
    case 'list': {
      const listed = listChoices(turn);
      return listed && (() => listed);
    }
    case 'resume':
      return () => goOn(refilled(turn, { ...draft, focus: undefined }));
    case 'change':
      return () => (turn.question ? sayWhat(turn) : whatToChange(turn));
    case 'wait':
      return () => answer(withDraft(turn.state, draft), say(turn.tools.phrases.say.takeYourTime));
    case 'send':
      return () => send(turn);
    case 'mine':
    case 'my data':
    case 'remove my data':
    case 'ask the VNG':
    case 'share':
      return undefined;
  }
}

/** "laat maar" to an answer that was to be changed: it stays as it was. */
function keepsOld({ draft, question, text, tools }: Filling): boolean {
  const answered =
    question !== undefined && fieldsOf(question).every(({ id }) => draft.answers[id] !== undefined);
  return draft.focus !== undefined && answered && tools.wordings.leavesIt.test(folded(text));
}

/** What was filled in goes at a yes only, with all of it in sight. */
function askToClear(turn: Filling, kind: 'restart' | 'throw away', question: string): Decision {
  const { draft } = turn;
  const { words } = turn.tools.phrases;
  return answer(
    { ...withDraft(turn.state, draft), pending: { kind, draft: draft.id } },
    say([question, listed(turn).join('\n')].join('\n\n').trim(), [words.yes, words.no]),
  );
}

/** One question back, again and again. */
function back(turn: Filling): Decision {
  const { form, draft } = turn;
  const questions = questionsOf(form, draft);
  const now = turn.question;
  const at = now ? questions.findIndex(({ id }) => id === now.id) : questions.length;
  const before = questions
    .slice(0, at < 0 ? questions.length : at)
    .filter((question) => fieldsOf(question).some(({ id }) => draft.answers[id] !== undefined))
    .at(-1);
  if (!before) return goOn(turn, [say(turn.tools.phrases.say.firstQuestion)]);
  return goOn(refilled(turn, { ...withOffered(draft, before.id, []), focus: before.id, wrong: undefined }));
}

function skip(turn: Filling): Decision {
  const { draft, question } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  if (!question) return goOn(turn, [say(phrases.nothingToSkip)]);
  const fields = fieldsOf(question);
  const answered = fields.every(({ id, optional }) => optional || draft.answers[id] !== undefined);
  if (answered) return goOn(refilled(turn, { ...withOffered(draft, question.id, []), focus: undefined }));
  const [field] = fields;
  if (field?.orNone !== undefined) return goOnWithout(turn, field);
  if (draft.wrong?.question === question.id && draft.wrong.times >= 3) return leaveOpen(turn, question);
  const label = question.kind === 'group' ? question.group.label : question.field.label;
  const help = question.kind === 'group' ? question.group.help : question.field.help;
  const said = say(fill(phrases.cannotSkip, { field: label.toLowerCase(), help }), [words.dontKnow]);
  return goOn(turn, [said]);
}

function helpReply(turn: Filling): Reply {
  const { question } = turn;
  const { say: phrases } = turn.tools.phrases;
  if (!question) return say(phrases.helpAtSummary);
  const { help, example } = question.kind === 'group' ? question.group : question.field;
  return say([help, fill(phrases.example, { example }), phrases.helpCommands].join('\n\n'));
}

function whereReply(turn: Filling): Reply {
  const { form, draft } = turn;
  const questions = questionsOf(form, draft);
  const done = questions.filter((question) =>
    fieldsOf(question).every(({ id }) => draft.answers[id] !== undefined),
  );
  const { say: phrases } = turn.tools.phrases;
  return say(fill(phrases.where, { title: form.title, done: done.length, all: questions.length }));
}

function soFarReply(turn: Filling): Reply {
  const lines = listed(turn);
  const { say: phrases } = turn.tools.phrases;
  return say(lines.length === 0 ? phrases.nothingYet : [phrases.soFar, lines.join('\n')].join('\n\n'));
}

/** Something is to be different, and it was not said what: what stands so far, and how to say it. */
function sayWhat(turn: Filling): Decision {
  const said = soFarReply(turn);
  return goOn(turn, [{ ...said, text: [said.text, turn.tools.phrases.say.sayWhatToChange].join('\n\n') }]);
}

function listChoices(turn: Filling, first: Reply[] = []): Decision | undefined {
  const { draft, question } = turn;
  const field = question?.kind === 'field' ? question.field : undefined;
  const options = field && typeOf(field).options?.(field, contextOf(turn));
  if (!question || !options) return undefined;
  return answer(
    withDraft(turn.state, withOffered(draft, question.id, options)),
    ...first,
    offer(turn, options),
  );
}
