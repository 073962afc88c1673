import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { LARGEST_FILE, readLetter } from '../../../src/staffPage/schema/letters.ts';
import { tryChange } from '../../../src/staffPage/schema/knowledge.ts';
import { editedPage } from '../../helpers/editedPage.ts';
import { pdf, waterPdf, waterText, waterWord } from '../../helpers/letterFiles.ts';

const own = editedPage();

const read = (name: string, content: Uint8Array | string) =>
  own.site.call(readLetter, { name, content: Buffer.from(content).toString('base64') }, 'redactie');

test.each<[string, () => Promise<Uint8Array | string>]>([
  ['brief.txt', () => Promise.resolve(waterText())],
  ['brief.docx', waterWord],
  ['brief.pdf', waterPdf],
])('%s is read: its text, what was found in it, and what was not', async (name, file) => {
  const { status, body } = await read(name, await file());
  expect(status).toBe(200);
  expect(body.id).toBe('lbr-19-082');
  expect(body.text).toContain('uiterlijk 15 november 2019');
  expect(body.text).toContain('<b>veilig</b> & schoon');
  expect(body.found).toContainEqual({ what: 'Onderwerp', value: 'Bijdrage voor waterspeelplaatsen' });
  expect(body.remarks).toEqual([expect.stringContaining('telefoonnummer')]);
});

/** Encrypted with a password: what is in it is not needed to see that. */
const LOCKED_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<31><31>]>>
`;

test.each<[string, () => Promise<Uint8Array | string>, RegExp]>([
  ['a Word file that is broken', () => Promise.resolve('PK\u0003\u0004 en dan niets'), /als \.docx/],
  [
    'a zip that unpacks to very much',
    () => Promise.resolve(zipSync({ 'word/document.xml': new Uint8Array(110_000_000) })),
    /uitgepakt te groot: hoogstens 100 MB/,
  ],
  ['a PDF without text, as a scan is', () => pdf([[]]), /geen tekst\. Is het een scan\?/],
  ['a PDF with a password', () => Promise.resolve(LOCKED_PDF), /beveiligd met een wachtwoord/],
  [
    'a Word file with a password',
    () =>
      Promise.resolve(
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
    /beveiligd met een wachtwoord/,
  ],
  [
    'a PDF whose page unpacks without end',
    () => Promise.resolve(endlessPdf(20_000_000)),
    /kan niet gelezen worden|geheugen|duurt langer|te veel tekst|geen tekst/,
  ],
])('%s is refused in a sentence', async (_, file, why) => {
  const { status, body } = await read('brief', await file());
  expect([status, body.error]).toEqual([422, expect.stringMatching(why)]);
});

function endlessPdf(bytes: number): Buffer {
  const stream = deflateSync(Buffer.alloc(bytes, '(a) Tj '));
  const head = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`;
  const end = '\nendstream endobj\ntrailer<</Root 1 0 R>>\n';
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(end)]);
}

test('a file that is too large is refused, and one that is no base64', async () => {
  const large = await read('brief.txt', Buffer.alloc(LARGEST_FILE + 1, 'a'));
  expect([large.status, large.body.error]).toEqual([422, 'Dit bestand is te groot: hoogstens 20 MB.']);
  const larger = await read('brief.txt', Buffer.alloc(LARGEST_FILE * 1.2, 'a'));
  expect(larger.status).toBe(413);
  expect((await own.site.call(readLetter, { name: 'a', content: '*' }, 'redactie')).status).toBe(400);
});

test('a name that another letter has is told before anything is kept', async () => {
  const change = { kind: 'letter' as const, letter: 'lbr-18-009', text: waterText() };
  const { body } = await own.site.call(tryChange, { change }, 'redactie');
  expect([body.id, body.outcome.faults[0]]).toEqual([
    undefined,
    expect.stringContaining('Er is al een brief'),
  ]);
});
