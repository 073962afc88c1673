import type { AnnotatedLetter, Knowledge } from '../../../src/knowledge/knowledge.ts';
import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { HEARD } from '../../helpers/heardWords.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';
import { learn, learnFrom, lessonOf } from '../../../src/knowledge/learning/learned.ts';
import type { Lesson } from '../../../src/knowledge/learning/learned.ts';

const text = (line: string) =>
  `Datum\n3 juni 2019\nOns kenmerk\nX Lbr. 19/080\nOnderwerp\nZwembaden\n\nSamenvatting\n\n${line}\n`;

const FACT = {
  id: 'warmtepomp',
  answer: 'In acht jaar.',
  quotes: ['acht jaar'],
  questions: Array.from({ length: 40 }, (_, at) => `hoe snel verdient warmtepomp ${at} zich terug`),
};

function letter(line: string, facts: object[] = []): AnnotatedLetter {
  return {
    letter: parseLetter('lbr-19-080', text(line), LETTER_WORDS),
    ...annotationSchema.parse({ facts }),
  };
}

function knowledge(letters: AnnotatedLetter[], instead = 'Of bedoelt u dit?'): Knowledge {
  const say = {
    named: 'a',
    unnamed: 'b',
    far: 'c',
    passage: '',
    reading: '',
    closest: 'd',
    english: 'e',
    letter: 'f',
  };
  return {
    letters,
    forms: [],
    lists: { gemeenten: [], netwerken: [], choices: {}, sources: {} },
    phrases: {},
    intents: {},
    questions: {
      smalltalk: [{ topic: 'groet', reply: 'Dag.', suggestions: [], messages: ['hallo'] }],
      unknown: say,
      english: { lead: 'a', yes: 'b', no: 'c', instead: 'd' },
      instead,
      passageOnly: 'x',
      head: { date: '{value}', number: '{value}', phone: '{value}', signer: '{value}', subject: '{value}' },
      catalogue: { reply: '{letters}', asked: [] },
      letters: {
        open: 'a',
        openOne: 'b',
        andMore: 'c',
        readOn: 'd',
        readsOn: ['d'],
        section: 'e',
        noSection: 'f',
        nothingToRead: 'g',
      },
      chips: {},
      search: { nothing: 'a', tooLong: 'b', until: 'c', day: 'd' },
      page: { public: 'a', by: 'b', missing: { title: 'c', text: 'd' } },
      noDeadlines: 'g',
      over: 'voorbij',
      heard: HEARD,
      suggestionsWhenLost: [],
      asked: [],
      otherWish: { reply: 'x', suggestions: [], messages: [] },
      elsewhere: ['wat is de btw'],
    },
    names: { titles: ['wethouder'], closings: ['groet'], ordinary: ['wie'] },
    asking: { kinds: [], bodies: [] },
    answerSorts: { sorts: [] },
    thesaurus: [],
    synonyms: { concepts: { zwembad: ['zwembad', 'bad'] }, fillers: ['de'] },
  };
}

test('a letter that nobody annotated teaches nothing, nor does a sentence that the bot says', () => {
  const lesson = lessonOf(knowledge([letter('Alinea een.')]));
  expect(lessonOf(knowledge([letter('Iets heel anders.')]))).toEqual(lesson);
  expect(lessonOf(knowledge([letter('Alinea een.')], 'Wilde u dit weten?'))).toEqual(lesson);
});

test('a letter with few wordings teaches nothing: its questions are compared with them one by one', () => {
  const few = { ...FACT, questions: FACT.questions.slice(0, 3) };
  expect(lessonOf(knowledge([letter('acht jaar', [few])]))).toEqual(
    lessonOf(knowledge([letter('acht jaar')])),
  );
});

test.each([
  ['a wording', { ...FACT, questions: [...FACT.questions, 'wat levert een warmtepomp op'] }],
  ['a wording whose answer is ja', { ...FACT, yes: ['verdient een warmtepomp zich terug'] }],
  ['an answer', { ...FACT, answer: 'In negen jaar.' }],
])('%s that changes does', (_, changed) => {
  const lesson = lessonOf(knowledge([letter('acht jaar', [FACT])]));
  expect(lessonOf(knowledge([letter('acht jaar', [changed])]))).not.toEqual(lesson);
});

test('the lesson is plain data: written and read again it teaches the same', () => {
  const all = knowledge([letter('acht jaar', [FACT])]);
  const again = JSON.parse(JSON.stringify(lessonOf(all))) as Lesson;
  expect(learn(again)).toEqual(learnFrom(all));
});
