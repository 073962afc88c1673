import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConverse } from '../../src/dialogs/converse.ts';
import type { ConversationStore } from '../../src/dialogs/conversationStore.ts';
import { createLane } from '../../src/dialogs/lane.ts';
import { plain } from '../../src/dialogs/markdown.ts';
import type { Content, Message } from '../../src/dialogs/message.ts';
import { sql } from '../helpers/database.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'briefwijzer-converse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let talk: Talk;
let file: string;
let count = 0;
beforeEach(async () => {
  file = path.join(folder, `${++count}.db`);
  talk = await openTalk({ url: `sqlite:${file}` });
});
afterEach(() => talk.close());

const ALL =
  'Ik wil Jan de Vries (adviseur, jan@almere.nl) van de gemeente Almere aanmelden voor toekomstbestendig wonen';

function message(id: string, text: string | Content): Message {
  return {
    id,
    conversation: 'test/anna',
    channel: 'test',
    scope: 'personal',
    from: { id: 'anna', name: 'Anna de Wit' },
    content: typeof text === 'string' ? { kind: 'text', text } : text,
    address: null,
  };
}

test('case 9: the same message twice has one effect, and gives what is still to be sent', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  const first = await talk.converse(message('a', 'Almere'));
  await talk.store.conversations.sent(first.map(({ id }) => id));
  await talk.restart();
  expect(await talk.converse(message('a', 'Almere'))).toEqual([]);
  const [again] = await talk.say('wat heb je al');
  expect(plain(again?.text ?? '')).toContain('Gemeente: Almere');
});

test('a summary that was changed before the channel told where it stands says so all the same', async () => {
  await talk.say(ALL);
  const shown = (await talk.say('ja')).find(({ card }) => card?.shown !== undefined)!.card!;
  await talk.say('de functie moet wethouder zijn');
  const late: Content = { kind: 'placed', draft: shown.draft, shown: shown.shown!, card: 'older' };
  const [said, ...more] = await talk.converse(message('placed', late));
  expect(more).toEqual([]);
  expect(said?.reply).toMatchObject({ replaces: 'older', card: { actions: [] } });
  expect(said?.reply.card?.title).toContain('intussen gewijzigd');
});

test('case 10: the same confirmation delivered twice at once is one registration', async () => {
  await talk.say(ALL);
  await talk.say('ja');
  await Promise.all([
    talk.converse(message('ja', 'ja')),
    talk.process()(message('ja', 'ja')),
    talk.converse(message('ja', 'ja')),
  ]);
  expect(await talk.stored()).toHaveLength(1);
});

test('two processes that take in different messages at once lose neither', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await Promise.all([
    talk.converse(message('one', 'de gemeente is Almere')),
    talk.process()(message('two', 'het mailadres is jan@almere.nl')),
  ]);
  const [soFar] = await talk.say('wat heb je al');
  expect(plain(soFar?.text ?? '')).toContain('Gemeente: Almere');
  expect(plain(soFar?.text ?? '')).toContain('jan@almere.nl');
});

test('a button of a form that was handed in gives its number, on another device too', async () => {
  await talk.say(ALL);
  const [, summary] = [0, ...(await talk.say('ja'))];
  const card = typeof summary === 'object' ? summary.card : undefined;
  const press = { kind: 'press' as const, draft: card?.draft ?? '', action: 'send' };
  await talk.send({ content: press });
  const [again] = await talk.send({ content: press }, { conversation: 'test/phone' });
  expect(again?.text).toContain('SD-2018-0001');
  const [other] = await talk.send({ content: press }, { id: 'piet' });
  expect(other?.text).not.toContain('SD-2018-0001');
  expect(await talk.stored()).toHaveLength(1);
});

test('case 8: a state that cannot be read is set apart, and the person can start again', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await talk.close();
  const db = new DatabaseSync(file);
  db.prepare(`UPDATE conversations SET state = '{"version": 7}'`).run();
  db.close();
  talk = await openTalk({ url: `sqlite:${file}` });
  const replies = await talk.say('ik wil iemand aanmelden voor de startdag');
  expect(replies.at(-1)?.text).toContain('Voor welke gemeente');
  const apart = await sql(`sqlite:${file}`, 'select person, state from quarantine');
  expect(apart).toEqual([{ person: 'anna', state: '{"version": 7}' }]);
});

test('case 7: a release that renames and adds fields keeps the answers, and asks what is new', async () => {
  await talk.say('ik wil iemand aanmelden voor de startdag');
  await talk.say('Almere');
  await talk.say('Jan de Vries');
  const { forms } = toolsOf();
  const released = forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) => (field.id === 'naam' ? { ...field, id: 'wie' } : field)),
  }));
  await talk.close();
  talk = await openTalk({ url: `sqlite:${file}`, tools: { forms: released } });
  const [asked] = await talk.say('waar was ik');
  expect(asked?.text).toContain('1 van de 6');
  const [soFar] = await talk.say('wat heb je al');
  expect(soFar?.text).toContain('Almere');
});

test('when nothing can be stored, nothing is said', async () => {
  const broken: ConversationStore = {
    ...talk.store.conversations,
    load: (...which) => talk.store.conversations.load(...which),
    commit: () => Promise.reject(new Error('the disk is full')),
  };
  const converse = createConverse({ ...toolsOf(), store: broken, now: () => '2018-03-20T10:00:00+01:00' });
  await expect(converse(message('x', 'hallo'))).rejects.toThrow('the disk is full');
});

test('the welcome says what it can do, gives an example, and that it is a try-out', async () => {
  const converse = createConverse({
    ...toolsOf(),
    store: talk.store.conversations,
    now: () => '2018-03-20T10:00:00+01:00',
    fixedToday: '2018-03-20',
  });
  const [welcome] = await converse(message('joined', { kind: 'joined' }));
  const text = plain(welcome?.reply.text ?? '');
  expect(text).toContain('ledenbrieven');
  expect(text).toContain('aan te melden voor de startdag');
  expect(text).toContain('bezoek van een ambassadeur');
  expect(text).toContain('20 maart 2018');
  expect(welcome?.reply.suggestions).toHaveLength(3);
});

test('a thumb down is kept with the question, and why, without who gave it; a thumb up too', async () => {
  await talk.say('Wanneer is de startdag? Groeten, Jan de Vries (jan@almere.nl)');
  const [down, up] = (['dislike', 'like'] as const).map((reaction) => ({
    kind: 'feedback' as const,
    reaction,
    replyTo: '',
    reasons: [0],
    comment: 'Dit is anders',
  }));
  const [offer] = await talk.send({ content: down! });
  expect(offer?.suggestions).toEqual(['Vraag het de VNG']);
  expect(await talk.send({ content: up! })).toEqual([]);
  const db = new DatabaseSync(file);
  const kept = db.prepare('SELECT * FROM missed').all();
  db.close();
  expect(kept).toHaveLength(2);
  expect(kept[0]).toMatchObject({
    reason: 'disliked',
    comment: 'Het antwoord klopt niet. Dit is anders',
  });
  expect(kept[1]).toMatchObject({ reason: 'liked', comment: 'Het antwoord klopt. Dit is anders' });
  expect(JSON.stringify(kept)).not.toMatch(/anna|jan/i);
});

describe('a lane', () => {
  test('keeps the order within a key, and does not hold up another', async () => {
    const lane = createLane();
    const done: string[] = [];
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const first = lane('a', async () => {
      await gate;
      done.push('a1');
    });
    const second = lane('a', () => Promise.resolve(done.push('a2')));
    await lane('b', () => Promise.resolve(done.push('b')));
    open();
    await Promise.all([first, second]);
    expect(done).toEqual(['b', 'a1', 'a2']);
  });

  test('goes on after work that failed', async () => {
    const lane = createLane();
    await expect(lane('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lane('a', () => Promise.resolve('yes'))).toBe('yes');
  });
});
