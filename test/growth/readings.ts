import type { ConversationStore } from '../../src/dialogs/conversationStore.ts';
import { createConverse } from '../../src/dialogs/converse.ts';
import type { Message } from '../../src/dialogs/message.ts';
import { readCommand, readNumbered } from '../../src/dialogs/commands.ts';
import { readCorrection, readFieldChoice } from '../../src/dialogs/form/correction.ts';
import { EMPTY } from '../../src/dialogs/state.ts';
import type { Draft, State } from '../../src/dialogs/state.ts';
import type { Tools } from '../../src/dialogs/turn.ts';
import { clean } from '../../src/text/clean.ts';
import type { FieldContext } from '../../src/forms/fieldType.ts';
import { typeOf } from '../../src/forms/fieldTypes.ts';
import { findAnswers } from '../../src/forms/findAnswers.ts';
import type { Field, Form } from '../../src/forms/form.ts';
import type { Answers } from '../../src/text/answer.ts';
import { findLabelled } from '../../src/forms/labelled.ts';
import { folded } from '../../src/text/fold.ts';
import { readYesNo } from '../../src/language/yesNo/read.ts';
import { recognizeBoolean } from '../../src/language/recognizers/boolean.ts';
import { findChoices } from '../../src/language/choices/find.ts';
import { readChoice, suggestChoices } from '../../src/language/choices.ts';
import { findEmails, readEmail } from '../../src/language/contact/email.ts';
import { findPhones, readPhone } from '../../src/language/contact/phone.ts';
import { impossibleDate, readPeriods, readWishes } from '../../src/language/days.ts';
import { findRegion } from '../../src/language/gemeenten/region.ts';
import { readName } from '../../src/language/people/readName.ts';
import { readPerson } from '../../src/language/people/readPerson.ts';
import { recognizePeople } from '../../src/language/people/find.ts';
import { recognizeDateTime } from '../../src/language/recognizers/dateTime.ts';
import { recognizeNumber } from '../../src/language/recognizers/number.ts';
import { recognizeOrdinal } from '../../src/language/recognizers/ordinal.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { learnedIn } from '../../src/knowledgeFolder/known.ts';
import { readKnowledge } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { PLAIN } from '../../src/registration/course.ts';
import { createTools } from '../../src/app/tools.ts';

/** Everything that reads what someone typed, by name. */
export type Readings = Record<string, (text: string) => unknown>;

const NOW = '2018-03-20T10:00:00+01:00';
const TODAY = NOW.slice(0, 10);

/** One answer to every field of the forms, so that each question can be the one that is asked. */
const ANSWERS: Answers = {
  gemeente: { code: 'GM0034', name: 'Almere' },
  naam: 'Fatima El Amrani',
  functie: 'beleidsadviseur wonen',
  email: 'f.elamrani@almere.nl',
  kentOpgave: true,
  belangSamenwerking: true,
  zietVerbinding: true,
  organisatie: 'gemeente Gouda',
  soort: 'gemeente',
  bestuurder: 'wethouder De Boer',
  aanleiding: 'klankborden',
  vraag: 'Wij komen er samen niet uit.',
  ambassadeur: 'spies',
  voorkeur: [{ from: '2018-11-04', to: '2018-11-08' }],
};

/** @returns every reader, every type of field, and whole turns at every question of every form, of the folder knowledge */
export function allReadings(): { readers: Readings; turns: Readings } {
  const knowledge = readKnowledge('knowledge');
  const none = {
    registrations: { find: () => Promise.resolve([]) },
    questions: { of: () => Promise.resolve([]) },
    courseOf: () => PLAIN,
    appointmentOf: () => undefined,
    newId: () => 'none',
  };
  const tools = createTools(knowledge, none, learnedIn(knowledge));
  return { readers: readersOf(tools), turns: turnsOf(tools) };
}

function readersOf({ lists, forms, phrases, wordings, interpreter, mask }: Tools): Readings {
  const context: FieldContext = { today: TODAY, lists };
  const options = lists.choices.opgaven ?? [];
  const fields = eachWayOnce(forms.flatMap((form) => form.fields.map((field) => ({ form, field }))));
  return {
    tokenise,
    folded,
    clean,
    maskPersonal: mask,
    readYesNo,
    recognizeBoolean,
    findEmails,
    findPhones,
    readEmail,
    readPhone,
    readName,
    readPerson,
    recognizePeople,
    recognizeNumber,
    recognizeOrdinal,
    recognizeDateTime: (text) => recognizeDateTime(text, new Date(2018, 2, 20, 10)),
    readPeriods: (text) => readPeriods(text, TODAY),
    readWishes: (text) => readWishes(text, TODAY),
    impossibleDate: (text) => impossibleDate(text),
    findChoices: (text) => findChoices(text, options),
    readChoice: (text) => readChoice(text, options),
    suggestChoices: (text) => suggestChoices(text, options),
    findRegion: (text) => findRegion(text, tokenise(text)),
    readGemeente: (text) => lists.gemeenten.read(text, TODAY),
    findGemeenten: (text) => lists.gemeenten.find(text, TODAY),
    readCommand: (text) => readCommand(text, wordings),
    readNumbered: (text) => readNumbered(text, phrases),
    understand: (text) => interpreter.understand({ text, now: NOW }),
    'understand what follows': (text) =>
      interpreter.understand({ text, now: NOW, subject: { letter: 'lbr-18-009', facts: [], age: 0 } }),
    ...Object.fromEntries<(text: string) => unknown>(
      forms.flatMap((form) => [
        [`findAnswers, ${form.id}`, (text: string) => findAnswers(text, form.fields, context)],
        [`findLabelled, ${form.id}`, (text: string) => findLabelled(text, form.fields, context)],
        [`readCorrection, ${form.id}`, (text: string) => readCorrection(text, form, wordings)],
        [`readFieldChoice, ${form.id}`, (text: string) => readFieldChoice(text, form, form.fields)],
      ]),
    ),
    ...Object.fromEntries<(text: string) => unknown>(
      fields.flatMap(({ form, field }) => [
        [`read ${form.id}.${field.id}`, (text: string) => typeOf(field).read(text, field, context)],
        [`find ${form.id}.${field.id}`, (text: string) => typeOf(field).find(text, field, context)],
      ]),
    ),
  };
}

function turnsOf(tools: Tools): Readings {
  return Object.fromEntries(
    statesOf(tools.forms).map(([name, state]) => {
      const converse = createConverse({ ...tools, store: storeAt(state), now: () => NOW });
      return [`turn: ${name}`, (text: string) => converse(saying(text))];
    }),
  );
}

/** Nothing asked, then a question of every kind in every form, its summary, and questions of the bot beside them. */
function statesOf(forms: Form[]): [string, State][] {
  const ofForms = forms.flatMap((form): [string, State][] => [
    ...eachKindOnce(form).map(({ id }): [string, State] => [
      `${form.id}, ${id}`,
      inForm(form, upTo(form, id), { focus: id }),
    ]),
    [`${form.id}, naam once more`, inForm(form, ANSWERS, { focus: 'naam', last: 'naam' })],
    [`${form.id}, summary`, inForm(form, ANSWERS, { last: 'naam' })],
    [`${form.id}, stop?`, { ...inForm(form, {}), pending: { kind: 'stop', draft: 'draft' } }],
  ]);
  return [
    ['nothing asked', EMPTY],
    ['after an answer', { ...EMPTY, subject: { letter: 'lbr-18-009', facts: [], age: 0 } }],
    ['whose', { ...EMPTY, pending: { kind: 'whose', number: 'SD-2018-0001', text: 'wijzig' } }],
    ['another moment', { ...EMPTY, pending: { kind: 'other moment', number: 'AB-2018-0001' } }],
    ...ofForms,
  ];
}

/** Fields that are read in the same way, in whatever form, once. */
function eachWayOnce<One extends { field: Field }>(all: One[]): One[] {
  const wayOf = ({ field: { type, list, options, max } }: One) => JSON.stringify([type, list, options, max]);
  return [...new Map(all.map((one) => [wayOf(one), one])).values()];
}

function eachKindOnce({ fields }: Form): Field[] {
  return fields.filter(({ type }, at) => fields.findIndex((one) => one.type === type) === at);
}

function upTo(form: Form, id: string): Answers {
  const before = form.fields.slice(
    0,
    form.fields.findIndex((field) => field.id === id),
  );
  return Object.fromEntries(
    before.flatMap(({ id }) => {
      const answer = ANSWERS[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

function inForm({ id: form, fields }: Form, all: Answers, more: Partial<Draft> = {}): State {
  const answers = Object.fromEntries(
    Object.entries(all).filter(([id]) => fields.some((field) => field.id === id)),
  );
  if (form === 'startdag') answers.opgave = { code: '1', name: 'Samen aan de slag voor het klimaat' };
  const draft = { id: 'draft', form, answers, open: [], split: [], said: [], touched: NOW, ...more };
  return { ...EMPTY, drafts: [draft], active: 'draft' };
}

/** A store in which every conversation stands at this state, and that takes whatever comes of a turn. */
function storeAt(state: State): ConversationStore {
  return {
    posted: () => undefined,
    interests: () => Promise.resolve([]),
    answered: () => Promise.resolve(undefined),
    load: () => Promise.resolve({ state, revision: 1, answered: undefined }),
    look: () => Promise.resolve(state),
    commit: (turn) => {
      if (turn.commands.length === 0) turn.replies([]);
      return Promise.resolve({ kind: 'saved', outgoing: [] });
    },
    elsewhere: () => Promise.resolve([]),
    tallies: (keys) => Promise.resolve(keys.map((key) => ({ key, revision: 0, value: undefined }))),
    sent: () => Promise.resolve(),
    quarantine: () => Promise.reject(new Error('a state of this test can not be read')),
  };
}

const saying = (text: string): Message => ({
  id: '1',
  conversation: 'test/anna',
  channel: 'test',
  scope: 'personal',
  from: { id: 'anna', name: 'Anna de Wit' },
  content: { kind: 'text', text },
  address: null,
});
