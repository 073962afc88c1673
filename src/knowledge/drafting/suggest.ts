import { fold } from '../../text/fold.ts';
import type { Fact } from '../letters/annotation.ts';
import { inMould } from './inMould.ts';
import { askedForIn } from './drafting.ts';
import type { Drafting } from './drafting.ts';
import type { AskedFor } from './kinds.ts';
import type { Mould } from './moulds.ts';
import { isPlural, tellingPhrases } from './phrase.ts';
import type { Words } from './phrase.ts';

/** So many wordings for one fact: what an editor can look over in a minute. */
export const SUGGESTED = 20;

/** The verb of more than one, before or behind what it is about. */
const MANY =
  /\b(?!tegen|binnen|tussen|even)\p{L}+[ea]n \{|\b(?:zijn|gaan|staan|doen) \{|\{de\} (?:zijn|worden|gaan|moeten|kunnen)\b/u;
/** So many of the most usual come before those that are laid down. */
const USUAL = 8;
/** What a fact is asked for and about, as an editor says it or else as its first wording and its words do. */
export interface Subject {
  asks: AskedFor;
  about: string;
  doing?: string;
}

/** @returns undefined when neither tells what the fact is asked for */
export function subjectOf(fact: Fact, words: Words, drafting: Drafting): Subject | undefined {
  const [first = ''] = fact.questions;
  const asks = fact.asks ?? askedForIn(fold(first), drafting);
  const phrases = [...tellingPhrases(first, words), ...tellingPhrases(fact.answer, words)];
  const about = fact.about ?? phrases[0]?.replace(drafting.moulds.things, '');
  if (!asks || about === undefined) return undefined;
  return { asks, about, ...(fact.doing !== undefined && { doing: fact.doing }) };
}

/**
 * @param moulds the most usual first
 * @param isAsked whether a wording stands somewhere already
 * @returns wordings for a fact out of those of other facts, for an editor to strike out
 */
export function suggestedFor(
  subject: Subject,
  moulds: readonly Mould[],
  isAsked: (wording: string) => boolean,
  drafting: Drafting,
): string[] {
  const found = new Map<string, string>();
  const many = isPlural(subject.about);
  const own = moulds
    .filter(({ kind, plural }) => kind === subject.asks && (plural === undefined || plural === many))
    .filter((mould) => isWhole(mould, drafting) && (many || !MANY.test(mould.text)));
  const usual = own.filter(({ facts, times }) => facts > 1 || times > 1).map(({ text }) => text);
  const once = own.map(({ text }) => text);
  for (const mould of [...usual.slice(0, USUAL), ...drafting.asked[subject.asks].more, ...usual, ...once]) {
    if (found.size >= SUGGESTED) break;
    const text = inMould(mould, subject);
    if (text === undefined || isAsked(text)) continue;
    const key = fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (!found.has(key)) found.set(key, text);
  }
  return [...found.values()];
}

function isWhole(
  { text, kind }: Mould,
  { moulds: { contact, links, modals, modalLinks } }: Drafting,
): boolean {
  const [before = '', behind = ''] = text.split('{de}');
  if (kind === 'contact' && !contact.test(text)) return false;
  if (!text.includes('{de}') || /\p{L}/u.test(behind)) return true;
  return links.test(before.trim()) && (!modals.test(before) || modalLinks.test(before.trim()));
}
