import { z } from 'zod';
import { ASKED_FOR } from '../drafting/kinds.ts';

/** Characters that a suggestion shows in every client of Teams. */
export const LONGEST_CHIP = 25;

const text = z.string().trim().min(1).max(600);
/** Of a letter, a fact or a gap, as an editor writes it. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'een id is kleine letters, cijfers en streepjes');
/** A question as people put it. */
export const wording = text.max(300);
const wordings = z.array(wording).default([]);
/** They may stand in a file of their own; together there is at least one. */
const questions = wordings
  .refine((list) => list.length > 0, 'hier hoort ten minste één vraag bij')
  .describe(
    'Manieren om het open te vragen; de eerste is ook de suggestie. Er mogen er meer staan in vragen/ID.txt.',
  );
const chip = z.string().trim().min(1).max(LONGEST_CHIP);
export const day = z.iso.date('geen bestaande dag; schrijf JJJJ-MM-DD');
const next = z
  .array(id)
  .max(3)
  .default([])
  .describe('Feiten om mee verder te gaan: de suggesties na het antwoord.');

/** What stands above and below a letter. */
export const HEAD_PARTS = ['date', 'number', 'phone', 'signer', 'subject'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

/** Something that happens or ends on a day; both days included. */
const eventSchema = z.strictObject({
  id,
  name: text.describe('Zoals het in een zin staat: de startdag, aanmelden voor de startdag.'),
  kind: z
    .enum(['deadline', 'day', 'period', 'past'])
    .describe('deadline (uiterlijk), day (een bijeenkomst), period (van en tot) of past (geweest)'),
  from: day.optional().describe('Eerste dag, JJJJ-MM-DD.'),
  until: day.optional().describe('Laatste dag, JJJJ-MM-DD; telt mee.'),
});

/** One fact of a letter: what editors add to make it easy to find and quick to read. */
const factSchema = z.strictObject({
  id,
  answer: text.describe('Het antwoord in een of twee gewone zinnen, zonder ja of nee ervoor.'),
  chip: chip
    .optional()
    .describe(
      'De eerste vraag in ten hoogste 25 tekens, voor de knop die haar stelt; zonder dit wordt zij afgekort.',
    ),
  english: text.optional().describe('Hetzelfde in een Engelse zin, voor wie het in het Engels vraagt.'),
  quotes: z
    .array(z.string().trim().min(1).max(1200))
    .min(1)
    .max(3)
    .describe('Het bewijs, woord voor woord uit de brief; van een lijst elke regel op een eigen regel.'),
  topic: id.optional().describe('Feiten die bij elkaar horen: een vervolgvraag blijft bij het onderwerp.'),
  event: id
    .optional()
    .describe('De gebeurtenis (events) waarmee gerekend wordt: kan het nog, hoeveel dagen nog?'),
  head: z
    .enum(HEAD_PARTS)
    .optional()
    .describe(
      'Wat het uit het hoofd van de brief zegt; bij een brief zonder zo’n feit antwoordt het hoofd zelf.',
    ),
  asks: z
    .enum(ASKED_FOR)
    .optional()
    .describe('Wat ermee gevraagd wordt: daarmee stelt suggest vragen voor die bij het feit passen.'),
  about: text
    .optional()
    .describe('Waar het over gaat, met lidwoord: de aanvraag voor een bijdrage. Voor suggest.'),
  doing: text.optional().describe('Wat men ermee doet: een bijdrage aanvragen. Voor suggest.'),
  form: id.optional().describe('Het formulier waar dit feit over gaat: het wordt erbij aangeboden.'),
  next,
  questions,
  yes: wordings.describe('Vragen waarop het antwoord zeker ja is.'),
  no: wordings.describe('Vragen waarop het antwoord zeker nee is.'),
});

/** Something people ask that the letter does not say. */
const gapSchema = z.strictObject({
  id,
  reply: text.describe('Noemt het onderwerp, zegt dat het niet in de brieven staat, en wie het wel weet.'),
  next,
  list: id
    .optional()
    .describe(
      'Een lijst uit lists/ die erbij wordt getoond, met haar bron: wat niet in de brief staat, maar wel in de lijst.',
    ),
  questions,
});

/** What a letter's own head does not say, or not so that it can be read. */
const headSchema = z
  .strictObject({
    number: z
      .string()
      .regex(/^Lbr\. \d\d\/\d{3}$/, 'schrijf Lbr. jj/nnn')
      .optional(),
    date: day.optional().describe('De dag van de brief, JJJJ-MM-DD.'),
    subject: text.optional(),
    kenmerk: text.optional(),
    phone: text.optional(),
    signer: text.optional(),
    url: z
      .url({ protocol: /^https$/, error: 'schrijf een adres dat met https:// begint' })
      .max(500)
      .optional()
      .describe('Waar de brief openbaar staat; zonder dit adres opent de eigen pagina van Briefwijzer.'),
  })
  .describe('Wat Briefwijzer niet in het hoofd van de brief vindt; wat hier staat, gaat voor.');

/** What stands beside a letter. */
export const annotationSchema = z.strictObject({
  head: headSchema.optional(),
  names: z.array(text).default([]).describe('Woorden waarmee mensen deze brief bedoelen, en geen andere.'),
  events: z.array(eventSchema).default([]).describe('Dagen waarmee gerekend wordt.'),
  facts: z.array(factSchema).default([]).describe('Wat in de brief staat, elk met bewijs.'),
  gaps: z.array(gapSchema).default([]).describe('Wat mensen vragen en niet in de brief staat.'),
});

/** What may stand beside it: more wordings for its facts and gaps, and more gaps, in one file. */
export const wordingsSchema = z.strictObject({
  wordings: z.record(id, z.strictObject({ questions: wordings, yes: wordings, no: wordings })).default({}),
  gaps: z.array(gapSchema).default([]),
});

/** An entry without its wordings, which stand in a file of their own. */
export const bareFactSchema = factSchema.omit({ questions: true, yes: true, no: true });
export const bareGapSchema = gapSchema.omit({ questions: true });
export { eventSchema };

export type LetterEvent = z.infer<typeof eventSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Gap = z.infer<typeof gapSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
