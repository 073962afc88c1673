import { findEmails } from '../contact/email.ts';
import { datesScanOf } from '../scan.ts';
import type { Now, Scan } from '../scan.ts';
import { longestEntity } from './entities.ts';
import { NUMBERED } from './numbered.ts';
import type { Token } from '../tokens.ts';
import type { Entity } from './meaning.ts';

/** An entity and where it stands: `start` its first character, `end` the one after its last. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

/** The longest texts said to be about time, from left to right, dates that do not exist included. */
export function readTimes(text: string, now: Now): FoundTime[] {
  const scan = datesScanOf(text, now);
  const addresses = text.includes('@') ? findEmails(text) : [];
  let address = 0;
  const found: FoundTime[] = [];
  let at = 0;
  let behind = 0;
  while (at < scan.tokens.length) {
    const { start: from = 0 } = scan.tokens[at] ?? {};
    while ((addresses[address]?.end ?? Infinity) <= from) address++;
    const inAddress = (addresses[address]?.start ?? Infinity) <= from;
    const best = inAddress || insideNumber(scan, at, behind) ? undefined : longestEntity(scan, at);
    if (best) {
      const start = scan.tokens[at]?.start ?? 0;
      behind = best.end;
      found.push({ start, end: scan.tokens[best.end - 1]?.end ?? start, entity: best.value });
    }
    at = best?.end ?? at + 1;
  }
  return found;
}

/** Capitals before figures make a code of them: `SD-2018-0001`. */
const isCode = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.raw.length < 6 && token.raw === token.raw.toUpperCase();

/**
 * True for the digits in the rest of a larger number or code: `133-03-03-2020`, `37.1`, `06-12345678`, `M13-10`.
 * @param behind where the last reading ends: what a slash joins to it is another day, `week 15/16`
 */
function insideNumber({ tokens }: Scan, at: number, behind: number): boolean {
  const token = tokens[at];
  const sign = tokens[at - 1];
  if (token?.kind !== 'digits' || !sign) return false;
  const before = tokens[at - 2];
  if (NUMBERED.has(sign.text) || (sign.text === '.' && NUMBERED.has(before?.text ?? ''))) return true;
  if (token.gap) return false;
  if (sign.text === '/' && behind === at - 1) return false;
  if (sign.kind === 'word' && /^\p{Lu}+$/u.test(sign.raw)) return true;
  if (sign.kind === 'digits' || (sign.text === '-' && isCode(before))) return true;
  return sign.kind === 'sign' && !sign.gap && /^[-/.,:]$/.test(sign.text) && before?.kind === 'digits';
}
