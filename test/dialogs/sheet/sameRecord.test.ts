import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { askedNow } from '../../../src/dialogs/form/filling.ts';
import { offeredFor } from '../../../src/dialogs/form/offered.ts';
import type { Content, Message } from '../../../src/dialogs/message.ts';
import type { Sheet } from '../../../src/dialogs/sheet/sheet.ts';
import { activeDraft, readState } from '../../../src/dialogs/state.ts';
import { typeOf } from '../../../src/forms/fieldTypes.ts';
import type { Form } from '../../../src/forms/form.ts';
import { fieldsOf } from '../../../src/forms/question.ts';
import { codeOf, written } from '../../../src/text/answer.ts';
import type { Answers } from '../../../src/text/answer.ts';
import { agrees, faultsOf } from '../../eval/record.ts';
import type { Meant } from '../../eval/record.ts';
import { openTalk, toolsOf } from '../../helpers/talk.ts';
import type { Talk } from '../../helpers/talk.ts';

/** Somebody of the sets of people: how they answer each question, and the record they mean. */
interface Person {
  name: string;
  form: string;
  today: string;
  says: Record<string, string | string[]>;
  stored: Meant;
  before?: unknown;
  then?: unknown;
}

const FILES = [1, 2, 3, 4].map((number) => `test/eval/people/people-${number}.read.yaml`);
/** So many of each set, of those who don't change their mind in the end. */
const SAMPLE = 6;
const WISHES: Record<string, string> = {
  startdag: 'ik wil iemand aanmelden voor de startdag',
  ambassadeur: 'ik wil een bezoek van een ambassadeur aanvragen',
};

const people = FILES.flatMap((file) => {
  const all = (load(readFileSync(file, 'utf8')) as Person[]).filter(({ before, then }) => !before && !then);
  return all.filter((_, at) => at % Math.ceil(all.length / SAMPLE) === 0);
});

const NOW = '2018-03-20';
const formOf = (id: string) => toolsOf().forms.find((form) => form.id === id)!;

/** What somebody types for a field: in their own words, or after that the bare answer; a choice and a yes as they stand on a sheet. */
function typedFor(person: Person, form: Form, id: string, again: boolean, onSheet: boolean): string {
  const field = form.fields.find((one) => one.id === id)!;
  const meant = person.stored[id];
  const options = typeOf(field).options?.(field, { today: NOW, lists: toolsOf().lists }) ?? [];
  const option = options.find(({ value, name }) => agrees(id, value, meant) || agrees(id, name, meant));
  if (option) return onSheet ? codeOf(option.value) || written(option.value) : option.name;
  if (typeof meant === 'boolean') return meant ? 'ja' : 'nee';
  const own = [person.says[id] ?? []].flat().at(-1);
  return again || own === undefined ? written(meant) : own;
}

/** @returns the record of somebody who answers question by question */
async function throughChat(talk: Talk, person: Person): Promise<Answers | undefined> {
  const form = formOf(person.form);
  const asked = new Set<string>();
  await talk.say(WISHES[person.form]!);
  for (let turn = 0; turn < 40; turn++) {
    const state = readState(await talk.store.conversations.look('test/anna'));
    const draft = state && activeDraft(state);
    if (!draft) break;
    const question = askedNow(form, draft);
    if (state.pending?.kind === 'left') await talk.say('nee');
    else if (!question) {
      const [more] = form.fields.filter(
        ({ id, optional }) => optional && draft.answers[id] === undefined && person.stored[id] !== undefined,
      );
      const isTold = more && !asked.has(more.id);
      if (isTold) asked.add(more.id);
      await talk.say(
        isTold ? `${more.label.toLowerCase()}: ${typedFor(person, form, more.id, true, false)}` : 'ja',
      );
    } else {
      const { id } = fieldsOf(question)[0]!;
      const offered = offeredFor(draft, id);
      const pick = offered.findIndex(
        ({ value, name }) => agrees(id, value, person.stored[id]) || agrees(id, name, person.stored[id]),
      );
      const split =
        question.kind === 'group'
          ? fieldsOf(question).every((one) => person.stored[one.id] === true)
          : undefined;
      if (offered.length > 0)
        await talk.say(offered.length === 1 ? (pick === 0 ? 'ja' : 'nee') : String(pick + 1));
      else if (split !== undefined) await talk.say(split ? 'ja' : 'nee');
      else await talk.say(typedFor(person, form, id, asked.has(id), false));
      asked.add(id);
    }
  }
  return (await talk.stored())[0]?.answers;
}

/** @returns the record of somebody who fills in all they can at once, and mends what comes back */
async function throughSheet(talk: Talk, person: Person, window: boolean): Promise<Answers | undefined> {
  const form = formOf(person.form);
  await talk.say(WISHES[person.form]!);
  const draft = activeDraft(readState(await talk.store.conversations.look('test/anna'))!)!.id;
  let sheet = await sheetFor(talk, { kind: 'open', draft });
  for (let round = 0; sheet && round < 5; round++) {
    const typed: Record<string, string> = {};
    const picked: Record<string, string> = {};
    for (const { id, value, fault, picks } of sheet.fields) {
      const meant = person.stored[id];
      const pick = picks.find(({ value: name }) => agrees(id, name, meant));
      if (pick) picked[id] = pick.value;
      const isOpen = value === '' || (fault !== undefined && !pick);
      typed[id] = isOpen && meant !== undefined ? typedFor(person, form, id, round > 0, true) : value;
    }
    const was = Object.fromEntries(sheet.fields.map((one) => [one.id, one.was]));
    const content: Content = {
      kind: 'sheet',
      draft,
      was,
      typed,
      picked,
      ...(window && { window: true as const }),
    };
    const replies = await talk.send({ content });
    sheet = window ? await sheetFor(talk, content) : replies.findLast((reply) => reply.sheet)?.sheet;
  }
  await talk.say('ja');
  await talk.say('ja');
  return (await talk.stored())[0]?.answers;
}

async function sheetFor(talk: Talk, content: Content): Promise<Sheet | undefined> {
  const message: Message = {
    id: 'look',
    conversation: 'test/anna',
    channel: 'test',
    scope: 'personal',
    from: { id: 'anna', name: 'Anna de Wit' },
    content,
    address: null,
  };
  const shown = await talk.look(message);
  return shown.kind === 'sheet' ? shown.sheet : undefined;
}

async function recordOf(
  person: Person,
  how: (talk: Talk) => Promise<Answers | undefined>,
): Promise<Answers | undefined> {
  const talk = await openTalk({ now: person.today });
  return how(talk).finally(() => talk.close());
}

test.each(people.map((person) => [person.name, person] as const))(
  'chat, window and card give the same record: %s',
  async (_, person) => {
    const chat = await recordOf(person, (talk) => throughChat(talk, person));
    const window = await recordOf(person, (talk) => throughSheet(talk, person, true));
    const card = await recordOf(person, (talk) => throughSheet(talk, person, false));
    expect(faultsOf(window ?? {}, person.stored, [])).toEqual([]);
    expect(card).toEqual(window);
    expect(chat).toEqual(window);
  },
);
