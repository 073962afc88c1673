import type { FieldContext } from '../fieldType.ts';
import { typeOf } from '../fieldTypes.ts';
import type { Field } from '../form.ts';
import { left } from '../../language/left.ts';
import { EMPTY_WORDS } from '../../language/leftWords.ts';
import { isSmallWord } from '../../language/people/smallWords.ts';
import { tokenise } from '../../language/tokens.ts';
import type { Span } from '../../language/left.ts';
import { sentenceAt } from '../mailParts.ts';
import { same, textOf } from '../../text/answer.ts';
import type { Answer, Answers } from '../../text/answer.ts';
import { isAlone, isNamed, isTold } from './keeping.ts';
import type { Claim, Keeping } from './keeping.ts';
import { isTalk } from './ours.ts';
import { hasRival } from './rivals.ts';
import { isTorn } from './seam.ts';
import { isOthersMail } from './whose.ts';

/** What must hold of an answer that is kept without asking; each tells whether it is in doubt. */
const RULES: readonly ((claim: Claim, keeping: Keeping) => boolean)[] = [
  isMisshapen,
  isCut,
  isOthersMail,
  hasRival,
  isSaidToUs,
  isTakenTwice,
  isQualified,
];

/** What answers are taken from. */
type Message = Omit<Keeping, 'claims' | 'answers'>;

/**
 * @param fresh what would be kept of a message
 * @param before what stands already
 * @returns the fields of which the answer is to be asked before it is kept
 */
export function doubtedIn(fresh: Answers, before: Answers, message: Message): string[] {
  const claims = message.form.fields.flatMap((field): Claim[] => {
    const value = fresh[field.id];
    return value === undefined ? [] : [claimOf(field, value, message)];
  });
  const read = [...message.read, ...claims.flatMap(({ rests }) => rests)];
  const keeping: Keeping = { ...message, answers: { ...before, ...fresh }, claims, read };
  const doubted = claims.filter((claim) => RULES.some((isDoubted) => isDoubted(claim, keeping)));
  const whose = doubted.some(({ field }) => typeOf(field).person);
  return claims
    .filter((claim) => doubted.includes(claim) || (whose && typeOf(claim.field).ofPerson))
    .map(({ field }) => field.id);
}

function isMisshapen(claim: Claim, keeping: Keeping): boolean {
  const { field, value } = claim;
  return typeOf(field).sound?.(value, isTold(claim, keeping), field, keeping.context) === false;
}

function isCut(claim: Claim, keeping: Keeping): boolean {
  return typeOf(claim.field).worded !== undefined && !isAlone(claim, keeping) && isTorn(claim, keeping);
}

function claimOf(field: Field, value: Answer, { text, context }: Message): Claim {
  const rests = placesOf(value, text, field, context);
  return { field, value, at: rests[0], rests };
}

/** Where all that is said is kept, and somebody only speaks to the bot, or of what they said: "de vraag mag scherper". */
function isSaidToUs({ field, value }: Claim, { asked }: Keeping): boolean {
  if (typeOf(field).ownWords !== true || field.optional) return false;
  return asked.includes(field)
    ? isTalk(textOf(value))
    : isTalk(textOf(value)) || OF_ITSELF.test(textOf(value));
}

/** How a sentence goes on that speaks of somebody's own words, as against being them. */
const OF_ITSELF = /^(?:mag|kan|moet|klopt|is|zou|wil|ook|nog)(?!\p{L})/iu;

/** "griffier Bauke Dekker": one stretch of a message that is taken twice. */
function isTakenTwice({ field, at }: Claim, { claims }: Keeping): boolean {
  const { ofPerson, person } = typeOf(field);
  return claims.some((one) => {
    const beside = ofPerson ? typeOf(one.field).person : person && typeOf(one.field).worded === 'name';
    return beside && one.field !== field && at && one.at && at.start < one.at.end && one.at.start < at.end;
  });
}

/**
 * What is asked, with something in its sentence that may change it: "mevrouw Spies tenzij ze te druk is", another place, what
 * leads to a name ("vraag maar aan Rob").
 */
function isQualified(claim: Claim, { text, asked, read, context }: Keeping): boolean {
  const { field, at } = claim;
  const type = typeOf(field);
  if (!at || !asked.includes(field) || type.ownWords || type.yesNo || isNamed(claim, { text })) return false;
  if (type.person) return isLed(text, at, read);
  const { start, end } = sentenceAt(text, at);
  const rest = left(text, read).filter((one) => one.start >= start && one.end <= end);
  const { otherBodies } = context.lists.sayings;
  if (type.place) return rest.some((one) => /\p{Lu}/u.test(one.text) || otherBodies.test(one.text));
  return type.closed === true && rest.some((one) => one.changes && !ONLY.test(one.text));
}

/** "alleen op dinsdag": that there is no more than what was read. */
const ONLY = /^\W*(?:alleen|slechts|enkel|uitsluitend)(?!\p{L})/iu;

/** Whether a word that is no small one stands in the clause before a name. */
function isLed(text: string, at: Span, read: readonly Span[]): boolean {
  const clause = text
    .slice(0, at.start)
    .split(/[,:;.!?\n(]/u)
    .at(-1)!;
  const from = at.start - clause.length;
  const last = tokenise(clause).findLast(({ kind, text: word }) => kind === 'word' && !EMPTY_WORDS.has(word));
  if (!last || isSmallWord(last.text)) return false;
  return !read.some(({ start, end }) => start < from + last.end && from + last.start < end);
}

/** @returns whether an answer is all that a message says, or is called by the name of its field: then it is no guess */
export function isCertain(field: Field, value: Answer, message: Message): boolean {
  const claim = claimOf(field, value, message);
  return isAlone(claim, message) || isNamed(claim, message);
}

/** Where a message says an answer: as written, as its type finds it, or on what its reading rests. */
function placesOf(value: Answer, text: string, field: Field, context: FieldContext): readonly Span[] {
  const type = typeOf(field);
  const written = type.show(value, field, context).toLowerCase();
  const start = written === '' ? -1 : text.toLowerCase().indexOf(written);
  if (start >= 0) return [{ start, end: start + written.length }];
  const found = type.find(text, field, context).find((one) => same(one.value, value));
  if (found && type.options) return [found];
  const read = type.closed ? type.read(text, field, context) : undefined;
  if (read?.kind === 'value' && same(read.value, value) && read.rests) return read.rests;
  return found ? [found] : [];
}
