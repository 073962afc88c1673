import { annotationSchema } from '../../../src/knowledge/letters/annotation.ts';
import { checkAnnotation } from '../../../src/knowledge/letters/checkLetter.ts';
import { parseLetter } from '../../../src/knowledge/letters/letterParser.ts';
import { draftOf } from '../../../src/knowledge/drafting/draft.ts';
import type { DraftFact } from '../../../src/knowledge/drafting/draft.ts';
import { DRAFTING } from '../../helpers/draftingWords.ts';
import { LETTER_WORDS } from '../../helpers/letterWords.ts';

const LETTER = parseLetter(
  'lbr-19-082',
  `Datum: 3 juni 2019
Ons kenmerk: WAT/U201900777 Lbr. 19/082
Onderwerp: Bijdrage voor waterspeelplaatsen

Geacht college,

Uw gemeente vraagt de bijdrage uiterlijk 15 november 2019 aan bij het waterfonds. Aanvragen die voor 1 maart 2019 zijn gedaan, gelden ook.

De bijdrage bedraagt ten hoogste € 40.000 per waterspeelplaats.

De regeling treedt in werking op 1 juli 2019.

De bijdrage heeft tot doel gemeenten te helpen bij hete zomers.

Een waterspeelplaats is een plein waar water uit de grond komt.

De voorlichtingsbijeenkomst is op donderdag 12 september 2019 in Zwolle.

De aanvrager moet een tekening van de plaats meesturen. Dit moet altijd. Daarom vraag ik u om geduld.

De aanvraag bevat in ieder geval:

- een tekening;
- een begroting;
- een planning.

Voor vragen kunt u mailen naar water@voorbeeld.nl of bellen met 070-1234567.

De regels staan op www.voorbeeld.nl/water.

Hoogachtend,

P. Jansen
Directeur
`,
  LETTER_WORDS,
);

const NOTHING = { ids: new Set<string>(), quotes: [], isAsked: () => false };
const drafted = draftOf(LETTER, NOTHING, DRAFTING);
const factFor = (asks: DraftFact['asks']) => drafted.facts.filter((fact) => fact.asks === asks);

test.each<[DraftFact['asks'], RegExp, string]>([
  [
    'deadline',
    /^De uiterste dag voor de bijdrage is 15 november 2019\.$/,
    'Tot wanneer kan ik de bijdrage aanvragen?',
  ],
  ['since', /treedt in werking op 1 juli 2019/, 'Vanaf wanneer geldt de regeling?'],
  ['amount', /ten hoogste € 40\.000/, 'Hoe hoog is de bijdrage?'],
  ['purpose', /heeft tot doel/, 'Wat is het doel van de bijdrage?'],
  ['definition', /is een plein/, 'Wat is een waterspeelplaats?'],
  ['day', /12 september 2019/, 'Wanneer is de voorlichtingsbijeenkomst?'],
  ['obligation', /moet een tekening/, 'Wat moet de aanvrager doen?'],
  ['enumeration', /een tekening; een begroting; een planning\.$/, 'Waar bestaat de aanvraag uit?'],
  ['contact', /water@voorbeeld\.nl/, 'Waar kan ik terecht met vragen over bijdrage voor waterspeelplaatsen?'],
  ['site', /www\.voorbeeld\.nl\/water/, 'Waar vind ik meer informatie over de regels?'],
  [
    'signer',
    /ondertekend door P\. Jansen/,
    'Wie heeft de brief over bijdrage voor waterspeelplaatsen ondertekend?',
  ],
])('proposes one %s, with its answer and its first wording', (asks, answer, wording) => {
  const facts = factFor(asks);
  expect(facts.map((fact) => fact.answer)).toEqual([expect.stringMatching(answer)]);
  expect(drafted.wordings[facts[0]!.id]![0]).toBe(wording);
});

test('days that can be reckoned with come along as events', () => {
  expect(drafted.events.map(({ kind, from, until }) => [kind, from, until])).toEqual([
    ['deadline', undefined, '2019-11-15'],
    ['day', '2019-09-12', '2019-09-12'],
  ]);
});

test('what is proposed is sound: quotations word for word, ids once, no wording twice', () => {
  const facts = drafted.facts.map((fact) => ({ ...fact, questions: drafted.wordings[fact.id] }));
  const annotation = annotationSchema.parse({ names: drafted.names, events: drafted.events, facts });
  expect(checkAnnotation(annotation, LETTER, [])).toEqual([]);
  const all = Object.values(drafted.wordings).flat();
  expect(new Set(all).size).toBe(all.length);
});

test('no answer speaks as the one who wrote the letter', () => {
  const own = parseLetter(
    'x',
    'Onderwerp: Regen\n\nGeacht college,\n\nIk verzoek u de regenmeter te legen. De meter moet ik ook zelf legen.',
    LETTER_WORDS,
  );
  expect(draftOf(own, NOTHING, DRAFTING).facts.map(({ answer }) => answer)).toEqual([
    'De brief vraagt u de regenmeter te legen.',
    'De brief zegt: “De meter moet ik ook zelf legen.”',
  ]);
});

test('what an editor has is not proposed again, and its ids and wordings are left to it', () => {
  const quotes = factFor('amount')[0]!.quotes;
  const again = draftOf(
    LETTER,
    {
      ids: new Set([factFor('deadline')[0]!.id]),
      quotes,
      isAsked: (text) => text === 'Vanaf wanneer geldt de regeling?',
    },
    DRAFTING,
  );
  expect(again.facts.some((fact) => fact.quotes[0] === quotes[0])).toBe(false);
  expect(again.facts.find(({ asks }) => asks === 'deadline')?.id).toBe(`${factFor('deadline')[0]!.id}-2`);
  expect(Object.values(again.wordings).flat()).not.toContain('Vanaf wanneer geldt de regeling?');
});
