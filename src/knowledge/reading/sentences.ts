import { fold } from '../../text/fold.ts';

/** A stretch of a message that may hold a question of its own. */
export interface Stretch {
  text: string;
  /** Ends with a question mark. */
  asked: boolean;
}

/** Letters' opening and closing lines say nothing about what is asked. */
const POLITE =
  /^\s*(geachte|beste|hallo|hoi|dag|hi|hello|dear|goedemorgen|goedemiddag|goedenavond|goeiemorgen|met vriendelijke groet|met hartelijke groet|vriendelijke groet|hartelijke groet|hoogachtend|groet|groeten|groetjes|mvg|kind regards|regards|bij voorbaat dank|alvast (bedankt|dank)|dank alvast|dank u|met dank|bvd)\b(?:[^.?!]|[.](?=\S)){0,60}[,.!]?\s*$/i;

/** @returns the sentences of a message, without salutation and closing; a mail address or date is not cut */
export function sentencesOf(text: string): Stretch[] {
  const pieces = text
    .replace(/\r/g, '')
    .split(
      /(?<=[?!])\s+|(?<=[\p{L}\d])[:;]\s+(?=(?:met|wie|wat|wanneer|waar|hoe|welk|waarom|kan|kunnen|mag|mogen|moet|is|zijn|klopt|tot)\p{L}*\s)|(?<=(?:[\p{L}\d]{2}|[)"”'])[.])(?<!\b(?:dhr|mw|mevr|drs|ing|ir|mr|dr|prof|bijv|nr|tel|incl|evt)[.])\s+(?=["“'(]?[\p{L}])|\n+/iu,
    )
    .map((piece) => piece.trim())
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const kept = pieces.filter((piece) => !POLITE.test(piece));
  return (kept.length > 0 ? kept : pieces).map((piece) => ({
    text: piece,
    asked: /\?["”')\s]*$/.test(piece),
  }));
}

const QUESTION_WORD =
  'wie|wat(?! \\w+(?: \\w+)? betreft\\b)|waar\\w*|wanneer|wnr|hoe\\w*|welke?|waarom|(?:aan|bij|binnen|door|in|met|na|naar|om|onder|op|over|per|rond|sinds|te|tegen|tot|tussen|uit|van|vanaf|via|volgens|voor|zonder) (?:wie|wat|welke?|wanneer|hoeveel)|what|who|when|where|how|why|which';
const VERB =
  'is|zijn|was|waren|kan|kun|kunnen|mag|mogen|moet|moeten|heeft|hebben|wordt|worden|gaat|gaan|komt|komen|krijg|krijgen|krijgt|zit|staat|geldt|doet|doen|bestaat|weet|weten|blijft|blijven|werkt|helpt|neemt|telt|lukt|wie|can|do|does|are|may';

const JOINED = new RegExp(
  `^(.{8,}?)(?:,? (?:en|and|of|maar)|[,;]) ((?:ook )?(?:${QUESTION_WORD}|${VERB})\\b.{5,})$`,
  'is',
);
const ASKS = new RegExp(`^(?:en |maar |of |dus |ook |,|\\s)*(?:${QUESTION_WORD})\\b`, 'i');
const ASKS_YES_NO = new RegExp(
  `^(?:en |maar |of |dus |\\s)*(?:${VERB}|klopt|weet|bent|ben|heb|lukt|telt|is het)\\b`,
  'i',
);

/** @returns whether a text opens with a question word: when, where, who ... */
export const asksOpenly = (text: string): boolean => ASKS.test(fold(text));

/** A verb in front of its subject makes a question, also without its mark. */
const INVERTED =
  /^[^\p{L}\p{N}]*(?:en |maar |of )?\p{L}+(?:t|en|an|ag|al) (?:de|het|een|ik|je|u|hij|ze|zij|we|wij|jullie|er|men|dat|die|deze|onze|mijn|elke|iedere|alle|den|sommige) /u;

/** @returns whether a text opens as a question that ja or nee answers */
export const asksYesNo = (text: string): boolean =>
  ASKS_YES_NO.test(fold(text)) ||
  INVERTED.test(fold(text)) ||
  /\b(klopt (dat|het)|toch\s*\?|he\s*\?|of niet\s*\?|right\s*\?)/.test(fold(text));

/** @returns whether a sentence asks: by its mark, or by how it opens */
export const isQuestion = (sentence: string): boolean =>
  sentence.includes('?') || asksOpenly(sentence) || asksYesNo(sentence);

/** @returns the two questions that "en" joins in one sentence, or the sentence alone */
export function halvesOf(sentence: string): string[] {
  const [, first, second] = JOINED.exec(sentence.trim()) ?? [];
  return first && second ? [first, second] : [sentence];
}
