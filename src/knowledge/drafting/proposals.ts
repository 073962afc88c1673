import type { Block, Letter } from '../letters/letter.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { contact } from './contactProposal.ts';
import { days, deadlines } from './datedProposals.ts';
import { lists } from './listProposals.ts';
import { LEANS, LONGEST, MONEY, said } from './proposal.ts';
import type { Proposal, Sentence } from './proposal.ts';

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
