import { LETTER_WORDS } from '../helpers/letterWords.ts';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lettersIn } from '../../src/knowledgeFolder/letterFiles.ts';
import { readLetters } from '../../src/knowledgeFolder/letterReader.ts';

const guide = readFileSync('docs/redactie.md', 'utf8');
const blocks = [...guide.matchAll(/```(?:yaml)?\n([^]*?)```/g)].map((match) => match[1] ?? '');
const blockWith = (text: string) => blocks.find((block) => block.includes(text)) ?? '';

const LETTER = `Datum
1 oktober 2019
Ons kenmerk
FIN/U201900222
Lbr. 19/081
Onderwerp
Begroting

Samenvatting

Stuur uw begroting uiterlijk 15 november 2019 in.

Stuur de begroting per mail:

begroting@vng.nl
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'letters', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'letters', name), text);
  }
  return readLetters(folder, lettersIn(folder), [], LETTER_WORDS);
}

test('the letter of the guide for editors is a letter', () => {
  const { letters, faults } = read({
    'lbr-19-081/brief.txt': LETTER,
    'lbr-19-081/feiten.yaml': blockWith('indienen-hoe\n'),
    'lbr-19-081/vragen/indienen-deadline.txt': blockWith('# bron: redactie, oktober 2019'),
    'lbr-19-081/vragen/indienen-hoe.txt': 'hoe stuur ik de begroting in\n',
    'lbr-19-081/vragen/begroting-formulier.txt': 'welk formulier moet ik gebruiken\n',
  });
  expect(faults).toEqual([]);
  expect(letters[0]?.facts[0]).toMatchObject({
    questions: [
      'Wanneer moet de begroting binnen zijn?',
      'deadline begroting',
      'tot wanneer kunnen we nog indienen',
    ],
    yes: ['moet de begroting voor december binnen zijn'],
    no: ['kan de begroting in december nog'],
  });
});

test('the short letter of the guide is one too', () => {
  const { letters, faults } = read({
    'lbr-19-081.txt': LETTER,
    'lbr-19-081.yaml': blockWith('questions: ['),
  });
  expect(faults).toEqual([]);
  expect(letters[0]?.facts[0]?.yes).toEqual(['moet de begroting voor december binnen zijn']);
});
