import { fillingOf } from '../form/filling.ts';
import type { Question } from '../../forwarding/question.ts';
import { dayOf, inDutch } from '../../time/amsterdam.ts';
import { statusInWords } from '../../registration/transitions.ts';
import { readCommand } from '../commands.ts';
import { listed } from '../form/formPrompt.ts';
import { literal } from '../markdown.ts';
import { say } from '../message.ts';
import { ownOf, sentBy } from './access.ts';
import { pageOf } from './pages.ts';
import { moveToPersonal } from './privacy.ts';
import { EMPTY } from '../state.ts';
import { answer, formOf } from '../turn.ts';
import type { Decision, Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';
import { saysYes } from '../yesNo.ts';

/** What is kept about the asker, and its removal. */
export async function personalData(turn: Turn): Promise<Decision | undefined> {
  const said = readCommand(turn.text, turn.tools.wordings);
  if (turn.state.pending?.kind === 'remove data') {
    const decision = reallyRemove({ ...turn, state: { ...turn.state, pending: undefined } });
    if (decision) return decision;
  }
  if (said !== 'my data' && said !== 'remove my data') return undefined;
  if (turn.message.scope !== 'personal') return moveToPersonal(turn);
  return said === 'my data' ? show(turn) : askRemove(turn);
}

async function show(turn: Turn): Promise<Decision> {
  const { say: phrases, words } = turn.tools.phrases;
  const found = await ownOf(turn);
  const all = found.map(({ number, form, status, answers }) => {
    const known = formOf(turn, form);
    const draft = { id: number, form, answers, open: [], split: [], said: [], touched: turn.now };
    return [
      `**${number}** (${statusInWords(turn.tools.courseOf(form), status)})`,
      ...(known ? listed(fillingOf(turn, known, draft)) : []),
    ].join('\n');
  });
  const registrations = pageOf(turn, all, 1, `${words.mine} {next}`);
  const drafts = turn.state.drafts.flatMap((draft) => {
    const form = formOf(turn, draft.form);
    return form
      ? [[fill(phrases.draftOf, { noun: form.noun }), ...listed(fillingOf(turn, form, draft))].join('\n')]
      : [];
  });
  const asked = await turn.tools.questions.of(turn.message.from.id);
  const passedOn = asked.map((one) => passedOnIn(turn, one));
  const about = fill(phrases.myData, {
    name: literal(turn.message.from.name),
    days: Math.max(...turn.tools.forms.map(({ draftDays }) => draftDays)),
  });
  const wished = await turn.interests();
  const interests =
    wished.length > 0 ? [fill(phrases.newsKnown, { subjects: literal(wished.join(', ')) })] : [];
  const nothing = registrations.length + drafts.length + passedOn.length === 0 ? [phrases.noFormData] : [];
  const questions = turn.tools.keepUnanswered === false ? [] : [phrases.questionsKept];
  return answer(
    turn.state,
    say(
      [about, ...registrations, ...drafts, ...passedOn, ...interests, ...nothing, ...questions].join('\n\n'),
      [words.removeData],
    ),
  );
}

function passedOnIn(turn: Turn, { number, text, askedAt, answer: given }: Question): string {
  const head = fill(turn.tools.phrases.say.passedOn, { number, day: inDutch(dayOf(askedAt)) });
  const answered = given && fill(turn.tools.phrases.say.passedOnAnswer, { answer: literal(given.text) });
  return [head, literal(text), answered ?? ''].join('\n\n').trim();
}

async function askRemove(turn: Turn): Promise<Decision> {
  const { say: phrases, words } = turn.tools.phrases;
  const found = (await sentBy(turn)).map(({ number }) => number);
  const numbers = pageOf(turn, found, 1, words.mine).join(', ');
  const gone = numbers === '' ? '' : fill(phrases.removesRegistrations, { numbers });
  const text = [phrases.removeSure, gone, phrases.cannotRemove].filter((part) => part !== '').join('\n\n');
  return answer({ ...turn.state, pending: { kind: 'remove data' } }, say(text, [words.yes, words.no]));
}

function reallyRemove(turn: Turn): Decision | undefined {
  const yes = saysYes(turn.text);
  const { say: phrases } = turn.tools.phrases;
  if (yes === false) return answer(turn.state, say(phrases.notRemoved));
  if (yes !== true) return undefined;
  return { ...answer(EMPTY, say(phrases.removed)), forget: turn.message.from };
}
