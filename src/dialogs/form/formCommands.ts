import { choicesOf } from '../../forms/types/choice.ts';
import type { Form } from '../../forms/form.ts';
import { fieldsOf, questionsOf } from '../../forms/question.ts';
import { addDays, inDutch } from '../../time/amsterdam.ts';
import { readCommand } from '../commands.ts';
import { send, whatToChange } from './confirm.ts';
import { ask, askedNow, listed, offer } from './formPrompt.ts';
import { say } from '../message.ts';
import type { Reply } from '../message.ts';
import type { Draft } from '../state.ts';
import { withDraft } from '../state.ts';
import { answer, contextOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../words.ts';
import { leaveOpen } from './wrongInput.ts';

/** What can be said at every question of a form. */
export function formCommand(turn: Turn, form: Form, draft: Draft): Decision | undefined | Promise<Decision> {
  switch (readCommand(turn.text, turn.tools.phrases)) {
    case 'stop':
      return stop(turn, form, draft);
    case 'back':
      return back(turn, form, draft);
    case 'skip':
      return skip(turn, form, draft);
    case 'restart':
      return restart(turn, form, draft);
    case 'help':
      return then(turn, form, draft, helpReply(turn, form, draft));
    case 'where':
      return then(turn, form, draft, whereReply(turn, form, draft));
    case 'sofar':
      return askedNow(form, draft)
        ? then(turn, form, draft, soFarReply(turn, form, draft))
        : then(turn, form, draft);
    case 'list':
      return listChoices(turn, form, draft);
    case 'resume':
      return then(turn, form, { ...draft, focus: undefined });
    case 'throw away':
      return restart(turn, form, draft);
    case 'change':
      return askedNow(form, draft) ? undefined : whatToChange(turn, form, draft);
    case 'send':
      return send(turn, form, draft);
    case 'mine':
    case 'my data':
    case 'remove my data':
    case undefined:
      return undefined;
  }
}

/** Says something, then asks the question again as a message of its own. */
function then(turn: Turn, form: Form, draft: Draft, ...first: Reply[]): Decision {
  const asked = ask(turn, form, draft);
  return answer(withDraft(turn.state, asked.draft), ...first, ...asked.replies);
}

/** Asks once whether to stop. */
export function stop(turn: Turn, form: Form, draft: Draft): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  const until = inDutch(addDays(turn.today, form.draftDays));
  return answer(
    { ...withDraft(turn.state, draft), pending: { kind: 'stop', draft: draft.id } },
    say(fill(phrases.stopSure, { noun: form.noun, until }), [words.yes, words.no]),
  );
}

function restart(turn: Turn, form: Form, draft: Draft): Decision {
  const { say: phrases, words } = turn.tools.phrases;
  return answer(
    { ...withDraft(turn.state, draft), pending: { kind: 'restart', draft: draft.id } },
    say([phrases.restartSure, listed(turn, form, draft).join('\n')].join('\n\n').trim(), [
      words.yes,
      words.no,
    ]),
  );
}

/** One question back, again and again. */
function back(turn: Turn, form: Form, draft: Draft): Decision {
  const questions = questionsOf(form, draft);
  const now = askedNow(form, draft);
  const at = now ? questions.findIndex(({ id }) => id === now.id) : questions.length;
  const before = questions
    .slice(0, at < 0 ? questions.length : at)
    .filter((question) => fieldsOf(question).some(({ id }) => draft.answers[id] !== undefined))
    .at(-1);
  if (!before) return then(turn, form, draft, say(turn.tools.phrases.say.firstQuestion));
  return then(turn, form, { ...draft, focus: before.id, offered: undefined, wrong: undefined });
}

function skip(turn: Turn, form: Form, draft: Draft): Decision {
  const question = askedNow(form, draft);
  const { say: phrases, words } = turn.tools.phrases;
  if (!question) return then(turn, form, draft, say(phrases.nothingToSkip));
  const fields = fieldsOf(question);
  const answered = fields.every(({ id, optional }) => optional || draft.answers[id] !== undefined);
  if (answered) return then(turn, form, { ...draft, focus: undefined, offered: undefined });
  if (draft.wrong?.question === question.id && draft.wrong.times >= 3)
    return leaveOpen(turn, form, draft, question);
  const label = question.kind === 'group' ? question.group.label : question.field.label;
  const help = question.kind === 'group' ? question.group.help : question.field.help;
  const said = say(fill(phrases.cannotSkip, { field: label.toLowerCase(), help }), [words.dontKnow]);
  return then(turn, form, draft, said);
}

function helpReply(turn: Turn, form: Form, draft: Draft): Reply {
  const question = askedNow(form, draft);
  const { say: phrases } = turn.tools.phrases;
  if (!question) return say(phrases.helpAtSummary);
  const { help, example } = question.kind === 'group' ? question.group : question.field;
  return say([help, fill(phrases.example, { example }), phrases.helpCommands].join('\n\n'));
}

function whereReply(turn: Turn, form: Form, draft: Draft): Reply {
  const questions = questionsOf(form, draft);
  const done = questions.filter((question) =>
    fieldsOf(question).every(({ id }) => draft.answers[id] !== undefined),
  );
  const { say: phrases } = turn.tools.phrases;
  return say(fill(phrases.where, { title: form.title, done: done.length, all: questions.length }));
}

function soFarReply(turn: Turn, form: Form, draft: Draft): Reply {
  const lines = listed(turn, form, draft);
  const { say: phrases } = turn.tools.phrases;
  return say(lines.length === 0 ? phrases.nothingYet : [phrases.soFar, lines.join('\n')].join('\n\n'));
}

function listChoices(turn: Turn, form: Form, draft: Draft): Decision | undefined {
  const question = askedNow(form, draft);
  if (question?.kind !== 'field' || question.field.type !== 'choice') return undefined;
  const options = choicesOf(question.field, contextOf(turn)).map(({ code, name, about }) => ({
    value: question.field.options ? code : { code, name },
    name,
    ...(about !== undefined && { about }),
  }));
  const offered = { field: question.id, options };
  const reply = offer(turn, options);
  return answer(withDraft(turn.state, { ...draft, offered }), reply);
}
