import fc from 'fast-check';
import { recognizeEmail, recognizePhoneNumber } from '../../src/language/recognizers/contact.ts';
import { tries } from '../helpers/tries.ts';
import { findEmails, readEmail } from '../../src/language/contact/email.ts';
import { findPhones, readPhone, showPhone } from '../../src/language/contact/phone.ts';

describe('telephone numbers', () => {
  test.each([
    ['06 12 34 56 78', '+31612345678'],
    ['06.12.34.56.78', '+31612345678'],
    ['06–12345678', '+31612345678'],
    ['(06)12345678', '+31612345678'],
    ['(070) 373 8393', '+31703738393'],
    ['+31 (0)6-12345678', '+31612345678'],
    ['0031 (0)70 3738393', '+31703738393'],
    ['tel:0031612345678', '+31612345678'],
    ['038-5550123', '+31385550123'],
    ['038 - 555 01 23', '+31385550123'],
    ['0032 2 123 45 67', '+3221234567'],
    ['+49 30 901820', '+4930901820'],
    ['31612345678', '+31612345678'],
    ['mijn nummer is 06 1234 5678 (privé)', '+31612345678'],
    ['0800 0432', '+318000432'],
    ['14 030', '14030'],
    ['14-0344', '140344'],
    ['070 373 83 93 toestel 12', '+31703738393'],
  ])('%s is %s', (text, value) => {
    expect(readPhone(text)).toMatchObject({ kind: 'one', value });
  });

  test.each([
    ['06-1234567', '06-1234567 heeft 9 cijfers; een Nederlands nummer heeft er 10.'],
    ['06 123 456 789', '06 123 456 789 heeft 11 cijfers; een Nederlands nummer heeft er 10.'],
    ['612345678', 'Bedoelt u 0612345678? Zet er dan een 0 voor.'],
    ['00 12', undefined],
  ])('%s is wrong: %s', (text, reason) => {
    const reading = readPhone(text);
    if (reason === undefined) expect(reading).toEqual({ kind: 'none' });
    else expect(reading).toMatchObject({ kind: 'wrong', reason: expect.stringContaining(reason) });
  });

  test.each([
    'geen',
    '05-04-2018',
    '2018-04-05',
    'Lbr. 18/009',
    'U201800195',
    'postcode 1012 AB',
    'groep 7/8',
  ])('"%s" is none', (text) => {
    expect(readPhone(text)).toEqual({ kind: 'none' });
  });

  test.each([
    ['nul zes een twee drie vier vijf zes zeven acht', '+31612345678'],
    ['mijn mobiel is nul zes eenentwintig dertig veertig vijftig', '+31621304050'],
    ['06 22 dubbel drie 44 55', '+31622334455'],
    ['nul dertig 639 26 elf', '+31306392611'],
  ])('%s is said in words: %s', (text, value) => {
    expect(findPhones(text).map((one) => one.value)).toEqual([value]);
  });

  test('a row of number words that is no number is none', () => {
    for (const text of ['nul komma zes', 'nul tot twintig mensen', '0800 mensen, dertig wethouders'])
      expect(findPhones(text)).toEqual([]);
  });

  test('two numbers are two, however they are parted', () => {
    for (const parted of ['/', ' of ', ', ', ' ', '\n'])
      expect(readPhone(`0612345678${parted}070 373 83 93`)).toMatchObject({
        kind: 'several',
        values: ['+31612345678', '+31703738393'],
      });
  });

  test('every Dutch number is read in every usual way of writing, and shown so that it is read again', () => {
    const nationals = fc
      .stringMatching(/^(?:6[1-5]|20|70|38|544|592)\d{7}$/)
      .map((digits) => digits.slice(0, 9));
    const written = fc.constantFrom(
      (d: string) => `0${d}`,
      (d: string) => `+31${d}`,
      (d: string) => `+31 (0)${d}`,
      (d: string) => `0031${d}`,
      (d: string) => `0${d.slice(0, 2)}-${d.slice(2)}`,
      (d: string) => `(0${d.slice(0, 2)}) ${d.slice(2, 5)} ${d.slice(5)}`,
      (d: string) => `0${d[0]} ${d.slice(1, 3)} ${d.slice(3, 5)} ${d.slice(5, 7)} ${d.slice(7)}`,
    );
    const around = fc.constantFrom(
      ['', ''],
      ['tel. ', '.'],
      ['Bel mij op ', ', graag na 5 april 2018'],
      ['(', ')'],
    );
    fc.assert(
      fc.property(nationals, written, around, (digits, write, [before, after]) => {
        const value = `+31${digits}`;
        expect(readPhone(before + write(digits) + after)).toMatchObject({ kind: 'one', value });
        expect(readPhone(showPhone(value))).toMatchObject({ value });
      }),
      tries(500),
    );
  });

  test('shown as people write it', () => {
    expect(
      ['+31612345678', '+31703738393', '+31544123456', '+3221234567', '+318001234', '14030'].map(showPhone),
    ).toEqual(['06 12345678', '070 3738393', '0544 123456', '+3221234567', '0800 1234', '14 030']);
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['jan@zwolle.nl', 'jan@zwolle.nl'],
    ['mijn adres is F.ElAmrani@Almere.NL.', 'F.ElAmrani@almere.nl'],
    ['<a_b@c.example>', 'a_b@c.example'],
    ['mailto:x@y.nl', 'x@y.nl'],
    ["j.o'neill@x.nl", "j.o'neill@x.nl"],
    ['"jan@zwolle.nl"', 'jan@zwolle.nl'],
    ['s.o’brien@almere.nl', "s.o'brien@almere.nl"],
    ['s.o´brien@almere.nl', "s.o'brien@almere.nl"],
    ['s–jong@almere.nl', 's-jong@almere.nl'],
    ['s.jong—extern@almere.nl', 's.jong-extern@almere.nl'],
    ['s.jo\u00adng@al\u200bmere.nl', 's.jong@almere.nl'],
    ['s.jong＠almere．nl', 's.jong@almere.nl'],
    ['jan at zwolle.nl', 'jan@zwolle.nl'],
    ['jan (at) zwolle punt nl', 'jan@zwolle.nl'],
    ['s punt jong apenstaartje almere punt nl', 's.jong@almere.nl'],
    ['s punt jong apenstaart almere punt en el', 's.jong@almere.nl'],
    [
      'haar mail is m streepje thissen apenstaartje echt streepje susteren punt nl',
      'm-thissen@echt-susteren.nl',
    ],
    ['E-mail m punt thissen apenstaartje leudal punt nl. Einde dictaat.', 'm.thissen@leudal.nl'],
    ['Fatima El Amrani (beleidsadviseur, f.elamrani@almere.nl)', 'f.elamrani@almere.nl'],
  ])('%s is %s', (text, value) => {
    expect(readEmail(text)).toMatchObject({ kind: 'one', value });
  });

  test.each([
    ['jan@zwolle', 'In jan@zwolle ontbreekt het einde, zoals .nl.'],
    ['s·jong@almere.nl', 'In s·jong@almere.nl staat een teken dat niet in een e-mailadres kan: ·.'],
    [
      'mijn adres is s…jong@almere.nl',
      'In s…jong@almere.nl staat een teken dat niet in een e-mailadres kan: ….',
    ],
    ['s.x😀jong@almere.nl', 'In s.x😀jong@almere.nl staat een teken dat niet in een e-mailadres kan: 😀.'],
    ['jan@zwolle,nl', 'Er staat een komma in het e-mailadres. Bedoelt u jan@zwolle.nl?'],
    ['jan @zwolle.nl', 'Bedoelt u jan@zwolle.nl?'],
    ['jan@ zwolle.nl', 'Bedoelt u jan@zwolle.nl?'],
    ['jan@zwolle .nl', 'Bedoelt u jan@zwolle.nl?'],
    ['jan@@zwolle.nl', 'Er staat meer dan één @ in het e-mailadres.'],
    ['de heer jan at zwolle.nl', 'Bedoelt u jan@zwolle.nl?'],
    ['s punt de jong apenstaartje almere punt nl', 'Bedoelt u s.dejong@almere.nl?'],
    ['s punt van den berg apenstaartje almere punt nl', 'Bedoelt u s.vandenberg@almere.nl?'],
    ['s.jong@almere.con', 'Bedoelt u s.jong@almere.com?'],
    ['s.jong@almere.nll', 'Bedoelt u s.jong@almere.nl?'],
    ['jan@gmial.com', 'Bedoelt u jan@gmail.com?'],
    ['jan@gmail.con', 'Bedoelt u jan@gmail.com?'],
    ['jan.zwolle.nl', 'In jan.zwolle.nl ontbreekt de @.'],
    ['josé@zwolle.nl', 'In josé@zwolle.nl staat een teken dat niet in een e-mailadres kan: é.'],
    ['jan..bos@zwolle.nl', 'In jan..bos@zwolle.nl staan twee punten achter elkaar.'],
    ['jan@zwolle.n', 'Het einde van jan@zwolle.n klopt niet, zoals .nl.'],
    ['@zwolle.nl', 'Vóór de @ ontbreekt de naam.'],
    [`${'a'.repeat(65)}@zwolle.nl`, 'Het deel vóór de @ is te lang: er mogen 64 tekens in staan.'],
    [`a@${'b.'.repeat(126)}nl`, 'Dit e-mailadres is te lang: er mogen 254 tekens in staan.'],
  ])('%s is wrong: %s', (text, reason) => {
    expect(readEmail(text)).toMatchObject({ kind: 'wrong', reason: expect.stringContaining(reason) });
  });

  test('several are several, the same twice is one', () => {
    expect(readEmail('jan@x.nl; piet@y.nl')).toMatchObject({
      kind: 'several',
      values: ['jan@x.nl', 'piet@y.nl'],
    });
    expect(readEmail('jan@x.nl, dus jan@x.nl')).toMatchObject({ kind: 'one' });
  });

  test('a line break never gets into an address', () => {
    const [first] = findEmails('a@b.nl\r\nBcc: x@y.nl');
    expect(first).toMatchObject({ value: 'a@b.nl', start: 0, end: 6 });
  });

  test('every sound address is found in any sentence, at its place', () => {
    const address = fc
      .emailAddress()
      .filter(
        (one) =>
          /^[a-z0-9][\w.+-]*@/i.test(one) && !/\.(?:con|cmo|ocm|vom|comm|nll|nnl|nk|ogr|orgg)$/i.test(one),
      );
    const around = fc.constantFrom(
      ['', ''],
      ['Mail naar ', '.'],
      ['(', ')'],
      ['<', '>'],
      ['adres: ', ', of bel'],
    );
    fc.assert(
      fc.property(address, around, (email, [before, after]) => {
        const text = `${before}${email}${after}`;
        const [found] = findEmails(text);
        expect(found && text.slice(found.start, found.end)).toBe(email);
      }),
    );
  });
});

test('results have the shape of Recognizers-Text, the end at the last character', () => {
  const text = 'jan@x.nl of 038-5550123';
  expect([...recognizeEmail(text), ...recognizePhoneNumber(text)]).toEqual([
    { start: 0, end: 7, text: 'jan@x.nl', typeName: 'email', resolution: { value: 'jan@x.nl' } },
    {
      start: 12,
      end: 22,
      text: '038-5550123',
      typeName: 'phonenumber',
      resolution: { value: '+31385550123' },
    },
  ]);
});

test.each(['@', 'a.', '0 ', '06 12 34 56 78 ', '+31', '(0', 'a@', '0-'])(
  '12,000 characters of "%s" are read',
  (piece) => {
    const text = piece.repeat(Math.ceil(12000 / piece.length));
    expect(findEmails(text)).toBeInstanceOf(Array);
    expect(findPhones(text)).toBeInstanceOf(Array);
    expect(readEmail(text).kind && readPhone(text).kind).toBeTruthy();
  },
);
