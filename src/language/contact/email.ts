import type { ContactReading, FoundContact } from './reading.ts';
import { likelyMeant, SAID, straightened, UNSEEN } from './mended.ts';
import { LONGEST_MESSAGE } from '../../text/longest.ts';
import { readingOfFound } from './reading.ts';
import { spokenEmails } from './spoken.ts';

/** RFC 5321: a path of 256 characters with its angle brackets. */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL = 64;
const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~\u00ad\u200b-\u200d\u2060\ufeff-]/u;
/** A sign outside ASCII that is no letter or digit: `·`, `…`. */
const STUCK = /[^\p{ASCII}\s\p{L}\p{N}]/u;
const DOMAIN = /[\p{L}\p{N}.\u00ad\u200b-\u200d\u2060\ufeff-]/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const EXAMPLE = 'Bijvoorbeeld: naam@gemeente.nl.';

interface WrittenAddress {
  readonly local: string;
  readonly domain: string;
  readonly start: number;
  readonly end: number;
}

/** Where the part before an @ starts; a sign of no alphabet that is stuck between two pieces belongs to it, and is refused. */
function localStart(text: string, at: number): number {
  let start = at;
  for (let next = at; ; next = start) {
    while (next > 0 && LOCAL.test(text[next - 1]!)) next--;
    start = next;
    while (next > 0 && STUCK.test(text[next - 1]!)) next--;
    if (next === start || next === 0 || !/[\p{L}\p{N}]/u.test(text[next - 1]!)) return start;
    start = next;
  }
}

/** What stands around an @, without the brackets, quotes and full stops of the sentence. */
function around(text: string, at: number): WrittenAddress {
  let start = localStart(text, at);
  let end = at + 1;
  while (end < text.length && DOMAIN.test(text[end]!)) end++;
  while (end > at + 1 && /[.-]/.test(text[end - 1]!)) end--;
  while (start < at && /['`*_/|=?!{}~^-]/.test(text[start]!)) start++;
  const seen = (from: number, to: number): string => text.slice(from, to).replace(UNSEEN, '');
  return { local: seen(start, at), domain: seen(at + 1, end), start, end };
}

/** What is wrong with an address, as a Dutch sentence; undefined when nothing is. */
function faultOf({ local, domain }: WrittenAddress): string | undefined {
  const address = `${local}@${domain}`;
  const labels = domain.toLowerCase().split('.');
  const odd = /[^\x21-\x7e]/u.exec(address)?.[0];
  if (local === '') return `Vóór de @ ontbreekt de naam. ${EXAMPLE}`;
  if (domain === '') return `Na de @ ontbreekt de rest van het adres. ${EXAMPLE}`;
  if (address.length > LONGEST_ADDRESS)
    return `Dit e-mailadres is te lang: er mogen ${LONGEST_ADDRESS} tekens in staan.`;
  if (local.length > LONGEST_LOCAL)
    return `Het deel vóór de @ is te lang: er mogen ${LONGEST_LOCAL} tekens in staan.`;
  if (odd) return `In ${address} staat een teken dat niet in een e-mailadres kan: ${odd}.`;
  if (address.includes('..')) return `In ${address} staan twee punten achter elkaar.`;
  if (/^\.|\.$/.test(local)) return `In ${address} staat een punt te veel, vóór de @.`;
  if (labels.length < 2) return `In ${address} ontbreekt het einde, zoals .nl.`;
  if (!labels.every((label) => LABEL.test(label)))
    return `Het deel na de @ in ${address} klopt niet. ${EXAMPLE}`;
  if (!/^[a-z]{2,}$|^xn--/.test(labels.at(-1)!))
    return `Het einde van ${address} klopt niet, zoals .nl. ${EXAMPLE}`;
  return undefined;
}

function spans(text: string): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) found.push(around(text, at));
  return found;
}

const isLoose = (text: string, { start, end }: WrittenAddress) =>
  text[start - 1] !== '@' && text[end] !== '@';

/**
 * The sound e-mail addresses in a text, but those that look misspelled; the domain in lower case, the rest as written,
 * typographic signs straight.
 */
export function findEmails(text: string): FoundContact[] {
  const spoken = spokenEmails(text).filter(({ value }) => faultOf(partsOf(value)) === undefined);
  const written = soundEmails(text).filter(
    ({ value, start, end }) =>
      likelyMeant(value) === undefined && !spoken.some((one) => start < one.end && one.start < end),
  );
  return [...written, ...spoken].sort((a, b) => a.start - b.start);
}

function partsOf(address: string): WrittenAddress {
  const at = address.indexOf('@');
  return { local: address.slice(0, at), domain: address.slice(at + 1), start: 0, end: address.length };
}

function soundEmails(text: string): FoundContact[] {
  const straight = straightened(text);
  return spans(straight)
    .filter((span) => isLoose(straight, span) && faultOf(span) === undefined)
    .map(({ local, domain, start, end }) => ({
      value: `${local}@${domain.toLowerCase()}`,
      text: text.slice(start, end),
      start,
      end,
    }));
}

/** The small words of a surname as part of an address that is said: "s punt de jong". */
const SMALL_WORDS =
  /(?<=\s(?:punt|streepje|underscore)\s)(?:(?:de|van|den|der|het|ten|ter|te|el|la|le|vd) ){1,3}(?=\p{L})/giu;

/** The one address that a message says in words or with blanks in it. */
function saidIn(message: string): string | undefined {
  const written = SAID.toReversed().reduce(
    (rest, [said, by]) => rest.replace(said, by),
    straightened(message).replace(SMALL_WORDS, (said) => said.replaceAll(' ', '')),
  );
  const found = new Set(
    soundEmails(
      written.replace(/(@[\p{L}\p{N}-]+)\s?\.?\s?(nl|com|eu|org|net|be)(?![\p{L}\p{N}.])/giu, '$1.$2'),
    ).map(({ value }) => value),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? (likelyMeant(only) ?? only) : undefined;
}

function suggested(meant: string, text: string): ContactReading {
  return { kind: 'wrong', reason: `Bedoelt u ${meant}?`, text, suggestion: meant };
}

const SPELLED_AT =
  /\S(?:\s?[([]\s?(?:at|ap(?:e|en)staart(?:je|ke)?)\s?[)\]]\s?|\s(?:at|ap(?:e|en)staart(?:je|ke)?)\s)\S/i;
const WITHOUT_AT = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\.(?:nl|com|eu|org|net|be|frl)$/iu;

/** Slips that only show in what stands around the address. */
function slipAround(text: string, { local, domain, start, end }: WrittenAddress): string | undefined {
  const after = text.slice(end);
  const before = text.slice(0, start);
  if (text[start - 1] === '@' || text[end] === '@')
    return `Er staat meer dan één @ in het e-mailadres. ${EXAMPLE}`;
  const comma = /^,([a-z]{2,3})(?![\p{L}\p{N}@.])/iu.exec(after)?.[1];
  if (domain !== '' && !domain.includes('.') && comma)
    return `Er staat een komma in het e-mailadres. Bedoelt u ${local}@${domain}.${comma}?`;
  if (
    (local === '' && /[\p{L}\p{N}]\s+$/u.test(before)) ||
    (domain === '' && /^\s+[\p{L}\p{N}]/u.test(after))
  )
    return `Er staat een spatie in het e-mailadres. ${EXAMPLE}`;
  if (
    domain !== '' &&
    !domain.includes('.') &&
    /^(?:\s+\.?|\.\s+)(?:nl|com|eu|org|net|be)(?![\p{L}\p{N}])/iu.test(after)
  )
    return `Er staat een spatie in het e-mailadres. ${EXAMPLE}`;
  return undefined;
}

/**
 * Reads an answer that should hold an e-mail address, at most 254 characters.
 * recognizers-text-sequence is not used: it keeps the full stop of the sentence and cuts `c.example` to `c.exampl`.
 */
export function readEmail(text: string): ContactReading {
  const message = text.slice(0, LONGEST_MESSAGE);
  const found = findEmails(message);
  if (found.length > 0) return readingOfFound(found);
  const [odd] = soundEmails(message);
  const meant = odd && likelyMeant(odd.value);
  if (odd && meant !== undefined) return suggested(meant, odd.text);
  const said = saidIn(message);
  if (said !== undefined) return suggested(said, message.trim());
  for (const span of spans(straightened(message))) {
    const reason = slipAround(message, span) ?? faultOf(span);
    if (reason) return { kind: 'wrong', reason, text: message.slice(span.start, span.end) };
  }
  const written = message.trim();
  if (SPELLED_AT.test(message))
    return { kind: 'wrong', reason: `Schrijf het e-mailadres met een @. ${EXAMPLE}`, text: written };
  if (WITHOUT_AT.test(written))
    return { kind: 'wrong', reason: `In ${written} ontbreekt de @. ${EXAMPLE}`, text: written };
  return { kind: 'none' };
}
