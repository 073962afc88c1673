import fc from 'fast-check';
import { attached, formCard } from '../../src/bot/cards.ts';
import { readFilled, sheetCard } from '../../src/bot/formSheet.ts';
import { fillingOf } from '../../src/dialogs/form/filling.ts';
import { summaryCard } from '../../src/dialogs/form/summaryCard.ts';
import { readSheet } from '../../src/dialogs/sheet/readSheet.ts';
import type { Sheet } from '../../src/dialogs/sheet/sheet.ts';
import { sheetOf } from '../../src/dialogs/sheet/sheetOf.ts';
import { EMPTY } from '../../src/dialogs/state.ts';
import type { Draft } from '../../src/dialogs/state.ts';
import type { Turn } from '../../src/dialogs/turn.ts';
import { fieldTypes } from '../../src/forms/fieldTypes.ts';
import type { Field, Form } from '../../src/forms/form.ts';
import type { Answers } from '../../src/text/answer.ts';
import { toolsOf } from '../helpers/talk.ts';
import { tries } from '../helpers/tries.ts';

const tools = toolsOf();
const turn: Turn = {
  message: {
    id: 'm',
    conversation: 'c',
    channel: 'msteams',
    scope: 'personal',
    from: { id: 'anna', name: 'Anna de Wit' },
    content: { kind: 'text', text: '' },
    address: null,
  },
  text: '',
  state: EMPTY,
  now: '2018-03-20T10:00:00+01:00',
  today: '2018-03-20',
  tools,
  wall: 0,
  understood: () => ({ kind: 'unknown', reply: '', suggestions: [], subject: undefined }),
  elsewhere: () => Promise.resolve([]),
  accountAddresses: () => Promise.resolve([]),
  tallies: () => Promise.resolve([]),
  told: [],
  interests: () => Promise.resolve([]),
  answered: () => Promise.resolve(undefined),
};
const [example] = tools.forms;

const word = (most: number) =>
  fc.constantFrom('a', 'é', "d'", 'W', ' ').map((sign) => `x${sign.repeat(most - 1)}`.slice(0, most));
/** What takes most room in a card, and what would mean something there. */
const HOSTILE = ['漢"\\', '<a>', '**', '{{', '& '].map((signs) => signs.repeat(4000).slice(0, 4000));

const field = (at: number): fc.Arbitrary<Field> =>
  fc.record({
    id: fc.constant(`veld${at}`),
    type: fc.constantFrom(...Object.keys(fieldTypes)),
    label: word(80),
    ask: word(300),
    help: word(300),
    example: word(300),
    optional: fc.boolean(),
    max: fc.constantFrom(100, 4000),
    options: fc
      .tuple(word(80), fc.constantFrom(1, 3, 20, 400))
      .map(([name, count]) => Array.from({ length: count }, (_, code) => ({ code: `${code}`, name }))),
  });

const form: fc.Arbitrary<Form> = fc
  .constantFrom(1, 5, 40)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => field(at))))
  .map((fields) => ({ ...example!, groups: {}, fields }));

const draftOf = ({ id }: Form, answers: Answers, more: Partial<Draft> = {}): Draft => ({
  id: 'draft',
  form: id,
  answers,
  open: [],
  split: [],
  said: [],
  touched: turn.now,
  unread: {},
  ...more,
});

const bytes = (card: object) => Buffer.byteLength(JSON.stringify(attached(card)), 'utf16le');

/** What a client sends of a sheet that nobody changed. */
const untouched = ({ draft, fields }: Sheet): Record<string, unknown> => ({
  sheet: draft,
  was: Object.fromEntries(fields.map(({ id, was }) => [id, was])),
  ...Object.fromEntries(fields.map(({ id, value }) => [`typed-${id}`, value])),
});

test('case 175: whatever form an editor makes and whatever is typed, its sheet and summary stay within what Teams draws', () => {
  fc.assert(
    fc.property(form, fc.constantFrom(...HOSTILE), fc.boolean(), (any, typed, isUnread) => {
      const all = Object.fromEntries(any.fields.map(({ id }) => [id, typed]));
      const texts = Object.fromEntries(
        any.fields.flatMap(({ id, type }) => (type === 'longText' ? [[id, typed]] : [])),
      );
      const draft = draftOf(any, texts, isUnread ? { unread: all } : {});
      expect(bytes(sheetCard(sheetOf(fillingOf(turn, any, draft), isUnread), 'chat'))).toBeLessThan(
        28 * 1024,
      );
      expect(bytes(formCard(summaryCard(turn, any, draft, { title: 'Klopt dit?' })))).toBeLessThan(28 * 1024);
    }),
    { ...tries(20), endOnFailure: true },
  );
});

test('a sheet that nobody changed changes nothing, whatever its fields hold', () => {
  fc.assert(
    fc.property(form, (any) => {
      const filling = fillingOf(turn, any, draftOf(any, {}));
      const { draft } = readSheet(filling, readFilled(untouched(sheetOf(filling, false)))!);
      expect(draft.answers).toEqual({});
      expect(draft.unread).toEqual({});
    }),
    tries(20),
  );
});

test('a list of 400 is typed and read as in the chat', () => {
  const options = Array.from({ length: 400 }, (_, at) => ({ code: `${at}`, name: `onderwerp nummer ${at}` }));
  const long: Field = { ...example!.fields[0]!, id: 'lang', type: 'choice', options, optional: false };
  const any: Form = { ...example!, fields: [long] };
  const filling = fillingOf(turn, any, draftOf(any, {}));
  const sheet = sheetOf(filling, false);
  expect(sheet.fields[0]?.choices).toEqual([]);
  const sent = { ...untouched(sheet), 'typed-lang': 'onderwerp nummer 17' };
  expect(readSheet(filling, readFilled(sent)!).draft.answers).toEqual({ lang: '17' });
});

test('a list of twenty is found by typing a part of a name', () => {
  const options = Array.from({ length: 20 }, (_, at) => ({ code: `${at}`, name: `onderwerp ${at}` }));
  const any: Form = {
    ...example!,
    fields: [{ ...example!.fields[0]!, id: 'lijst', type: 'choice', options }],
  };
  const card = sheetCard(sheetOf(fillingOf(turn, any, draftOf(any, {})), false), 'chat');
  expect(card.body).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', style: 'filtered' }));
});

test('of a form that is too long for one sheet the part comes that is not complete', () => {
  const fields = Array.from({ length: 40 }, (_, at): Field => ({
    ...example!.fields[0]!,
    id: `veld${at}`,
    type: 'text',
    label: `Veld ${at}`,
  }));
  const any: Form = { ...example!, fields };
  const seen = new Set<string>();
  let draft = draftOf(any, {});
  for (let page = 0; page < 40 && seen.size < 40; page++) {
    const filling = fillingOf(turn, any, draft);
    const sheet = sheetOf(filling, page > 0);
    sheet.fields.forEach(({ id }) => seen.add(id));
    const typed = Object.fromEntries(sheet.fields.map(({ id }) => [`typed-${id}`, 'een antwoord']));
    draft = readSheet(filling, readFilled({ ...untouched(sheet), ...typed })!).draft;
  }
  expect(Object.keys(draft.answers)).toHaveLength(40);
});
