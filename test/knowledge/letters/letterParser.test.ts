import { readFileSync } from 'node:fs';
import { deadlinesOf } from '../../../src/knowledge/letters/deadlines.ts';
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
    [
      'a table',
      '| Datum | 26 maart 2019 |\n|---|---|\n| Ons kenmerk | TAZ/U201900231 Lbr. 19/014 |\n| Onderwerp | Raming van de kosten |',
    ],
    [
      'tabs',
      'Datum\t26 maart 2019\nOns kenmerk\tTAZ/U201900231 Lbr. 19/014\nOnderwerp\tRaming van de kosten',
    ],
    [
      'values in a column',
      'Datum           26 maart 2019\nOns kenmerk     TAZ/U201900231\n                Lbr. 19/014\nOnderwerp       Raming van de kosten',
    ],
    [
      'labels in a row',
      'Datum             Ons kenmerk                    Telefoon\n26 maart 2019     TAZ/U201900231 Lbr. 19/014     070-3738393\n\nOnderwerp\nRaming van de kosten',
    ],
    [
      'an empty value in a row',
      'uw kenmerk        ons kenmerk                    datum\n                  TAZ/U201900231 Lbr. 19/014     26 maart 2019\n\nonderwerp\nRaming van de kosten',
    ],
    [
      'capitals',
      'DATUM 26 MAART 2019\nONS KENMERK TAZ/U201900231 LBR. 19/014\nONDERWERP Raming van de kosten',
    ],
    [
      'bold labels',
      '**Datum:** 26 maart 2019\n**Ons kenmerk:** TAZ/U201900231 Lbr. 19/014\n**Onderwerp:** Raming van de kosten',
    ],
    [
      'place and day',
      'Den Haag, 26 maart 2019\nOns kenmerk: TAZ/U201900231 Lbr. 19/014\nBetreft: Raming van de kosten',
    ],
    [
      'the number as title',
      'Ledenbrief 19/014\n26 maart 2019\nOnderwerp: Raming van de kosten\nKenmerk: TAZ/U201900231',
    ],
    [
      'the number as label',
      'Lbr.: 19/14\nDatum: 2019-03-26\nOnze referentie: TAZ/U201900231\nOnderwerp: Raming van\nde kosten',
    ],
    [
      'dashes',
      'Datum - 26 mrt. 2019\nOns kenmerk - TAZ/U201900231 - Lbr. 19/014\nOnderwerp - Raming van de kosten',
    ],
    [
      'the reference behind the number',
      'Datum\n26 maart 2019\nOns kenmerk\nLbr. 19/014 CvA/LOGA 19/03\nTAZ/U201900231\nOnderwerp\nRaming van de kosten',
    ],
    [
      'the day of another letter',
      'Uw brief van 3 maart 2018\nOns kenmerk: TAZ/U201900231 Lbr. 19/014\nDatum: 26 maart 2019\nOnderwerp: Raming van de kosten',
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

  const blocksOf = (text: string) =>
    parseLetter(
      'x',
      `Datum: 26 maart 2019\n\nGeacht college,\n\n${text}\n\nHoogachtend,\nP. Jansen\n`,
      LETTER_WORDS,
    )
      .blocks.slice(1, -1)
      .map((block) => `${block.section}: ${block.text}`);

  test.each<[string, string, string[]]>([
    [
      'rows without bars',
      'Klasse   Bedrag\n1        200\n2        300',
      ['Inleiding: Klasse | Bedrag', 'Inleiding: 1 | 200', 'Inleiding: 2 | 300'],
    ],
    [
      'rows with tabs',
      'Klasse\tInwoners\tBedrag\n1\t< 8.000\t€ 10',
      ['Inleiding: Klasse | Inwoners | Bedrag', 'Inleiding: 1 | < 8.000 | € 10'],
    ],
    [
      'a row of amounts of four lines',
      'Kern      Bedrag\nDorp      € 12.000\nStad      € 9.500\nWijk      € 4.100',
      [
        'Inleiding: Kern | Bedrag',
        'Inleiding: Dorp | € 12.000',
        'Inleiding: Stad | € 9.500',
        'Inleiding: Wijk | € 4.100',
      ],
    ],
    [
      'ligatures and marks of notes',
      'De ﬁnanciële commissie¹ van 100 m² stelt[2] het vast.',
      ['Inleiding: De financiële commissie van 100 m² stelt het vast.'],
    ],
    [
      'a number of a page',
      'De commissie\nPagina 2 van 3\nstelt het vast.',
      ['Inleiding: De commissie stelt het vast.'],
    ],
    [
      'hyphens that belong to the word',
      'De BTW-\nregels van Noord-\nHolland en de e-\nmail',
      ['Inleiding: De BTW-regels van Noord-Holland en de e-mail'],
    ],
    [
      'letters as marks of a list',
      'Dit zijn:\na) het college;\nb) de raad.',
      ['Inleiding: Dit zijn:', 'Inleiding: het college;', 'Inleiding: de raad.'],
    ],
    [
      'a heading with a number',
      'De tekst loopt hier.\n\n2. Vervolg\n\nMeer tekst loopt hier.',
      ['Inleiding: De tekst loopt hier.', 'Vervolg: Meer tekst loopt hier.'],
    ],
    [
      'paragraphs that lost their line end',
      'De raad stelt dat vast.Ook de raad van www.Rijn.nl doet dat.',
      ['Inleiding: De raad stelt dat vast.', 'Inleiding: Ook de raad van www.Rijn.nl doet dat.'],
    ],
  ])('%s', (_what, text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });
});

describe('a circular without a head', () => {
  const CIRCULAR = `# bron: verzonnen
##Circulaire van 2 november 2009, nr. DGX/2009060686, over het meten van regen

Aan de colleges van burgemeester en wethouders,    Geachte colleges, Met deze circulaire vraag ik uw aandacht.
### 1

####Meten

Elke gemeente meet de regen.

De
Minister voor Waterzaken, voor deze:
de directeur Regen,
T.R.  van der Plas.

### Bijlage

De meter staat in de tuin.
`;

  test('is known by its title and its signature, and what was added stands behind them', () => {
    const letter = parseLetter('x', CIRCULAR, LETTER_WORDS);
    expect(letter).toMatchObject({
      number: '',
      date: '2009-11-02',
      kenmerk: 'DGX/2009060686',
      subject: 'Circulaire van 2 november 2009, nr. DGX/2009060686, over het meten van regen',
      signer: 'T.R. van der Plas',
    });
    expect(letter.blocks.slice(2).map(({ section, text }) => `${section}: ${text}`)).toEqual([
      'Inleiding: Met deze circulaire vraag ik uw aandacht.',
      'Meten: Elke gemeente meet de regen.',
      'Ondertekening: De Minister voor Waterzaken, voor deze: de directeur Regen, T.R. van der Plas.',
      'Bijlage: De meter staat in de tuin.',
    ]);
  });

  test('a day elsewhere in its title is not its own, one above the signature is', () => {
    const read = (text: string) => parseLetter('x', text, LETTER_WORDS).date;
    expect(read(CIRCULAR.replace('van 2 november 2009', 'per 1 januari 2010'))).toBe('');
    expect(
      read(
        CIRCULAR.replace('van 2 november 2009', 'per 1 januari 2010').replace(
          'De\nMinister',
          'Den Haag\n29 november 2009\n\nDe\nMinister',
        ),
      ),
    ).toBe('2009-11-29');
  });

  test('is cited by its subject alone when nobody knows its day', () => {
    const letter = parseLetter(
      'x',
      '## Regen meten\n\nGeacht college,\n\nMeet de regen uiterlijk 3 mei.',
      LETTER_WORDS,
    );
    expect(letterLine(letter)).toBe('“Regen meten”');
    expect(deadlinesOf(letter)).toEqual([]);
  });
});

test('a letter of one line says nothing that it can be cited by', () => {
  expect(parseLetter('x', 'Dag allemaal.', LETTER_WORDS)).toMatchObject({
    number: '',
    subject: '',
    date: '',
  });
});
