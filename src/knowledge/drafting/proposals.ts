import { dutchDay, MONTHS } from '../../time/dutch.ts';
import { stretchesIn } from '../../language/stretches.ts';
import { deadlinesOf } from '../letters/deadlines.ts';
import type { Block, Letter } from '../letters/letter.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { AskedFor } from './kinds.ts';
import { plainAnswer } from './plainAnswer.ts';

/** A fact that a letter may hold, before it has words to be asked with. */
export interface Proposal {
  kind: AskedFor;
  /** Word for word; of a list each line on a line of its own. */
  quote: string;
  answer: string;
  /** Where it says what it is about, the best place first. */
  about: ({ text: string } | { phrase: string } | 'subject' | 'letter')[];
  doing?: string;
  event?: { kind: 'deadline' | 'day'; day: string };
}

/** A sentence with where it stands. */
interface Sentence {
  text: string;
  block: Block;
}

const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE =
  /(?<![\d-])(?:\(0\d{2,3}\)\s?\d{3}\s?\d{4}|0\d{1,3}[ -]{1,3}\d{3}[ ]?\d{2}[ ]?\d{2}|0\d{1,3}[ -]{1,3}\d{6,8})(?!\d)/g;
const SITE = /\b(?:https?:\/\/|www\.)[^\s,;()]*[^\s,;.:()]/g;
const MONEY = /€ ?\d|\d euro\b|\d (?:miljoen|miljard) euro\b/;
const SHARE = /\d ?%/;
const RATE = /\b(?:bedraagt|bedragen|vergoed\p{L}*|hoogte|percentage|premie|tarief)\b/u;
const MUST =
  /\b(?:moet|moeten|dienen(?! (?:ter|tot|als)\b)|dient(?! (?:ter|tot|als)\b)|is verplicht|zijn verplicht|verzoek ik u|verzoeken wij u|vraag ik u|vragen wij u|verzoek u)\b/i;
const PURPOSE =
  /\b(?:heeft (?:tot|als|ten) doel|hebben (?:tot|als|ten) doel|(?:het )?doel van|is bedoeld (?:om|voor|als)|strekt (?:er ?)?toe|beoogt|met als doel)\b/i;
const MEANS =
  /^((?:(?:De|Het|Een) )?(?:[\p{L}\p{N}’'-]+ ){1,5})(?:\([^()]{1,40}\) )?(staat voor|is een|zijn een|houdt in dat|betekent dat)\b/u;
/** What has no meaning of its own: "Voor het indienen is een formulier ontwikkeld". */
const NO_NAME =
  /^(?:er|het|hier|daar|wel|ook|voor|in|op|bij|met|van|aan|door|om|als|sinds|per|naast|uit|tot|na)\b|\b(?:er|het|niet|ook)$/i;
const PARTICIPLE = /\b(?:ge\p{L}{3,}|(?:ont|ver|be|her)\p{L}{3,}[dt])\.$/u;
const UNDERSTOOD = /\bonder (.{3,60}?) (?:wordt|worden) verstaan\b/i;
const SINCE =
  /\b(?:treedt|treden|trad|traden)\b.*\bin werking\b|\bin werking getreden\b|\bmet ingang van\b|\bgeldt vanaf\b|\bgelden vanaf\b|\bgaat in op\b/i;
const MEETING =
  /(?:bijeenkomst|startdag|congres|vergadering|verkiezing|training|webinar|cursus|workshop|informatiedag|conferentie|symposium)/i;
/** A sentence that opens so means something before it. */
const LEANS =
  /^(?:dit|deze|dat|die|hij|zij|ze|het betreft|daarmee|hiermee|hierdoor|daardoor|daarnaast|tevens|ook|bovendien|echter|dus|verder|daarom|hiervoor|daarvoor|hierbij|zo|voorts|eveneens|laatstgenoemde|genoemde|bedoelde|beide|zulks|immers|overigens|daarbij|hieraan|daaraan|hieronder|daarover|hierover|wel|niettemin|toch|anderzijds|enerzijds|een en ander)\b/i;
/** A deadline that is asked for has a day; a year alone is a plan. */
const WRITTEN_DAY = new RegExp(
  `\\d{1,2} (?:${MONTHS.join('|')})|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}|\\b(?:maan|dins|woens|donder|vrij)dag`,
  'i',
);
/** What makes a day the last one; what was done before one is no deadline any more. */
const SETS = /\b(?:uiterlijk|deadline|sluitingsdatum|termijn|tot en met|t\/m)\b/i;
const GONE_BY = /\bdie (?:voor|vóór)\b.*\b(?:zijn|waren|is|was|werden)\b/i;
const LONGEST = 350;
const LONGEST_QUOTE = 1200;
const LONGEST_ANSWER = 600;

/** What is done before a deadline, as an infinitive, by how a sentence says it. */
const DOING: [RegExp, (about: string) => string][] = [
  [/\bingediend|\bindien(?:en|t)\b|\bin te dienen\b/i, (about) => `${about} indienen`],
  [
    /\baangevraagd|\baanvragen\b|\baan te vragen\b|\bvraa?g(?:t|en)?\b.*\baan\b/i,
    (about) => `${about} aanvragen`,
  ],
  [
    /\baangemeld|\baanmeld(?:en|ing)|\baan te melden\b|\bmeldt?\b.*\baan\b/i,
    (about) => `me aanmelden voor ${about}`,
  ],
  [
    /\bingeschreven|\binschrijv(?:en|ing)|\bin te schrijven\b|\bschrijft?\b.*\bin\b/i,
    (about) => `me inschrijven voor ${about}`,
  ],
  [
    /\bingestuurd|\binsturen\b|\bin te sturen\b|\bingezonden|\bin te zenden\b|\bstuu?r(?:t|en)?\b.*\bin\b/i,
    (about) => `${about} insturen`,
  ],
  [/\btoegezonden|\btoezenden\b|\btoe te zenden\b|\btoe te sturen\b/i, (about) => `${about} toesturen`],
  [/\bingeleverd|\binleveren\b|\bin te leveren\b/i, (about) => `${about} inleveren`],
  [/\bdoorgeven\b|\bdoor te geven\b|\bdoorgegeven/i, (about) => `${about} doorgeven`],
  [/\breageren\b|\breacties?\b/i, (about) => `reageren op ${about}`],
  [/\bbetaald\b|\bbetalen\b/i, (about) => `${about} betalen`],
];

/** @returns everything in a letter that looks like a fact, kind by kind; a sentence may come more than once */
export function proposalsIn(letter: Letter): Proposal[] {
  const sentences = letter.blocks
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'item') && !text.includes(' | '))
    .flatMap((block) => sentencesOf(block.text).map(({ text }): Sentence => ({ text, block })));
  const alone = sentences.filter(({ text }) => isWhole(text));
  return [
    ...deadlines(letter),
    ...days(alone, letter),
    ...alone.filter(({ text }) => SINCE.test(text) && /\d{4}/.test(text)).map((one) => said('since', one)),
    ...sentences.flatMap(contact),
    ...lists(letter),
    ...alone
      .filter(({ text }) => MONEY.test(text) || (SHARE.test(text) && RATE.test(text)))
      .map((one) => said('amount', one)),
    ...alone.filter(({ text }) => MUST.test(text)).map((one) => said('obligation', one)),
    ...alone.filter(({ text }) => PURPOSE.test(text)).map((one) => said('purpose', one)),
    ...alone.flatMap(definition),
    ...signature(letter),
    ...openings(alone).map((one) => said('content', one)),
  ];
}

const isWhole = (text: string): boolean =>
  text.length >= 30 &&
  text.length <= LONGEST &&
  /^\p{Lu}/u.test(text) &&
  /[.!]$/.test(text) &&
  !LEANS.test(text);

/** The first whole sentence of each paragraph: what it is about stands there. */
function openings(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<Block>();
  return sentences.filter(({ text, block }) => {
    const first = !seen.has(block) && /^(?:De|Het|Een|Uw|Alle) /.test(text);
    if (first) seen.add(block);
    return first;
  });
}

function said(kind: AskedFor, { text, block }: Sentence): Proposal {
  return { kind, quote: text, answer: plainAnswer(text), about: [{ text }, { text: block.section }] };
}

/** @param about the phrase with its article; @returns what one does with it according to a sentence */
export function doingIn(sentence: string, about: string): string | undefined {
  return DOING.find(([pattern]) => pattern.test(sentence))?.[1](about);
}

function deadlines(letter: Letter): Proposal[] {
  return deadlinesOf(letter)
    .filter(({ sentence }) => sentence.length <= 2 * LONGEST && WRITTEN_DAY.test(sentence))
    .filter(
      ({ sentence }) =>
        (SETS.test(sentence) || doingIn(sentence, '') !== undefined) && !GONE_BY.test(sentence),
    )
    .map(({ until, sentence, block }) => ({
      kind: 'deadline',
      quote: sentence,
      answer: `De uiterste dag is ${dutchDay(until)}.`,
      about: [{ text: sentence }, { text: block.section }],
      doing: sentence,
      event: { kind: 'deadline', day: until },
    }));
}

function days(sentences: Sentence[], letter: Letter): Proposal[] {
  return sentences
    .filter(({ text }) => MEETING.test(text))
    .flatMap((one) => {
      const near = letter.date || '1900-01-01';
      const day = stretchesIn(one.text, near, near).find(
        ({ from, to, bounded, start, end }) =>
          !bounded &&
          from !== undefined &&
          from === to &&
          from > letter.date &&
          /\d/.test(one.text.slice(start, end)) &&
          (letter.date !== '' || /\d{4}/.test(one.text.slice(start, end))),
      );
      return day?.from === undefined
        ? []
        : [{ ...said('day', one), event: { kind: 'day' as const, day: day.from } }];
    });
}

/** Where something stands is not what it is about. */
const ONLINE =
  /(?:op|via|naar) (?:de|het|onze|haar|zijn) (?:\p{L}+-?)?(?:web|internet)?(?:site|pagina)\b(?: van (?:de|het) \p{L}+)?/iu;

/** Shorter, in characters, it does not say whose number it is. */
const SHORT = 45;

function contact({ text: sentence, block }: Sentence): Proposal[] {
  const text = sentence.length < SHORT ? block.text : sentence;
  const parts = [
    ...(text.match(MAIL) ?? []).map((mail) => `e-mail ${mail}`),
    ...(text.match(PHONE) ?? []).map((phone) => `telefoon ${phone.replace(/\s+/g, ' ')}`),
    ...(text.match(SITE) ?? []).filter((site) => !text.includes(`@${site}`)).map((site) => `website ${site}`),
  ];
  if (parts.length === 0 || text.length > LONGEST_QUOTE) return [];
  const own = text.length <= LONGEST && !LEANS.test(text) && /^\p{Lu}.*[.!)]$/u.test(text);
  const answer = own ? plainAnswer(text) : `Volgens de brief: ${[...new Set(parts)].join(', ')}.`;
  const online = parts.every((part) => part.startsWith('website'));
  const places = [{ text: text.replace(ONLINE, '') }, { text: block.section }];
  return [
    {
      kind: online ? 'site' : 'contact',
      quote: text,
      answer: answer.slice(0, LONGEST_ANSWER),
      about: online ? [...places, 'subject'] : ['subject', ...places],
    },
  ];
}

/** A table has a head and two rows at least. */
const LEAST_ROWS = 3;

/** A heading over a table says what its amounts are. */
function named(section: string): Proposal['about'] {
  const isName = section !== '' && section !== 'Inleiding' && section.split(' ').length <= 6;
  return isName ? [{ phrase: lowered(section.replace(/\.$/, '')) }] : [];
}

const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A line that ends with a colon and the items below it; a table and the line above it. */
function lists({ blocks }: Letter): Proposal[] {
  return blocks.flatMap((block, at): Proposal[] => {
    const isRow = (one: Block | undefined) => one?.kind === 'item' && one.text.includes(' | ');
    const table = isRow(blocks[at + 1]);
    if (block.kind !== 'paragraph' || (!table && !block.text.endsWith(':'))) return [];
    const behind = blocks.slice(at + 1);
    const end = behind.findIndex(
      (one) => one.kind !== 'item' || isRow(one) !== table || one.section !== block.section,
    );
    const items = (end < 0 ? behind : behind.slice(0, end)).map(({ text }) => text);
    if (items.length < 2) return [];
    const lead = sentencesOf(block.text).at(-1)?.text ?? block.text;
    const fitting = items.filter(
      (_, n) => [lead, ...items.slice(0, n + 1)].join('\n').length <= LONGEST_QUOTE,
    );
    if (lead.length > LONGEST || fitting.length < (table ? LEAST_ROWS : 2)) return [];
    const told = plainAnswer(lead);
    const intro = told.replace(/:$/, '');
    const points = fitting.map((item) => item.replace(/[;.,]$/, '').replace(/,? en$/, ''));
    const whole = `${intro}: ${points.join('; ')}.`;
    const count = table ? `een tabel met ${fitting.length - 1} rijen` : `${items.length} punten`;
    const isWhole =
      !table && points.length === items.length && whole.length <= LONGEST_ANSWER && told.endsWith(':');
    const answer = isWhole ? whole : `De brief geeft hier ${count}.`;
    const kind = table && MONEY.test(items.join(' ')) ? 'amount' : 'enumeration';
    const about = [...(table ? named(block.section) : []), { text: lead }, { text: block.section }];
    return [{ kind, quote: [lead, ...fitting].join('\n'), answer, about }];
  });
}

function definition(sentence: Sentence): Proposal[] {
  const { text } = sentence;
  const name = MEANS.exec(text)?.[1]?.trim() ?? UNDERSTOOD.exec(text)?.[1];
  if (name === undefined || NO_NAME.test(name) || (text.includes(' is een ') && PARTICIPLE.test(text)))
    return [];
  return [
    {
      ...said('definition', sentence),
      about: [{ phrase: name.replace(/^(?:De|Het|Een)\b/, (word) => word.toLowerCase()) }],
    },
  ];
}

function signature({ blocks, signer }: Letter): Proposal[] {
  const block = blocks.find(({ kind, text }) => kind === 'signature' && text.includes(signer));
  if (signer === '' || !block) return [];
  const answer = `De brief is ondertekend door ${signer}.`;
  return [{ kind: 'signer', quote: block.text, answer, about: ['letter'] }];
}
