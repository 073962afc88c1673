import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { FootnoteReferenceRun, Header, HeadingLevel, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { parseLetter } from '../../src/knowledge/letters/letterParser.ts';
import { readLetterFile } from '../../src/editing/reading/readFile.ts';
import { take } from '../../src/editing/take.ts';
import { line, pdf, table, wordFile } from '../helpers/letterFiles.ts';
import type { Placed } from '../helpers/letterFiles.ts';
import { LETTER_WORDS } from '../helpers/letterWords.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'take-'));
  mkdirSync(join(dir, 'letters'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(dir, name), content);
  return join(dir, name);
}

async function word(): Promise<Buffer> {
  const header = new Header({
    children: [line('Vereniging van Nederlandse Gemeenten'), line('Datum\t26 maart 2019')],
  });
  const children = [
    table([
      ['Ons kenmerk', 'TAZ/U201900231 Lbr. 19/014'],
      ['Onderwerp', 'Raming van de kosten'],
    ]),
    line('Geacht college,'),
    line('De teamleider ontvangt de toegangs\u00adkaart & de sleutel.'),
    new Paragraph({ text: 'Bedragen', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun('Dit zijn ze'), new FootnoteReferenceRun(1), new TextRun('.')] }),
    new Paragraph({ text: 'eerste punt', bullet: { level: 0 } }),
    table([
      ['Klasse', 'Bedrag'],
      ['1', '200'],
    ]),
    line('Hoogachtend,'),
    line('P. Jansen'),
  ];
  const footnotes = { 1: { children: [line('Zie elders.')] } };
  return wordFile(children, { footnotes, header });
}

const PAGES: Placed[][] = [
  [
    ['Vereniging van Nederlandse Gemeenten', 50, 820],
    ['Datum', 50, 780],
    ['Ons kenmerk', 200, 780],
    ['26 maart 2019', 50, 768],
    ['TAZ/U201900231 Lbr. 19/014', 200, 768],
    ['Onderwerp', 50, 740],
    ['Raming van de kosten', 50, 728],
    ['Geacht college,', 50, 690],
    ['De teamleider in-', 50, 664],
    ['koop ontvangt een kaart die op de', 50, 652],
    ['Pagina 1 van 2', 500, 20],
  ],
  [
    ['Vereniging van Nederlandse Gemeenten', 50, 820],
    ['volgende bladzijde staat.', 50, 780],
    ['Bedragen', 50, 750, 14],
    ['Klasse', 50, 720],
    ['Bedrag', 200, 720],
    ['1', 50, 708],
    ['200 euro', 200, 708],
    ...['De linker kolom', 'loopt door tot', 'hier aan het', 'einde.'].map((text, at): Placed => [
      text,
      50,
      660 - 12 * at,
    ]),
    ...['En de rechter', 'kolom heeft', 'andere tekst', 'daarnaast.'].map((text, at): Placed => [
      text,
      300,
      660 - 12 * at,
    ]),
    ['Hoogachtend,', 50, 560],
    ['P. Jansen', 50, 536],
    ['Pagina 2 van 2', 500, 20],
  ],
];

const HEAD = {
  number: 'Lbr. 19/014',
  date: '2019-03-26',
  kenmerk: 'TAZ/U201900231',
  subject: 'Raming van de kosten',
  signer: 'P. Jansen',
};
const taken = () =>
  parseLetter('lbr-19-014', readFileSync(join(dir, 'letters/lbr-19-014/brief.txt'), 'utf8'), LETTER_WORDS);
const blocks = () =>
  taken()
    .blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .map(({ section, text }) => `${section}: ${text}`);

test('a Word file: head in a table and a page header, headings, lists, tables, notes', async () => {
  const said = await take(dir, file('brief.docx', await word()), LETTER_WORDS);
  expect(taken()).toMatchObject(HEAD);
  expect(blocks()).toEqual([
    'Inleiding: De teamleider ontvangt de toegangskaart & de sleutel.',
    'Bedragen: Dit zijn ze.',
    'Bedragen: eerste punt',
    'Bedragen: Klasse | Bedrag',
    'Bedragen: 1 | 200',
    'Voetnoten: [1] Zie elders.',
  ]);
  expect(said.join('\n')).toMatch(
    /Brief: Lbr\. 19\/014, 26 maart 2019[^]*2 rijen van tabellen[^]*Niet gevonden: telefoonnummer[^]*kopregels/,
  );
});

test('a PDF: labels in a row, words over line and page ends, tables, columns, no page numbers', async () => {
  await take(dir, file('brief.pdf', await pdf(PAGES)), LETTER_WORDS);
  expect(taken()).toMatchObject(HEAD);
  expect(blocks()).toEqual([
    'Inleiding: De teamleider inkoop ontvangt een kaart die op de volgende bladzijde staat.',
    'Bedragen: Klasse | Bedrag',
    'Bedragen: 1 | 200 euro',
    'Bedragen: De linker kolom loopt door tot hier aan het einde.',
    'Bedragen: En de rechter kolom heeft andere tekst daarnaast.',
  ]);
});

test('a text, in the letters that Windows once had too, and without a head: what is missing is named', async () => {
  const said = await take(
    dir,
    file('Mijn brief.txt', Buffer.from('Alle caf\xe9s\r\nsluiten.\r\n', 'latin1')),
    LETTER_WORDS,
  );
  expect(readFileSync(join(dir, 'letters/mijn-brief/brief.txt'), 'utf8')).toBe('Alle cafés\nsluiten.\n');
  expect(said.join('\n')).toMatch(
    /Niet gevonden: datum, nummer, onderwerp[^]*doet de brief nog niet mee[^]*UTF-8/,
  );
});

test('case 134: a letter that is there is left alone, and a name leads nowhere else', async () => {
  const brief = file(
    'brief.txt',
    'Datum: 26 maart 2019\nOns kenmerk: Lbr. 19/014\n\nGeacht college,\n\nEen.',
  );
  await take(dir, brief, LETTER_WORDS);
  await expect(
    take(dir, file('b.txt', `${readFileSync(brief, 'utf8')} Twee.`), LETTER_WORDS),
  ).rejects.toThrow('is er al');
  expect(taken().blocks.at(-1)?.text).toBe('Een.');
  await expect(take(dir, brief, LETTER_WORDS, '../../weg')).rejects.toThrow('geen naam');
});

/** A PDF with one stream: what is in it unpacks to very much. */
function bombPdf(bytes: number): Buffer {
  const stream = deflateSync(Buffer.alloc(bytes, '(a) Tj '));
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`;
  return Buffer.concat([
    Buffer.from(head),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n'),
  ]);
}

const DOCUMENT = 'word/document.xml';
const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const entities = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(100)}">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join(
    '',
  )}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`;

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /leeg/],
  ['no letters', '12 34', /geen tekst/],
  ['signs of a program', Uint8Array.from([1, 2, 0, 4]), /geen tekst, geen .docx en geen PDF/],
  ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /als .docx/],
  [
    'a Word file with a password',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from('EncryptedPackage', 'utf16le')]),
    /beveiligd met een wachtwoord/,
  ],
  ['another zip', zipSync({ 'a.txt': strToU8('hallo') }), /als .docx/],
  ['a zip that is cut off', zipSync({ [DOCUMENT]: strToU8('hallo') }).subarray(0, 60), /beschadigd/],
  ['a Word file that is none inside', zipSync({ [DOCUMENT]: strToU8('<w:document') }), /beschadigd/],
  [
    'a small zip that holds very much',
    zipSync({ [DOCUMENT]: new Uint8Array(110_000_000) }),
    /uitgepakt te groot/,
  ],
  [
    'names that stand for names without end',
    zipSync({ '[Content_Types].xml': strToU8(CONTENT_TYPES), [DOCUMENT]: strToU8(entities) }),
    /beschadigd|geen tekst/,
  ],
  ['a PDF that is broken', '%PDF-1.7\nhallo', /beschadigd/],
  ['a text without end', 'woord '.repeat(100_000), /te veel tekst/],
])('case 134: refuses %s in one sentence, and writes nothing', async (_what, content, why) => {
  await expect(take(dir, file('x.bin', content), LETTER_WORDS)).rejects.toThrow(why);
  expect(existsSync(join(dir, 'letters/x'))).toBe(false);
});

test('refuses a file that is too large or not there, and pages without end', async () => {
  await expect(readLetterFile(file('x.txt', 'abc'), { file: 2 })).rejects.toThrow('te groot');
  await expect(readLetterFile(join(dir, 'weg.pdf'))).rejects.toThrow('bestaat niet');
  await expect(readLetterFile(file('x.pdf', await pdf(Array<Placed[]>(201).fill([]))))).rejects.toThrow(
    '201 bladzijden',
  );
});

test('case 134: what takes too long or too much memory is stopped', async () => {
  const bomb = file('x.pdf', bombPdf(300_000_000));
  await expect(readLetterFile(bomb, { milliseconds: 1 })).rejects.toThrow('duurt langer');
  await expect(readLetterFile(bomb, { memory: 50_000_000 })).rejects.toThrow('geheugen');
});
