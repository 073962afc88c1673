import type { Drafting } from './drafting.ts';
import { plainAnswer } from './plainAnswer.ts';
import { LONGEST, LONGEST_ANSWER, LONGEST_QUOTE } from './proposal.ts';
import type { Proposal, Sentence } from './proposal.ts';

const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const PHONE =
  /(?<![\d-])(?:\(0\d{2,3}\)\s?\d{3}\s?\d{4}|0\d{1,3}[ -]{1,3}\d{3}[ ]?\d{2}[ ]?\d{2}|0\d{1,3}[ -]{1,3}\d{6,8})(?!\d)/g;
const SITE = /\b(?:https?:\/\/|www\.)[^\s,;()]*[^\s,;.:()]/g;

/** Where something stands is not what it is about. */
const ONLINE =
  /(?:op|via|naar) (?:de|het|onze|haar|zijn) (?:\p{L}+-?)?(?:web|internet)?(?:site|pagina)\b(?: van (?:de|het) \p{L}+)?/iu;

/** Shorter, in characters, it does not say whose number it is. */
const SHORT = 45;

/** @returns where one can turn to, when a sentence names an address, a number or a site */
export function contact({ text: sentence, block }: Sentence, drafting: Drafting): Proposal[] {
  const text = sentence.length < SHORT ? block.text : sentence;
  const parts = [
    ...(text.match(MAIL) ?? []).map((mail) => `e-mail ${mail}`),
    ...(text.match(PHONE) ?? []).map((phone) => `telefoon ${phone.replace(/\s+/g, ' ')}`),
    ...(text.match(SITE) ?? []).filter((site) => !text.includes(`@${site}`)).map((site) => `website ${site}`),
  ];
  if (parts.length === 0 || text.length > LONGEST_QUOTE) return [];
  const own = text.length <= LONGEST && !drafting.sentence.leans.test(text) && /^\p{Lu}.*[.!)]$/u.test(text);
  const answer = own ? plainAnswer(text, drafting) : `Volgens de brief: ${[...new Set(parts)].join(', ')}.`;
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
