import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import type { Opened } from '../../src/app/open.ts';
import { fieldTypes } from '../../src/forms/fieldTypes.ts';
import type { Field, Form } from '../../src/forms/form.ts';
import { applyChange } from '../../src/knowledgeFolder/changing/applyChange.ts';
import type { Command, Origin } from '../../src/registration/command.ts';
import type { Answer } from '../../src/text/answer.ts';
import { asks } from '../storage/askedQuestions.ts';
import { keepMissed, unanswered } from './missed.ts';

/** What would run, or be read as something else than text, where a text is not written as text. */
const HOSTILE = '<script>ran=1</script><img src=x onerror=ran=1>{{ran}}&lt;b&gt;\u202e';
const LINKS = ' "\'><a href="javascript:ran=1">x</a><svg/onload=ran=1> ${ran} </textarea></title>';

/** The same in what is masked before it is kept. */
export const ASKED = 'mag het <b>mee naar</b> de startdag &lt; <i>';

/** Whatever became hostile, by name. */
export const SOURCES = new Set<string>();

/** @returns a text that tells where it came from */
function hostile(source: string): string {
  SOURCES.add(source);
  return `${source}: ${HOSTILE}`;
}
/** The same, without what is filled in in a text of an editor. */
const bare = (source: string): string => hostile(source).replace(/[{}]/g, '');
/** The same, as long as a text may be. */
const long = (source: string): string => (hostile(source) + LINKS).padEnd(10_000, ' lang');

export const LETTER = 'lbr-19-082';
export const THIRD = 'derde';

/** A form with a field of every type there is, everything that it says hostile. */
function thirdForm(like: Form): object {
  const field = (type: string): Omit<Field, 'optional'> => ({
    ...{ id: type, type, label: hostile(type).slice(0, 80), ask: bare('ask'), help: hostile('help') },
    example: hostile('example'),
    ...(type === 'choice' && { options: [{ code: '1', name: hostile('option').slice(0, 80) }] }),
  });
  const { letter, draftDays, retention } = like;
  return {
    ...{
      id: THIRD,
      prefix: 'DE',
      title: hostile('title').slice(0, 80),
      noun: 'aanmelding',
      words: ['derde'],
    },
    ...{
      letter,
      draftDays,
      retention,
      outside: 'accept',
      intro: hostile('intro'),
      contact: hostile('contact'),
    },
    ...{ done: `{number} ${bare('done')}`, privacy: hostile('privacy') },
    fields: Object.keys(fieldTypes).map(field),
  };
}

/** Puts hostile texts in a folder knowledge: a third form, and a letter with a fact and wordings. */
export function hostileKnowledge(folder: string): void {
  const form = join(folder, 'forms', 'startdag.yaml');
  const third = thirdForm(load(readFileSync(form, 'utf8')) as Form);
  writeFileSync(join(folder, 'forms', `${THIRD}.yaml`), dump(third));
  writeFileSync(join(folder, 'forms', `${THIRD}.wensen.txt`), 'ik wil de derde\n');
  const quote = hostile('quote');
  const text = `Datum: 3 juni 2019
Ons kenmerk: WAT/U201900777 Lbr. 19/082
Onderwerp: ${hostile('subject')}

Geacht college,

${quote}

${hostile('passage')}

Hoogachtend,

P. Jansen
`;
  applyChange(folder, { kind: 'letter', letter: LETTER, text });
  const fact = { id: 'feit', answer: hostile('answer'), quotes: [quote], next: [] };
  applyChange(folder, { kind: 'fact', letter: LETTER, fact, wordings: [hostile('wording')] });
}

/** Hostile in whatever a type of field keeps as text. */
function answerTo({ id, type }: Field): Answer {
  if (type === 'yesNo') return true;
  if (type === 'periods') return [{ from: '2018-05-01', to: '2018-05-02' }];
  if (type === 'choice') return { code: '1', name: hostile(id) };
  if (type === 'gemeente') return { code: 'GM0344', name: hostile(id) };
  return type === 'longText' ? long(id) : hostile(id);
}

const origin: Origin = {
  by: { id: 'aad-1', name: hostile('teams name') },
  ...{ channel: 'msteams', at: '2018-03-20T09:00:00+01:00' },
};

/** Puts hostile texts in a store by all ways in which texts of others come there. */
export async function hostileStore(opened: Opened): Promise<void> {
  const { store, knowledge } = opened;
  const handIns = knowledge.forms.map(({ id, prefix, fields }): Command => ({
    ...{ kind: 'hand in', id: `vijandig-${id}`, form: id, prefix, origin },
    answers: Object.fromEntries(fields.map((field) => [field.id, answerTo(field)])),
  }));
  const outcomes = await store.registrations.apply(handIns);
  const numbers = outcomes.map((one) => (one.kind === 'done' ? one.registration.number : ''));
  const [reason, text] = [hostile('reason'), long('note')];
  const letter = { id: 'brief', subject: hostile('mail subject'), text: hostile('mail text') };
  await store.registrations.apply(
    numbers.flatMap((number): Command[] => [
      { kind: 'note', number, text, origin },
      { kind: 'write', number, letter, origin },
      { kind: 'withdraw', number, reason, origin },
      { kind: 'restore', number, correction: { reason }, origin },
    ]),
  );
  const details = { plaats: { code: '1', name: hostile('place') } };
  const [first] = numbers.filter((number) => number.startsWith('SD'));
  if (first)
    await store.registrations.apply([
      { kind: 'set status', number: first, status: 'geplaatst', details, origin },
    ]);
  await asks(store, 'aad-1', 'm1', { text: hostile('passed on'), name: hostile('asker') });
  await keepMissed(opened, [
    unanswered(`question: ${ASKED}`),
    { ...unanswered(`disliked: ${ASKED}`), reason: 'disliked', comment: `comment: ${ASKED}` },
  ]);
}

/** What a delivery that failed says of why. */
export const FAILURE = hostile('failure');
