import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accept, candidates, keysOf } from '../../src/editing/accept.ts';
import { check } from '../../src/editing/check.ts';
import { draft, suggest, suggestFor } from '../../src/editing/propose.ts';
import type { Kept } from '../../src/knowledge/missed/unansweredList.ts';
import { readUsable } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { Readable } from 'node:stream';

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

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'propose-'));
  cpSync('knowledge', dir, { recursive: true });
  mkdirSync(join(dir, 'letters', ID));
  writeFileSync(join(dir, 'letters', ID, 'brief.txt'), LETTER);
});
afterEach(() => rmSync(dir, { recursive: true }));

const knowledge = () => readUsable(dir).knowledge;
const read = (file: string) => readFileSync(join(dir, 'letters', ID, file), 'utf8');
const own = () => knowledge().letters.find(({ letter }) => letter.id === ID)!;

test('draft and suggest make a letter that passes the check, each fact with 20 wordings more', () => {
  draft(dir, knowledge(), ID);
  const first = own().facts;
  expect(first.map(({ asks }) => asks)).toEqual(['deadline', 'amount', 'signer']);
  expect(own().events).toMatchObject([{ kind: 'deadline', until: '2019-11-15' }]);
  suggest(dir, knowledge(), ID, first[0]!.id);
  expect(own().facts[0]!.questions).toHaveLength(first[0]!.questions.length + 20);
  expect(own().facts[1]!.questions).toHaveLength(first[1]!.questions.length);
  suggest(dir, knowledge(), ID);
  expect(check(dir)).toContain('In orde: 3 brieven, 105 feiten');
});

test('more wordings for one fact by its id, or for every fact that has few', () => {
  draft(dir, knowledge(), ID);
  const [fact] = own().facts;
  expect(suggestFor(dir, knowledge(), [fact!.id])).toEqual([expect.stringContaining(fact!.id)]);
  expect(suggestFor(dir, knowledge(), [undefined])).toHaveLength(3);
  expect(() => suggestFor(dir, knowledge(), ['weg'])).toThrow('geen brief "weg"');
});

test('what an editor wrote stays letter for letter, and nothing is proposed twice', () => {
  const mine = `# van mij
facts: # eerst dit
  - id: mijn-bedrag
    answer: Hoogstens veertigduizend euro. # afgesproken
    quotes: [ 'De bijdrage bedraagt ten hoogste € 40.000 per waterspeelplaats.' ]
    questions: [ hoeveel krijgen we ]
names: [water]
`;
  writeFileSync(join(dir, 'letters', ID, 'feiten.yaml'), mine);
  draft(dir, knowledge(), ID);
  const after = read('feiten.yaml');
  for (const line of mine.trimEnd().split('\n')) expect(after).toContain(line);
  expect(own().facts.map(({ asks }) => asks)).toEqual([undefined, 'deadline', 'signer']);
  expect(own().names).toEqual(['water']);
  expect(draft(dir, knowledge(), ID)).toEqual([expect.stringContaining('niets nieuws')]);
  expect(read('feiten.yaml')).toBe(after);
});

test('a file that cannot be added to is left alone', () => {
  const odd =
    "facts: [{ id: een, answer: Een., quotes: ['De bijdrage bedraagt ten hoogste'], questions: [een] }]\n";
  writeFileSync(join(dir, 'letters', ID, 'feiten.yaml'), odd);
  expect(() => draft(dir, knowledge(), ID)).toThrow('als lijst');
  expect(read('feiten.yaml')).toBe(odd);
});

test('a letter or fact that is not there is named', () => {
  expect(() => draft(dir, knowledge(), 'weg')).toThrow(/geen brief "weg".*lbr-19-082/);
  expect(() => suggest(dir, knowledge(), ID)).toThrow('begin met draft');
  expect(() => suggest(dir, knowledge(), 'lbr-18-009', 'weg')).toThrow('geen feit "weg"');
});

test('what people asked is taken with j, turned down for good with n, and left with s', async () => {
  draft(dir, knowledge(), ID);
  const fact = own().facts[0]!.id;
  const kept: Kept[] = [
    'water wanneer klaar',
    'Krijgen we geld, [naam]',
    'mag het later',
    'nooit gezien',
  ].map((question) => ({ reason: 'unanswered', question, nearest: fact }));
  const found = candidates(dir, knowledge(), kept);
  const said: string[] = [];
  const keys = keysOf(Readable.from(['j\n', 'N', 's']) as NodeJS.ReadStream);
  const count = await accept(dir, knowledge(), found, keys, (line) => said.push(line));
  expect(count).toEqual({ taken: 1, turnedDown: 1 });
  expect(said[0]).toMatch(/^water wanneer klaar\n.*De uiterste dag/);
  expect(read(`vragen/${fact}.txt`)).toMatch(/# bron: gevraagd aan Briefwijzer\nwater wanneer klaar\n$/);
  expect(candidates(dir, knowledge(), kept).map(({ wording }) => wording)).toEqual([
    'mag het later',
    'nooit gezien',
  ]);
});
