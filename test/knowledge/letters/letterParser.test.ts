import { readFileSync } from 'node:fs';
import { letterLine } from '../../../src/knowledge/letters/letter.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';

const read = (id: string) => parseLetter(id, readFileSync(`knowledge/letters/${id}/brief.txt`, 'utf8'));

describe('the head of a letter', () => {
  test.each([
    ['lbr-18-009', 'Lbr. 18/009', '2018-03-16', 'COS/U201800195', '070-3738393', 'Jantine Kriens Algemeen directeur'],
    ['lbr-13-069', 'Lbr. 13/069', '2013-08-29', 'BAWI/U201301160', '(070) 373 8393', 'drs. C.J.G.M. de Vet Lid directieraad'],
  ])('%s', (id, number, date, kenmerk, phone, signer) => {
    expect(read(id)).toMatchObject({ number, date, kenmerk, phone, signer });
  });

  test('a letter is cited by number and date', () => {
    expect(letterLine(read('lbr-18-009'))).toBe('Lbr. 18/009, 16 maart 2018');
  });
});

describe('the body of a letter', () => {
  const { blocks } = read('lbr-18-009');
  const text = blocks.map((block) => block.text).join('\n');

  test('sections are known by their headings', () => {
    expect([...new Set(blocks.map(({ section }) => section))]).toEqual([
      'Briefhoofd',
      'Samenvatting',
      'Inleiding',
      'Bestuurlijke betrokkenheid',
      'Hoe kan uw gemeente nu meewerken aan de invulling van de opgaven?',
      'Ondertekening',
    ]);
  });

  test('slips stay as they were sent', () => {
    expect(text).toContain('meer werkerreinen liggen');
  });

  test('placeholders, markdown marks and the repeated head are gone', () => {
    expect(text).not.toMatch(/aanmeldlink|\*|\]\(/);
    expect(text.split('COS/U201800195')).toHaveLength(2);
  });

  test('items of a list stand by themselves, without their marks', () => {
    const items = blocks.filter(({ kind }) => kind === 'item').map((block) => block.text);
    expect(items).toContain('de opgave goed kent');
    expect(items).toContain('Selecteer de persoon in uw gemeente of in uw regio die:');
  });
});
