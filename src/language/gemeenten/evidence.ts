import { isGivenName } from '../people/givenNames.ts';
import type { Token } from '../tokens.ts';
import type { Candidate } from './scan.ts';
import {
  elseIs,
  GEMEENTE_BEFORE,
  OFFICE,
  OTHER_BEFORE,
  PERSON_BEFORE,
  PLACE_BEFORE,
  SURNAME_PARTICLE,
  takesArticle,
} from './wordlike.ts';

const SENTENCE_END = new Set(['.', '?', '!', ':', ';', '"', '(', '>', '*', '•']);

interface Before {
  readonly word?: Token;
  readonly at: number;
  /** The sign between the word and what follows, if any. */
  readonly sign: string;
}

/** The word before a token, over at most one sign. */
function before(tokens: readonly Token[], at: number): Before {
  const last = tokens[at - 1];
  if (!last) return { at: -1, sign: '' };
  if (last.kind !== 'sign') return { word: last, at: at - 1, sign: '' };
  const word = tokens[at - 2];
  return word?.kind === 'word' ? { word, at: at - 2, sign: last.text } : { at: at - 2, sign: last.text };
}

/** Part of an e-mail address, a site or a longer word with hyphens. */
function isGlued(tokens: readonly Token[], { first, last }: Candidate, answer: boolean): boolean {
  const left = tokens[first - 1];
  const right = tokens[last + 1];
  const glueLeft = left !== undefined && !tokens[first]!.gap && /^[@.\-/_\\#]$/.test(left.text);
  if (glueLeft && !(left.text === '/' || (left.text === '.' && tokens[first]!.capital))) return true;
  if (!right || right.gap) return false;
  if (right.text === '@' || right.text === '_') return true;
  const then = tokens[last + 2];
  if (!then || then.gap || then.kind === 'sign') return false;
  return (right.text === '-' && !answer) || (right.text === '.' && !then.capital);
}

const startsSentence = (tokens: readonly Token[], at: number) => {
  const left = tokens[at - 1];
  return !left || SENTENCE_END.has(left.text);
};

/** Whether the word before "van" is a name, so that what follows is the rest of it: "Jan van Delft". */
function isPersonName(tokens: readonly Token[], at: number, candidate: Candidate): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word') return false;
  if (PERSON_BEFORE.has(word.text) || isGivenName(word.text)) return true;
  if (!word.capital) return false;
  if (word.end - word.start === 1) return true;
  if (elseIs(candidate.key) === 'nothing' || startsSentence(tokens, at)) return false;
  return !OFFICE.has(word.text) && !GEMEENTE_BEFORE.has(word.text);
}

/** "mevrouw Van Houten", "J. de Weert", "Jan van Delft": the name is a surname. */
function isSurname(tokens: readonly Token[], candidate: Candidate, { word, at, sign }: Before): boolean {
  if (!word || (sign !== '' && sign !== '.')) return false;
  if (sign === '.' && !(word.end - word.start === 1 || PERSON_BEFORE.has(word.text))) return false;
  if (PERSON_BEFORE.has(word.text)) return true;
  if (word.text === 'is') return tokens[at - 1]?.text === 'achternaam';
  if (word.end - word.start === 1 && word.capital && sign === '.') return true;
  if (word.text === 'van' || word.text === 'vd')
    return word.capital || isPersonName(tokens, nameBefore(tokens, at), candidate);
  if (SURNAME_PARTICLE.has(word.text)) return !(takesArticle(candidate.key) && /^(de|het)$/.test(word.text));
  return isGivenName(word.text) && word.capital;
}

/** Where the word before stands; a dot after an initial is passed over. */
function nameBefore(tokens: readonly Token[], at: number): number {
  const left = tokens[at - 1];
  return left?.text === '.' && (tokens[at - 2]?.end ?? 0) - (tokens[at - 2]?.start ?? 0) === 1
    ? at - 2
    : at - 1;
}

/** Whether a name stands for the municipality: unproven when it can as well be a word or a surname. */
export type Verdict = 'yes' | 'no' | 'unproven';

/**
 * What speaks for and against a name in a running text being that of the municipality.
 * @param answer whether a municipality was asked for: then a capital is proof enough
 */
export function verdictOn(tokens: readonly Token[], candidate: Candidate, answer: boolean): Verdict {
  if (isGlued(tokens, candidate, answer)) return 'no';
  const left = before(tokens, candidate.first);
  const word = left.word?.text ?? '';
  if (OTHER_BEFORE.has(word) && left.sign === '') return 'no';
  if (GEMEENTE_BEFORE.has(word) && /^[:."'(]?$/.test(left.sign)) return 'yes';
  if (candidate.named.every(({ by }) => by === 'place')) return 'no';
  if (tokens[candidate.last + 1]?.text === 'provincie') return 'no';
  if (isSurname(tokens, candidate, left)) return 'no';
  const capital = isCapital(tokens, candidate);
  const placed = left.sign === '' && (PLACE_BEFORE.has(word) || OFFICE.has(word));
  const inside = capital && !startsSentence(tokens, candidate.first);
  if (answer && capital) return 'yes';
  const proof = {
    nothing: true,
    surname: placed || inside,
    word: placed && capital,
  };
  return proof[elseIs(candidate.key)] ? 'yes' : 'unproven';
}

export function isCapital(tokens: readonly Token[], { first, last }: Candidate): boolean {
  return tokens[first]!.capital || tokens[last]!.capital;
}
