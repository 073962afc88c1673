import type { AskedFor } from './kinds.ts';
import { ASKED_FOR } from './kinds.ts';
import type { Letter } from '../letters/letter.ts';
import { firstWordings } from './firstWordings.ts';
import {
  articlesIn,
  shortSubject,
  tellingPhrases,
  tellingWords,
  withoutArticle,
  type Words,
} from './phrase.ts';
import { doingIn } from './drafting.ts';
import type { Drafting } from './drafting.ts';
import type { Proposal } from './proposal.ts';
import { proposalsIn } from './proposals.ts';
import { slug } from './slug.ts';

/** A fact as it is proposed to an editor, in the shape of feiten.yaml. */
export interface DraftFact {
  id: string;
  answer: string;
  quotes: string[];
  asks: AskedFor;
  about: string;
  doing?: string;
  event?: string;
  head?: 'signer';
}

export interface DraftEvent {
  id: string;
  name: string;
  kind: 'deadline' | 'day';
  from?: string;
  until?: string;
}

export interface Draft {
  names: string[];
  events: DraftEvent[];
  facts: DraftFact[];
  /** First wordings by the id of their fact. */
  wordings: Record<string, string[]>;
}

/** What there already is: it is left alone, and nothing is proposed twice. */
export interface Before {
  ids: ReadonlySet<string>;
  quotes: readonly string[];
  /** Whether a wording stands somewhere already. */
  isAsked: (wording: string) => boolean;
}

/** What a letter says besides is proposed as long as there are fewer facts. */
const ENOUGH = 14;
/** Most facts of a kind: more of them is work for an editor, and seldom news. */
const MOST: Record<AskedFor, number> = {
  deadline: 6,
  since: 3,
  contact: 4,
  site: 3,
  amount: 6,
  purpose: 2,
  signer: 1,
  day: 4,
  obligation: 6,
  enumeration: 6,
  definition: 3,
  content: 8,
};
const DUTCH: Record<AskedFor, string> = {
  deadline: 'deadline',
  since: 'ingang',
  contact: 'contact',
  site: 'website',
  amount: 'bedrag',
  purpose: 'doel',
  signer: 'ondertekenaar',
  day: 'dag',
  obligation: 'plicht',
  enumeration: 'lijst',
  definition: 'begrip',
  content: 'inhoud',
};

/** @returns facts, days and first wordings for a letter; what an editor has is not proposed again */
export function draftOf(letter: Letter, before: Before, drafting: Drafting): Draft {
  const { phrase: said } = drafting;
  const text = letter.blocks.map((block) => block.text).join('\n');
  const telling = tellingWords(letter.subject, text, said);
  const letterWords = { telling, articles: articlesIn(text), said };
  const draft: Draft = { names: namesOf(letter.subject, telling), events: [], facts: [], wordings: {} };
  const ids = new Set(before.ids);
  const asked = new Set<string>();
  const quoted = before.quotes.map(oneLine);
  const count = new Map<AskedFor, number>();
  const proposals = proposalsIn(letter, drafting);
  for (const proposal of ASKED_FOR.flatMap((kind) => proposals.filter((one) => one.kind === kind))) {
    const { kind, quote } = proposal;
    if ((count.get(kind) ?? 0) >= MOST[kind]) continue;
    if (kind === 'content' && draft.facts.length >= ENOUGH) break;
    const words = oneLine(quote);
    if (quoted.some((one) => one.includes(words) || words.includes(one))) continue;
    const asking = wordingsFor(
      proposal,
      { ...letterWords, subject: shortSubject(letter.subject, letterWords) },
      (one) => asked.has(one) || before.isAsked(one),
      drafting,
    );
    if (!asking) continue;
    const id = freeId(`${prefixOf(letter.id)}${DUTCH[kind]}-${slug(withoutArticle(asking.about), 30)}`, ids);
    count.set(kind, (count.get(kind) ?? 0) + 1);
    quoted.push(words);
    for (const one of asking.questions) asked.add(one);
    const event = eventOf(proposal, id, asking.about);
    if (event) draft.events.push(event);
    draft.facts.push({
      id,
      answer:
        kind === 'deadline' ? proposal.answer.replace(' is ', ` voor ${asking.about} is `) : proposal.answer,
      quotes: [quote],
      asks: kind,
      about: asking.about,
      ...(asking.doing !== undefined && { doing: asking.doing }),
      ...(event && { event: id }),
      ...(kind === 'signer' && { head: 'signer' as const }),
    });
    draft.wordings[id] = asking.questions;
  }
  return draft;
}

const oneLine = (quote: string): string => quote.replace(/\s+/g, ' ').trim();

/** Where the first phrase is taken another may do as well; elsewhere it is about something else. */
const TRIED: Partial<Record<AskedFor, number>> = { deadline: 2, site: 2, enumeration: 3 };

/** The phrase that gives wordings which nothing else has: of the sentence, or else of the heading above it. */
function wordingsFor(
  { kind, about, doing: sentence }: Proposal,
  words: Words & { subject: string },
  isTaken: (text: string) => boolean,
  drafting: Drafting,
) {
  const phrases = about.flatMap((where) =>
    where === 'subject'
      ? [words.subject]
      : where === 'letter'
        ? [`de brief over ${words.subject}`]
        : 'phrase' in where
          ? [where.phrase]
          : tellingPhrases(where.text, words).slice(0, TRIED[kind] ?? 1),
  );
  for (const phrase of phrases) {
    const doing = sentence === undefined ? undefined : doingIn(sentence, phrase, drafting);
    const all = firstWordings(kind, { about: phrase, ...(doing !== undefined && { doing }) }, drafting);
    const questions = all.filter((one) => !isTaken(one));
    if (questions.length > 0 && questions[0] === all[0]) return { about: phrase, questions, doing };
  }
  return undefined;
}

function eventOf({ event }: Proposal, id: string, about: string): DraftEvent | undefined {
  if (!event) return undefined;
  const { kind, day } = event;
  return { id, name: about, kind, ...(kind === 'day' && { from: day }), until: day };
}

/** Ids of all letters are one row: the letter's own number tells them apart. */
function prefixOf(letter: string): string {
  const number = /^lbr-(\d\d-\d{3})$/.exec(letter)?.[1];
  return `${number ?? slug(letter, 20)}-`;
}

function freeId(wanted: string, ids: Set<string>): string {
  const base = wanted.replace(/-$/, '');
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}

/** Words of the subject by which people know this letter. */
function namesOf(subject: string, telling: (word: string) => number): string[] {
  const words = subject.match(/\p{L}[\p{L}\p{N}’'-]{4,}/gu) ?? [];
  return [...new Set(words.filter((word) => telling(word) > 0).map((word) => word.toLowerCase()))].slice(
    0,
    5,
  );
}
