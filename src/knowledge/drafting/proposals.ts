import type { Block, Letter } from '../letters/letter.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { contact } from './contactProposal.ts';
import { days, deadlines } from './datedProposals.ts';
import type { Drafting } from './drafting.ts';
import type { AskedFor } from './kinds.ts';
import { lists } from './listProposals.ts';
import { LONGEST, MONEY, said } from './proposal.ts';
import type { Proposal, Sentence } from './proposal.ts';

const SHARE = /\d ?%/;
/** A participle ends a sentence that says what was done. */
const PARTICIPLE = /\b(?:ge\p{L}{3,}|(?:ont|ver|be|her)\p{L}{3,}[dt])\.$/u;

/** @returns everything in a letter that looks like a fact, kind by kind; a sentence may come more than once */
export function proposalsIn(letter: Letter, drafting: Drafting): Proposal[] {
  const { since, rate, must, mustNot, purpose, leans } = drafting.sentence;
  const all = (kind: AskedFor, fits: (text: string) => boolean) =>
    alone.filter(({ text }) => fits(text)).map((one) => said(kind, one, drafting));
  const sentences = letter.blocks
    .filter(({ kind, text }) => (kind === 'paragraph' || kind === 'item') && !text.includes(' | '))
    .flatMap((block) => sentencesOf(block.text).map(({ text }): Sentence => ({ text, block })));
  const alone = sentences.filter(({ text }) => isWhole(text) && !leans.test(text));
  return [
    ...deadlines(letter, drafting),
    ...days(alone, letter, drafting),
    ...all('since', (text) => since.test(text) && /\d{4}/.test(text)),
    ...sentences.flatMap((one) => contact(one, drafting)),
    ...lists(letter, drafting),
    ...all('amount', (text) => MONEY.test(text) || (SHARE.test(text) && rate.test(text))),
    ...all('obligation', (text) => must.test(text.replace(mustNot, ''))),
    ...all('purpose', (text) => purpose.test(text)),
    ...alone.flatMap((one) => definition(one, drafting)),
    ...signature(letter),
    ...openings(alone).map((one) => said('content', one, drafting)),
  ];
}

const isWhole = (text: string): boolean =>
  text.length >= 30 && text.length <= LONGEST && /^\p{Lu}/u.test(text) && /[.!]$/.test(text);

/** The first whole sentence of each paragraph: what it is about stands there. */
function openings(sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<Block>();
  return sentences.filter(({ text, block }) => {
    const first = !seen.has(block) && /^(?:De|Het|Een|Uw|Alle) /.test(text);
    if (first) seen.add(block);
    return first;
  });
}

function definition(sentence: Sentence, drafting: Drafting): Proposal[] {
  const { text } = sentence;
  const { means, understood, nameless } = drafting.sentence;
  const name = means.exec(text)?.[1]?.trim() ?? understood.exec(text)?.[1];
  if (name === undefined || nameless.test(name) || (text.includes(' is een ') && PARTICIPLE.test(text)))
    return [];
  return [
    {
      ...said('definition', sentence, drafting),
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
