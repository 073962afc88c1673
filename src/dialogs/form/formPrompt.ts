import { refilled } from './filling.ts';
import type { Filling } from './filling.ts';
import { askedOf } from './asked.ts';
import { typeOf } from '../../forms/fieldTypes.ts';
import type { Candidate } from '../../forms/fieldType.ts';
import type { Field, Form } from '../../forms/form.ts';
import { lineValue, ownLines } from '../../forms/lines.ts';
import { fieldsOf, offeredFields, openQuestions } from '../../forms/question.ts';
import type { Question } from '../../forms/question.ts';
import { offeredFor } from './offered.ts';
import { withChat } from '../own/privacy.ts';
import { fingerprint, summaryCard } from './summaryCard.ts';
import { unsettled } from './sifted.ts';
import { say } from '../message.ts';
import type { OpensWindow, Reply } from '../message.ts';
import { literal } from '../markdown.ts';
import type { Draft } from '../state.ts';
import { contextOf } from '../turn.ts';
import type { Turn } from '../turn.ts';
import { fill } from '../../text/fill.ts';

/** @returns what stands for a field's answer, escaped; a dash when there is none */
export function shown(turn: Turn, field: Field, value: unknown): string {
  return value === undefined ? '–' : literal(typeOf(field).show(value, field, contextOf(turn)));
}

/** @returns "Gemeente: Almere", escaped, with what else stands on that line */
export function shownLine(turn: Filling, field: Field): string {
  const { form, draft } = turn;
  return `**${field.label}:** ${literal(lineValue(form, field, draft.answers, contextOf(turn)))}`;
}

/** @returns "Gemeente: Almere" for each field that has an answer; nothing about a person where others read along */
export function listed(turn: Filling): string[] {
  const { form, draft } = turn;
  return form.fields
    .filter(
      ({ id, line, personal }) =>
        draft.answers[id] !== undefined &&
        (line === undefined || draft.answers[line] === undefined) &&
        !(personal && turn.message.scope !== 'personal'),
    )
    .map((field) => shownLine(turn, field));
}

/** Whether what comes next is about a person, and others read along: then it is asked in the personal chat alone. */
export function waitsForPersonalChat(turn: Filling): boolean {
  const { form } = turn;
  if (turn.message.scope === 'personal') return false;
  const { question } = turn;
  const fields = question ? fieldsOf(question) : form.fields;
  return fields.some(({ personal }) => personal);
}

function moveOn(turn: Turn, draft: Draft): { draft: Draft; replies: Reply[] } {
  const said = [...new Set([...draft.said, MOVED])];
  const { say: phrases, words } = turn.tools.phrases;
  return { draft: { ...draft, said }, replies: [say(withChat(turn, phrases.goOnPersonally, words.resume))] };
}

/** Marks a draft that was begun where others read along and goes on in the personal chat. */
export const MOVED = 'moved';

/** Asks what is to be asked now: a question, or to confirm the summary; briefly when it has just been shown, or when all that changed since is said. */
export function ask(
  turn: Filling,
  how: 'whole' | 'brief' | 'said' = 'whole',
): { draft: Draft; replies: Reply[] } {
  const { form, draft, question } = turn;
  if (waitsForPersonalChat(turn)) return moveOn(turn, draft);
  if (question) return { draft, replies: [askQuestion(turn, draft, question)] };
  const open = unsettled(turn);
  if (open) return ask(refilled(turn, open));
  const seen =
    draft.shown !== undefined &&
    (how === 'said' || (how === 'brief' && draft.shown === fingerprint(form, draft)));
  return seen
    ? { draft: { ...draft, shown: fingerprint(form, draft) }, replies: [confirmation(turn)] }
    : summarise(turn);
}

function askQuestion(turn: Filling, draft: Draft, question: Question): Reply {
  const offered = offeredFor(draft, question.id);
  if (offered.length > 0) return offerFor(turn, question, offered);
  const text = question.kind === 'field' ? askedOf(turn, question.field) : question.group.ask;
  return {
    ...say(
      [again(turn, draft, question), text].filter((part) => part !== '').join('\n\n'),
      suggestionsFor(turn, question),
    ),
    window: windowFor(turn, draft, question),
  };
}

/** The form's window; before anything was answered the form in the chat besides. */
function windowFor(turn: Turn, { id, last }: Draft, question: Question): OpensWindow {
  const { asForm, asCard } = turn.tools.phrases.words;
  return { draft: id, title: asForm, question: question.id, ...(last === undefined && { inChat: asCard }) };
}

/** Before a question that was answered already: the answer there is. */
function again(turn: Turn, draft: Draft, question: Question): string {
  const answered = fieldsOf(question).filter(({ id }) => draft.answers[id] !== undefined);
  const { say: phrases } = turn.tools.phrases;
  if (answered.length > 0) {
    const value = [...new Set(answered.map((field) => shown(turn, field, draft.answers[field.id])))].join(
      ', ',
    );
    return fill(phrases.nowFilled, { value });
  }
  return fieldsOf(question).some(({ id }) => draft.open.includes(id)) ? phrases.cameBack : '';
}

/** What may be an answer in a few words of one's own is read back by the name of its field; a choice is offered. */
export function offerFor(turn: Turn, question: Question, options: Candidate[], before: string[] = []): Reply {
  const [only] = options;
  const field = question.kind === 'field' ? question.field : undefined;
  if (!field || !only || options.length > 1 || typeOf(field).closed) return offer(turn, options, before);
  const { say: phrases, words } = turn.tools.phrases;
  const values = { field: field.label.toLowerCase(), option: `**${literal(only.name)}**` };
  return say([...before, fill(phrases.noteAs, values)].join('\n\n'), [words.yes, words.no]);
}

/** Offers a few readings to pick from; with one, asks whether that is it. */
export function offer(turn: Turn, options: Candidate[], before: string[] = []): Reply {
  const { say: phrases, words } = turn.tools.phrases;
  const [only] = options;
  const line = ({ name, about }: Candidate) => `**${literal(name)}**${about ? `: ${about}` : ''}`;
  if (only && options.length === 1) {
    const asked = fill(phrases.thisOne, {
      option: `**${literal(only.name)}**`,
      about: only.about ?? '',
    }).trim();
    return say([...before, asked, phrases.orElse].join('\n\n'), [words.yes, words.no]);
  }
  const lines = options.map((option, at) => `${at + 1}. ${line(option)}`);
  const names = options.map(({ name }) => name);
  return say([...before, phrases.whichOne, lines.join('\n')].join('\n\n'), names.slice(0, 3));
}

function suggestionsFor(turn: Turn, question: Question): string[] {
  const { phrases } = turn.tools;
  const field = question.kind === 'field' ? question.field : question.fields[0];
  if (!field) return [];
  const type = typeOf(field);
  if (type.quick === 'yes or no') return [phrases.words.yes, phrases.words.no];
  if (field.sender && turn.message.from.name.includes(' ')) return [turn.message.from.name];
  if (type.quick === 'no preference') return [phrases.words.noPreference];
  const choices = type.options?.(field, contextOf(turn)) ?? [];
  if (choices.length > 0 && choices.length <= 3) return choices.map(({ name }) => name);
  return [];
}

/** The question of the summary alone, for who has it in sight. */
function confirmation(turn: Filling): Reply {
  const { say: phrases, words } = turn.tools.phrases;
  const question = turn.draft.changes ? phrases.anythingElseToChange : phrases.anythingElse;
  return {
    ...say(question, [words.yes, words.changeSomething, words.stop]),
    card: summaryCard(turn, turn.form, turn.draft, { title: phrases.summaryNow, question }),
  };
}

/** What was filled in on a sheet, need not be, and is no answer. */
function leftUnread({ form, draft, tools }: Filling): string[] {
  const left = offeredFields(form, draft.answers).filter(({ id }) => draft.unread?.[id] !== undefined);
  const fields = left.map(({ label }) => label.toLowerCase()).join(', ');
  return fields === '' ? [] : [fill(tools.phrases.say.sheetLeft, { fields })];
}

/** The summary, in the order of the form, with what will be done with the data; or what is still missing. */
function summarise(turn: Filling): { draft: Draft; replies: Reply[] } {
  const { form, draft } = turn;
  const { say: phrases, words } = turn.tools.phrases;
  const lines = ownLines(form, draft.answers).map((field, at) => `${at + 1}. ${shownLine(turn, field)}`);
  const title = fill(draft.changes ? phrases.summaryOfChange : phrases.summary, {
    number: draft.changes ?? '',
  });
  const extra = offeredFields(form, draft.answers).map(({ label }) => label.toLowerCase());
  const notes = [
    ...leftUnread(turn),
    ...(extra.length > 0 ? [fill(phrases.mayAdd, { fields: extra.join(', ') })] : []),
    form.privacy,
  ];
  const question = `**${draft.changes ? phrases.confirmChange : fill(phrases.confirm, { noun: form.noun })}**`;
  const text = [title, lines.join('\n'), ...notes, question];
  const reply: Reply = {
    ...say(text.filter((part) => part !== '').join('\n\n'), [words.yes, words.changeSomething, words.stop]),
    card: summaryCard(turn, form, draft, { title, notes, question }),
  };
  return { draft: { ...draft, shown: fingerprint(form, draft) }, replies: [reply] };
}

/** @returns labels of what is still open */
export function missing(form: Form, draft: Draft): string[] {
  return openQuestions(form, draft)
    .flatMap(fieldsOf)
    .map(({ label }) => label.toLowerCase());
}
