import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { createInterpreter } from '../../src/knowledge/answering/interpreter.ts';
import { KnowledgeError } from '../../src/knowledge/knowledge.ts';
import { readKnowledge, readUsable } from '../../src/knowledgeFolder/knowledgeFiles.ts';
import { fewWordings } from '../helpers/fewWordings.ts';

const LETTER = `Brief aan de leden

Datum
3 juni 2019
Ons kenmerk
FIN/U201900111
Lbr. 19/080
Telefoon
070-3738393

Onderwerp
Zwembaden en de energierekening

Samenvatting

Gemeenten met een zwembad krijgen een hogere energierekening. De warmtepomp verdient zich in acht jaar terug.

Geacht college en gemeenteraad,

Vraag een energiescan aan bij het kenniscentrum voor zwembaden.

Hoogachtend,

A. Jansen
`;

const ANNOTATION = `names: [zwembad, energierekening]
events:
  - { id: scan, name: aanvragen van de energiescan, kind: deadline, until: 2019-09-31 }
facts:
  - id: warmtepomp
    answer: De warmtepomp verdient zich in acht jaar terug.
    quotes: ['De warmtepomp verdient zich in negen jaar terug.']
    form: zwemles
    next: [weg]
    questions: [hoe snel verdient de warmtepomp zich terug]
  - id: warmtepomp-weer
    answer: Nog eens.
    quotes: ['De warmtepomp verdient zich in acht jaar terug.']
    questions: ['Hoe snel verdient de warmtepomp zich terug?']
`;

/** The project's folder with little in it: two letters with a fact each, and a few examples. */
const small = mkdtempSync(join(tmpdir(), 'knowledge-'));
let folder = '';

beforeAll(() => {
  cpSync('knowledge', small, { recursive: true, filter: (file) => !file.includes('vragen') });
  const signed = {
    'lbr-18-009': 'Jantine Kriens Algemeen directeur',
    'lbr-13-069': 'drs. C.J.G.M. de Vet Lid directieraad',
  };
  for (const [id, quote] of Object.entries(signed))
    writeFileSync(
      join(small, `letters/${id}/feiten.yaml`),
      dump({
        facts: [{ id: `${id}-wie`, answer: quote, quotes: [quote], questions: [`wie tekende ${id}`] }],
      }),
    );
  const startdag = readFileSync('knowledge/forms/startdag.yaml', 'utf8');
  writeFileSync(join(small, 'forms/startdag.yaml'), startdag.replace(/^about: .*\n/m, ''));
  for (const list of [
    'forms/startdag.wensen',
    'forms/ambassadeur.wensen',
    'phrases/iets-anders',
    'phrases/geen-wens',
  ])
    writeFileSync(
      join(small, `${list}.txt`),
      readFileSync(`knowledge/${list}.txt`, 'utf8').split('\n').slice(0, 6).join('\n') + '\n',
    );
});

afterAll(() => rmSync(small, { recursive: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(small, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function faults(): string[] {
  try {
    readKnowledge(folder);
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return error.message.split('\n');
  }
}

test('what is in the project has no faults, and nothing in it can be changed', () => {
  const knowledge = readKnowledge('knowledge');
  expect(knowledge.letters.map(({ letter }) => letter.number)).toEqual(['Lbr. 18/009', 'Lbr. 13/069']);
  expect(Object.isFrozen(knowledge.letters[0]?.facts)).toBe(true);
});

test('a third letter needs no code: dropped in as text, its passages are found', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  const interpreter = createInterpreter(fewWordings(readKnowledge(folder)));
  const meant = interpreter.understand({
    text: 'Hoe snel verdient een warmtepomp van een zwembad zich terug?',
    now: '2019-06-10T10:00:00+02:00',
  });
  expect(meant).toMatchObject({
    kind: 'answer',
    found: [
      { passages: [{ letter: 'lbr-19-080', text: expect.stringContaining('in acht jaar terug') as string }] },
    ],
  });
});

test('every fault is named at once, with its file and line', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  writeFileSync(join(folder, 'letters/lbr-19-080.yaml'), ANNOTATION.replace('2019-09-31', '2019-09-30'));
  expect(faults()).toEqual([
    'letters/lbr-19-080.yaml:9: er is geen feit "weg"',
    'letters/lbr-19-080.yaml:7: dit citaat staat niet woord voor woord in Lbr. 19/080',
    'letters/lbr-19-080.yaml:8: er is geen formulier "zwemles"',
    expect.stringMatching(/^letters\/lbr-19-080.yaml:14: de vraag .* staat ook bij "warmtepomp"/),
  ]);
});

test('a form that is about a fact which its letter does not have is named with its line', () => {
  const file = join(folder, 'forms/startdag.yaml');
  const text = readFileSync(file, 'utf8').replace(/^letter: .*\n/m, '$&about: weg\n');
  writeFileSync(file, text);
  const line = text.split('\n').indexOf('about: weg') + 1;
  expect(faults()).toEqual([`forms/startdag.yaml:${line}: brief "lbr-18-009" heeft geen feit "weg"`]);
});

test('a day that does not exist is named', () => {
  writeFileSync(join(folder, 'letters/lbr-19-080.txt'), LETTER);
  writeFileSync(join(folder, 'letters/lbr-19-080.yaml'), ANNOTATION);
  expect(faults()).toContainEqual(expect.stringMatching(/^letters\/lbr-19-080.yaml:3: .*geen bestaande dag/));
});

/** Puts a file in the folder, with the folders it needs. */
function put(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const FACTS = `facts:
  - id: warmtepomp
    answer: De warmtepomp verdient zich in acht jaar terug.
    quotes: [De warmtepomp verdient zich in acht jaar terug.]
gaps:
  - id: zonnepanelen
    reply: Over zonnepanelen staat niets in de brieven.
`;

function letterInFolder(): void {
  put('letters/lbr-19-080/brief.txt', LETTER);
  put('letters/lbr-19-080/feiten.yaml', FACTS);
  put(
    'letters/lbr-19-080/vragen/warmtepomp.txt',
    '\uFEFF# bron: redactie\r\nterugverdientijd pomp\r\nja: is acht jaar genoeg\r\n\r\nNee : duurt het tien jaar\r\nwanneer is de pomp eruit\r\n',
  );
  put('letters/lbr-19-080/vragen/zonnepanelen.txt', 'mogen er panelen op het dak\n');
}

describe('a letter in a folder of its own', () => {
  test('has its questions one a line, with ja: or nee: before those that are answered so', () => {
    letterInFolder();
    const [letter] = readKnowledge(folder).letters;
    expect(letter).toMatchObject({
      letter: { id: 'lbr-19-080', number: 'Lbr. 19/080' },
      facts: [
        {
          id: 'warmtepomp',
          questions: ['terugverdientijd pomp', 'wanneer is de pomp eruit'],
          yes: ['is acht jaar genoeg'],
          no: ['duurt het tien jaar'],
        },
      ],
      gaps: [{ id: 'zonnepanelen', questions: ['mogen er panelen op het dak'] }],
    });
  });

  test('is the same as one text with YAML beside it', () => {
    letterInFolder();
    const { letters } = readKnowledge(folder);
    rmSync(join(folder, 'letters/lbr-19-080'), { recursive: true });
    put('letters/lbr-19-080.txt', LETTER);
    put('letters/lbr-19-080.yaml', FACTS.replace('gaps:', '    questions: [terugverdientijd pomp]\ngaps:'));
    put(
      'letters/lbr-19-080.wordings.yaml',
      'wordings:\n  warmtepomp:\n    questions: [wanneer is de pomp eruit]\n    yes: [is acht jaar genoeg]\n' +
        '    no: [duurt het tien jaar]\n  zonnepanelen: { questions: [mogen er panelen op het dak] }\n',
    );
    expect(readKnowledge(folder).letters).toEqual(letters);
  });

  test('has its faults named in the file and on the line where they stand', () => {
    letterInFolder();
    put(
      'letters/lbr-19-080/vragen/zonnepanelen.txt',
      `# bron: redactie\n${'x'.repeat(301)}\nTerugverdientijd, pomp?\n`,
    );
    put('letters/lbr-19-080/vragen/zwembad.txt', 'wat kost een zwembad\n');
    expect(faults()).toEqual([
      'letters/lbr-19-080/vragen/zwembad.txt:1: er is geen feit of leemte "zwembad"',
      expect.stringMatching(/^letters.lbr-19-080.vragen.zonnepanelen.txt:2: gaps.0.questions.0: .*300/),
    ]);
    put(
      'letters/lbr-19-080/vragen/zonnepanelen.txt',
      '# bron: redactie\n\nja: mag het\nTerugverdientijd, pomp?\n',
    );
    rmSync(join(folder, 'letters/lbr-19-080/vragen/zwembad.txt'));
    expect(faults()).toEqual([
      expect.stringMatching(/^letters.lbr-19-080.vragen.zonnepanelen.txt:3: .*geen ja: of nee:/),
      'letters/lbr-19-080/vragen/zonnepanelen.txt:4: de vraag "Terugverdientijd, pomp?" staat ook bij "warmtepomp" ' +
        '(letters/lbr-19-080/vragen/warmtepomp.txt:2)',
    ]);
  });

  test('a fact without questions is named where it stands', () => {
    letterInFolder();
    rmSync(join(folder, 'letters/lbr-19-080/vragen/warmtepomp.txt'));
    expect(faults()).toEqual([
      expect.stringMatching(/^letters.lbr-19-080.feiten.yaml:2: facts.0.questions: .*één vraag/),
    ]);
  });

  test('one that is not saved as UTF-8 is named', () => {
    letterInFolder();
    writeFileSync(
      join(folder, 'letters/lbr-19-080/vragen/zonnepanelen.txt'),
      Buffer.from('mag het\n\xe9\xe9n paneel\n', 'latin1'),
    );
    expect(faults()).toContain('letters/lbr-19-080/vragen/zonnepanelen.txt:2: sla dit bestand op als UTF-8');
  });
});

describe('a letter that cannot be read is named, and the others answer', () => {
  const ids = () => readUsable(folder).knowledge.letters.map(({ letter }) => letter.id);
  const named = () => readUsable(folder).faults.map(({ file, line }) => `${file}:${line}`);
  const SEED = ['lbr-18-009', 'lbr-13-069'];

  test.each<[string, string, () => void]>([
    ['no head', 'letters/lbr-19-080.txt:1', () => put('letters/lbr-19-080.txt', 'Dag allemaal.')],
    ['no text', 'letters/lbr-19-080/brief.txt:1', () => put('letters/lbr-19-080/feiten.yaml', FACTS)],
    [
      'a text that is a folder',
      'letters/lbr-19-080/brief.txt:1',
      () => put('letters/lbr-19-080/brief.txt/x', ''),
    ],
    [
      'facts that are no YAML',
      'letters/lbr-19-080.yaml:3',
      () => {
        put('letters/lbr-19-080.txt', LETTER);
        put('letters/lbr-19-080.yaml', "names:\n  - 'zwembad\n");
      },
    ],
    [
      'a quotation that is not in it',
      'letters/lbr-19-080/feiten.yaml:4',
      () => {
        letterInFolder();
        put('letters/lbr-19-080/feiten.yaml', FACTS.replace('[De warmtepomp', '[Een warmtepomp'));
      },
    ],
  ])('%s', (_, place, spoil) => {
    spoil();
    expect(named()).toContain(place);
    expect(ids()).toEqual(SEED);
    expect(() => readKnowledge(folder)).toThrow(KnowledgeError);
  });

  test('what the letter does not say, an editor says', () => {
    put('letters/lbr-19-080/brief.txt', 'De warmtepomp verdient zich in acht jaar terug. Dat is snel.');
    expect(ids()).toEqual(SEED);
    put(
      'letters/lbr-19-080/feiten.yaml',
      "head: { number: 'Lbr. 19/080', date: 2019-06-03, subject: Zwembaden, signer: A. Jansen }\n",
    );
    expect(readUsable(folder).knowledge.letters[0]?.letter).toMatchObject({
      number: 'Lbr. 19/080',
      date: '2019-06-03',
      subject: 'Zwembaden',
    });
  });

  test('where it stands in public too, over https', () => {
    put('letters/zwembad.txt', 'Zwembaden\n\nGeacht college,\n\nDe warmtepomp verdient zich terug.');
    put('letters/zwembad.yaml', 'head: { url: https://vng.nl/zwembad }\n');
    const url = () =>
      readUsable(folder).knowledge.letters.find(({ letter }) => letter.id === 'zwembad')?.letter.url;
    expect(url()).toBe('https://vng.nl/zwembad');
    for (const wrong of ['http://vng.nl/zwembad', 'javascript:alert(1)', 'vng.nl/zwembad']) {
      put('letters/zwembad.yaml', `head: { url: '${wrong}' }\n`);
      expect(url()).toBeUndefined();
    }
  });

  test('one of which the day is not known comes last', () => {
    put(
      'letters/zwembad.txt',
      'Zwembaden\n\nGeacht college,\n\nDe warmtepomp verdient zich in acht jaar terug.',
    );
    expect(ids()).toEqual([...SEED, 'zwembad']);
  });

  test('without a fault nothing is left out', () => {
    letterInFolder();
    expect(ids()).toEqual(['lbr-19-080', ...SEED]);
    expect(named()).toEqual([]);
  });

  test('a question that stands in another letter too is settled by the letter that is meant: no fault', () => {
    letterInFolder();
    put('letters/lbr-19-080/vragen/zonnepanelen.txt', 'Wie tekende: lbr-18-009?\n');
    expect(named()).toEqual([]);
    expect(ids()).toEqual(['lbr-19-080', ...SEED]);
    expect(faults()).toEqual([]);
    expect(readUsable(folder).doubles().shared).toMatchObject([
      {
        file: 'letters/lbr-19-080/vragen/zonnepanelen.txt',
        message:
          'de vraag "Wie tekende: lbr-18-009?" staat ook bij "lbr-18-009-wie" (letters/lbr-18-009/feiten.yaml:7)',
      },
    ]);
  });

  test('an id that another letter has too stays with both', () => {
    letterInFolder();
    put(
      'letters/lbr-19-080/feiten.yaml',
      FACTS.replace(
        'id: warmtepomp',
        'id: lbr-18-009-wie\n    next: [lbr-18-009-wie]\n    questions: [hoe snel is de pomp eruit]',
      ),
    );
    rmSync(join(folder, 'letters/lbr-19-080/vragen/warmtepomp.txt'));
    const facts = readUsable(folder).knowledge.letters.flatMap((letter) =>
      letter.facts.map(({ id, next }) => [id, next]),
    );
    expect(facts).toEqual([
      ['lbr-18-009-wie', ['lbr-18-009-wie']],
      ['lbr-18-009-wie@lbr-18-009', []],
      ['lbr-13-069-wie', []],
    ]);
  });

  test('the same letter in a folder and as a text is named', () => {
    letterInFolder();
    put('letters/lbr-19-080.txt', LETTER);
    expect(named()).toHaveLength(1);
  });

  test('when no letter is left, or a fault is elsewhere, there is nothing to start with', () => {
    for (const id of SEED) writeFileSync(join(folder, `letters/${id}/brief.txt`), 'Dag allemaal.');
    expect(() => readUsable(folder)).toThrow(KnowledgeError);
    cpSync(small, folder, { recursive: true });
    put('letters/lbr-19-080.txt', 'Dag allemaal.');
    put('lists/gemeenten.yaml', 'source: leeg\nitems: []\n');
    expect(faults()).toEqual([
      expect.stringMatching(/^lists.gemeenten.yaml:2: /),
      expect.stringMatching(/^letters.lbr-19-080.txt:1: geen nummer .* head$/),
    ]);
    expect(() => readUsable(folder)).toThrow(KnowledgeError);
  });
});

describe('long lists beside their file', () => {
  test('a wish that is too long is named in the text, and a text that belongs to no form too', () => {
    const lines = readFileSync(join(folder, 'forms/startdag.wensen.txt'), 'utf8')
      .trimEnd()
      .split('\n').length;
    appendFileSync(join(folder, 'forms/startdag.wensen.txt'), `${'x'.repeat(301)}\n`);
    put('forms/cursus.wensen.txt', 'ik wil op cursus\n');
    expect(faults()).toEqual([
      'forms/cursus.wensen.txt:1: er is geen formulier "cursus"',
      expect.stringMatching(new RegExp(`^forms/startdag.wensen.txt:${lines + 1}: wishes.${lines - 2}: `)),
    ]);
  });

  test('small talk by topic, and what is no wish or about something else', () => {
    put('phrases/praatjes/weer.txt', 'wat een weer\n');
    expect(faults()).toEqual(['phrases/praatjes/weer.txt:1: er is geen praatje "weer"']);
    rmSync(join(folder, 'phrases/praatjes/weer.txt'));
    rmSync(join(folder, 'phrases/praatjes/groet.txt'));
    expect(faults()).toEqual([expect.stringMatching(/^phrases.questions.yaml:\d+: smalltalk.0.messages: /)]);
    put('phrases/praatjes/groet.txt', 'hallo\n');
    put('phrases/iets-anders.txt', '# niets\n');
    const { elsewhere, smalltalk } = readKnowledge(folder).questions;
    expect([elsewhere, smalltalk[0]?.messages]).toEqual([[], ['hallo']]);
  });
});

describe('synonyms', () => {
  test('a line that is none, and a name that stands there twice, are named', () => {
    const lines = readFileSync(join(folder, 'synoniemen.txt'), 'utf8').trimEnd().split('\n').length;
    appendFileSync(join(folder, 'synoniemen.txt'), 'zwembad\nklein: mini\n');
    expect(faults()).toEqual([
      expect.stringMatching(new RegExp(`^synoniemen.txt:${lines + 1}: schrijf `)),
      expect.stringMatching(new RegExp(`^synoniemen.txt:${lines + 2}: "klein" staat ook op regel \\d+`)),
    ]);
  });

  test('may stand in one YAML file instead', () => {
    const { synonyms } = readKnowledge(folder);
    rmSync(join(folder, 'synoniemen.txt'));
    rmSync(join(folder, 'stopwoorden.txt'));
    expect(faults()).toEqual([
      'synoniemen.txt:1: dit bestand ontbreekt',
      'stopwoorden.txt:1: dit bestand ontbreekt',
    ]);
    put('synonyms.yaml', dump(synonyms));
    expect(readKnowledge(folder).synonyms).toEqual(synonyms);
  });
});

test('without the words that tell a name nothing is read: a question would keep them', () => {
  rmSync(join(folder, 'phrases/names.yaml'));
  expect(faults()).toEqual(['phrases/names.yaml:1: dit bestand ontbreekt']);
});

test('a file that is no YAML is named with its line', () => {
  appendFileSync(join(folder, 'phrases/dialogs.yaml'), "\nmore: ['open");
  const lines = readFileSync(join(folder, 'phrases/dialogs.yaml'), 'utf8').split('\n').length;
  expect(faults()[0]).toMatch(new RegExp(`^phrases/dialogs.yaml:(${lines - 1}|${lines}): `));
});

test('a folder without letters is refused in one sentence', () => {
  rmSync(join(folder, 'letters'), { recursive: true });
  expect(faults()).toEqual([expect.stringContaining('geen map letters')]);
});
