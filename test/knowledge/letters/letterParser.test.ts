import { readFileSync } from 'node:fs';
import { letterLine } from '../../../src/knowledge/letters/letter.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const read = (id: string) =>
  parseLetter(id, readFileSync(`knowledge/letters/${id}/brief.txt`, 'utf8'), LETTER_WORDS);

describe('the head of a letter', () => {
  test.each([
    ['lbr-18-009', 'Lbr. 18/009', '2018-03-16', 'COS/U201800195', '070-3738393', 'Jantine Kriens'],
    ['lbr-13-069', 'Lbr. 13/069', '2013-08-29', 'BAWI/U201301160', '(070) 373 8393', 'drs. C.J.G.M. de Vet'],
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

describe('letters as they really come', () => {
  const BODY = `
Geacht college,

De teamleider in-
koop ontvangt de toegangs-
kaart. De in- en uit-
voer en de rege\u00adling blijven.

| Klasse | Bedrag |
|---|---|
| 1 | 200 |
| 2 | 300 |

De linker kolom    En de rechter
loopt door tot     kolom heeft
hier aan het       andere tekst
einde van de       die los staat
regel.             daarvan.

Hoogachtend,

P. Jansen
Directeur

[1] Zie Kamerstukken II 2018.
`;

  test.each([
    [
      'a second series beside the number',
      'Datum\n26 maart 2019\nOns kenmerk\nTAZ/U201900231\nLbr. 19/014 CvA/LOGA 19/03\n\nOnderwerp\nRaming van de kosten',
    ],
    [
      'label and value on one line',
      'Datum 26 maart 2019\nOns kenmerk TAZ/U201900231 Lbr. 19/014\nOnderwerp Raming van de kosten',
    ],
    [
      'the whole head on one line',
      'Brief aan de leden T.a.v. het college en de raad Datum 26 maart 2019 Ons kenmerk TAZ/U201900231 Lbr. 19/014 Telefoon 070-3738393 Bijlage(n) - Onderwerp Raming van de kosten',
    ],
    [
      'colons',
      'Datum: 26 maart 2019\nOns kenmerk: TAZ/U201900231 Lbr. 19/014\nOnderwerp: Raming van de kosten',
    ],
    [
      'other labels',
      'Verzonden\n26 maart 2019\nKenmerk\nTAZ/U201900231 Lbr. 19/014\nBetreft\nRaming van de kosten',
    ],
    [
      'a label behind the number',
      'Datum\n26 maart 2019\nOns kenmerk\nTAZ/U201900231\nLbr. 19/014\nDoorkiesnummer\n070-3738111\nOnderwerp\nRaming van de kosten',
    ],
    [
      'a label that nobody knows',
      'Datum\n26 maart 2019\nOns kenmerk\nTAZ/U201900231\nLbr. 19/014\nBeleidsveld\nZorg\n\nOnderwerp\nRaming van de kosten',
    ],
    [
      'a day in figures',
      'Datum: 26-03-2019\nOns kenmerk: TAZ/U201900231 Lbr. 19/014\nOnderwerp: Raming van de kosten',
    ],
  ])('a head with %s', (_what, head) => {
    expect(parseLetter('x', `${head}\n${BODY}`, LETTER_WORDS)).toMatchObject({
      number: 'Lbr. 19/014',
      date: '2019-03-26',
      kenmerk: 'TAZ/U201900231',
      subject: 'Raming van de kosten',
      signer: 'P. Jansen',
    });
  });

  test('broken words are whole, columns and rows apart, notes by themselves', () => {
    const { blocks } = parseLetter('x', `Datum: 26 maart 2019\n${BODY}`, LETTER_WORDS);
    expect(blocks.slice(1).map(({ section, text }) => `${section}: ${text}`)).toEqual([
      'Inleiding: De teamleider inkoop ontvangt de toegangskaart. De in- en uitvoer en de regeling blijven.',
      'Inleiding: Klasse | Bedrag',
      'Inleiding: 1 | 200',
      'Inleiding: 2 | 300',
      'Inleiding: De linker kolom loopt door tot hier aan het einde van de regel.',
      'Inleiding: En de rechter kolom heeft andere tekst die los staat daarvan.',
      'Ondertekening: P. Jansen Directeur',
      'Voetnoten: [1] Zie Kamerstukken II 2018.',
    ]);
  });
});
