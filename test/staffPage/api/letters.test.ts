import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  entryWhole,
  letter,
  letters,
  readLetter,
  tryQuestion,
} from '../../../src/staffPage/schema/letters.ts';
import { tryChange } from '../../../src/staffPage/schema/knowledge.ts';
import type { Change } from '../../../src/knowledge/changes/change.ts';
import { editedPage } from '../../helpers/editedPage.ts';
import { eventually } from '../../helpers/eventually.ts';

const LETTER = `Datum: 3 juni 2019
Ons kenmerk: WAT/U201900777 Lbr. 19/082
Onderwerp: Bijdrage voor waterspeelplaatsen

Geacht college,

Uw gemeente vraagt de bijdrage uiterlijk 15 november 2019 aan bij het waterfonds.

De bijdrage bedraagt ten hoogste € 40.000 per waterspeelplaats.

Hoogachtend,

P. Jansen
`;
const ID = 'lbr-19-082';

const own = editedPage();

async function change(one: Change): Promise<void> {
  expect((await own.keep(one)).status).toBe(200);
}
const shown = async (id: string) => (await own.site.call(letter, { id }, 'redactie')).body;
const read = (name: string, text: string | Buffer) =>
  own.site.call(readLetter, { name, content: Buffer.from(text).toString('base64') }, 'redactie');

test('a letter shows its text with its facts in it; all marked stretches together are the letter', async () => {
  const { body } = await own.site.call(letters, {}, 'inzien');
  expect(body.letters.map(({ id }) => id)).toEqual(['lbr-18-009', 'lbr-13-069']);
  expect(body.days.map(({ until = '', from = '' }) => until || from)).toEqual(
    body.days.map(({ until = '', from = '' }) => until || from).toSorted(),
  );
  const { blocks, entries } = await shown('lbr-18-009');
  const deadline = blocks
    .flatMap(({ parts }) => parts)
    .filter(({ facts }) => facts.includes('aanmelden-deadline'));
  expect(deadline.map(({ text }) => text).join(' ')).toContain('uiterlijk dinsdag 27 maart');
  const known = own.site.knowledge.letters.find((one) => one.letter.id === 'lbr-18-009')!;
  expect(blocks.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual(
    known.letter.blocks.map(({ text }) => text),
  );
  const wordings = known.facts.find(({ id }) => id === 'aanmelden-deadline')!.questions.length;
  expect(entries.find(({ id }) => id === 'aanmelden-deadline')).toMatchObject({ kind: 'fact', wordings });
  expect((await own.site.call(letter, { id: 'nergens' }, 'redactie')).status).toBe(422);
});

test('a question is tried: what is said, how sure, what else, and which words counted', async () => {
  const vraag = 'wat is de uiterste datum voor aanmelden voor de startdag';
  const { body } = await own.site.call(tryQuestion, { vraag }, 'inzien');
  expect(body.said[0]!.text).toContain('27 maart 2018');
  expect(body.considered[0]!.entry).toBe('aanmelden-deadline');
  expect(body.considered.length).toBeGreaterThan(1);
  expect(body.considered.map(({ likely }) => likely)).toEqual(
    body.considered.map(({ likely }) => likely).toSorted((a, b) => b - a),
  );
  expect(body.why.map(({ word }) => word).join(' ')).toBe(vraag);
  const counts = Object.fromEntries(body.why.map((one) => [one.word, one.counts]));
  expect(counts.datum! + counts.uiterste!).toBeGreaterThan(counts.de!);
});

test.each([
  ['welke deadlines zijn er', 'list', 'aanmelden-deadline'],
  ['wat staat er in Lbr. 20/001', 'noLetter', undefined],
  ['hallo', 'smalltalk', undefined],
  ['wat is de hoofdstad van peru', 'nothing', undefined],
  ['Waar is de startdag?', 'gap', 'startdag-plaats'],
])('of "%s" it is told that it is answered by %s', async (vraag, how, about) => {
  const { body } = await own.site.call(tryQuestion, { vraag }, 'redactie');
  expect(body.how).toBe(how);
  expect(body.said[0]!.text).not.toBe('');
  if (about !== undefined) expect(body.about).toBe(about);
  if (how === 'gap') expect(body.considered[0]!.id).toBe(about);
});

test('a new letter is read, kept, has its drafts taken or put away, and answers', async () => {
  const { body } = await read('brief.txt', LETTER);
  expect(body).toMatchObject({ id: ID, remarks: [expect.stringContaining('telefoonnummer')] });
  await change({ kind: 'letter', letter: ID, text: body.text });
  expect((await read('brief.txt', LETTER)).body.remarks[0]).toContain(`Er is al een brief ${ID}`);
  const { drafts } = await shown(ID);
  expect(drafts.map(({ asks }) => asks)).toEqual(['deadline', 'amount', 'signer']);
  const [deadline, amount] = drafts;
  await change({ kind: 'passedOver', letter: ID, quote: amount!.quotes[0]! });
  const { id, answer, quotes, event, wordings } = deadline!;
  const fact = { id, answer, quotes, event: event!.id, next: [] };
  await change({ kind: 'fact', letter: ID, fact, event: event!, wordings });
  const left = await shown(ID);
  expect(left.drafts.map(({ asks }) => asks)).toEqual(['signer']);
  expect(left.entries).toMatchObject([{ entry: id, answer }]);
  expect(readFileSync(join(own.folder, 'letters', ID, 'overgeslagen.txt'), 'utf8')).toContain('€ 40.000');
  expect((await own.site.call(letter, { id: ID }, 'inzien')).body.drafts).toEqual([]);
});

test('a fact is seen whole, changed, answered otherwise at once, and thrown away', async () => {
  const id = 'aanmelden-deadline';
  const whole = async () => (await own.site.call(entryWhole, { id }, 'redactie')).body;
  const { answer, quotes, lines, event } = await whole();
  expect(quotes.join(' ')).toContain('27 maart');
  expect(lines).toHaveLength(2);
  expect(event).toMatchObject({ id: 'aanmelden', kind: 'deadline', until: '2018-03-27' });
  const revision: Change = {
    ...{ kind: 'revision', letter: 'lbr-18-009', entry: id },
    says: { from: answer, to: 'Aanmelden kan nog tot en met 27 maart 2018.' },
    quotes: { from: quotes, to: [quotes[0]!.split('. ')[0]!] },
    ...{ added: ['ja: kan aanmelden vandaag nog'], removed: [lines.at(-1)!] },
  };
  const { body } = await own.site.call(tryChange, { change: revision }, 'redactie');
  expect(body.outcome.own[0]!.question).toBe('kan aanmelden vandaag nog');
  expect(body.outcome.own[1]).toMatchObject({ before: answer, after: revision.says!.to });
  await change(revision);
  expect(await whole()).toMatchObject({
    answer: revision.says!.to,
    lines: [...lines.slice(0, -1), 'ja: kan aanmelden vandaag nog'],
  });
  const answered = async () =>
    (await own.site.call(tryQuestion, { vraag: lines[0]! }, 'redactie')).body.said[0]!.text.startsWith(
      revision.says!.to,
    );
  await eventually(answered);
  const late = await own.site.call(tryChange, { change: revision }, 'redactie');
  expect(late.body.outcome.faults).toEqual([]);
  const from = 'Dat stond er nooit.';
  const other = await own.site.call(
    tryChange,
    { change: { ...revision, says: { from, to: 'X.' } } },
    'redactie',
  );
  expect(other.body.outcome.faults[0]).toContain('Intussen staat er iets anders');
  await change({ kind: 'removal', letter: 'lbr-18-009', entry: 'vorige-brief' });
  expect((await shown('lbr-18-009')).entries.map(({ entry }) => entry)).not.toContain('vorige-brief');
  expect((await own.site.call(entryWhole, { id: 'vorige-brief' }, 'redactie')).status).toBe(422);
  expect((await own.site.call(entryWhole, { id }, 'inzien')).status).toBe(403);
});

test('a passage that is not in the letter makes no fact', async () => {
  const fact = { id: 'x', answer: 'X.', quotes: ['Dit staat er niet.'], next: [] };
  const { body } = await own.site.call(
    tryChange,
    { change: { kind: 'fact', letter: 'lbr-18-009', fact, wordings: ['wat is x'] } },
    'redactie',
  );
  expect(body.id).toBeUndefined();
  expect(body.outcome.faults).toEqual(['dit citaat staat niet woord voor woord in Lbr. 18/009']);
});

test('a file that is no letter is refused in a sentence, and only editors may bring one', async () => {
  const { status, body } = await read('kapot.docx', Buffer.from('PK\u0003\u0004 en dan niets'));
  expect(status).toBe(422);
  expect(body.error).toMatch(/\.$/);
  const content = Buffer.from(LETTER).toString('base64');
  expect((await own.site.call(readLetter, { name: 'a.txt', content }, 'inzien')).status).toBe(403);
});
