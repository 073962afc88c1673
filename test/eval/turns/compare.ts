import type { Draft, State } from '../../../src/dialogs/state.ts';
import type { Form } from '../../../src/forms/form.ts';
import type { Registration } from '../../../src/registration/registration.ts';
import { written } from '../../../src/text/answer.ts';
import type { Answers } from '../../../src/text/answer.ts';
import { fold } from '../../../src/text/fold.ts';
import { allDays } from '../../language/days/meant.ts';
import type { Want } from '../../language/days/meant.ts';
import { agrees } from '../record.ts';

/** A line of a set: what is said at which moment, and every field that changes because of it; null where one is emptied. */
export interface Said {
  id: string;
  form: string;
  asked: string;
  message: string;
  want: Record<string, unknown>;
  act: string;
  also?: string;
}

/** What is there before and after a message. */
export interface Seen {
  form: Form;
  base: Answers;
  replies: string[];
  state: State;
  draft: Draft | undefined;
  sent: Registration[];
  /** The fields of the question that is asked now, and of all that will be. */
  asksNow: string[];
  asksLater: string[];
}

/**
 * right: the record is as it was, with what was wanted. asked: nothing wrong is written, and what is missing is asked or
 * said at once. later: it will be asked in its turn. lost: it is missing without a word. wrong: something else is written.
 */
export interface Verdict {
  outcome: 'right' | 'asked' | 'later' | 'lost' | 'wrong';
  faults: string[];
}

/** Holds the record after a message against the one that was meant. */
export function compare(said: Said, seen: Seen, today: string): Verdict {
  const { form, base, sent } = seen;
  const wanted: Record<string, unknown> = { ...base, ...said.want };
  const actual = recordOf(seen);
  const ids = new Set([...form.fields.map(({ id }) => id), ...Object.keys(said.want)]);
  const wrong: string[] = [];
  const missing: string[] = [];
  for (const id of ids) {
    const [is, was, meant] = [actual[id], base[id], wanted[id] ?? undefined];
    if (isMeant(id, is, meant, today)) continue;
    if (follows(id, said, seen, actual)) continue;
    (is === undefined || isMeant(id, is, was, today) ? missing : wrong).push(id);
  }
  if (said.asked === 'summary' && sent.length > 0 && said.act !== 'yes' && said.also !== 'yes')
    wrong.push('sent');
  if (sent.length > 1) wrong.push('sent twice');
  if (sent.some(({ status }) => status === 'ingetrokken') && said.act !== 'withdraw') wrong.push('withdrawn');
  const how = missing.map((id) => howMissing(id, said, seen));
  const outcome =
    wrong.length > 0
      ? 'wrong'
      : ((['lost', 'later', 'asked'] as const).find((one) => how.includes(one)) ?? 'right');
  const faults = [...wrong, ...missing].map(
    (id) => `${id}: ${written(actual[id])}, meant ${JSON.stringify(wanted[id]) ?? 'nothing'}`,
  );
  return { outcome, faults };
}

/** What is written down now: in the form that is being filled in, else in what was handed in. */
function recordOf({ draft, sent }: Seen): Answers {
  return draft?.answers ?? sent.at(-1)?.answers ?? {};
}

/** Without a preference for days there is none. */
const isNone = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

function isMeant(id: string, is: unknown, meant: unknown, today: string): boolean {
  if (is === undefined || meant === undefined || meant === null) return isNone(is) && isNone(meant);
  if (id === 'voorkeur') return sameDays(is, meant, today);
  return agrees(id, is, meant);
}

function sameDays(is: unknown, meant: unknown, today: string): boolean {
  if (!Array.isArray(is) || !Array.isArray(meant)) return false;
  const days = (wants: unknown[]) => [
    ...allDays(
      wants.map((one) => (typeof one === 'string' ? { day: one.slice(0, 10) } : (one as Want))),
      today,
    ),
  ];
  const bare = (all: string[]) => [...new Set(all.map((day) => day.slice(0, 10)))].sort().join(' ');
  return bare(days(is)) === bare(days(meant));
}

/** What a form derives from another answer is not told by who wrote the message; a remark may always go along. */
function follows(id: string, { want }: Said, { form }: Seen, actual: Answers): boolean {
  if (id in want) return false;
  if (id === 'opmerking') return true;
  const source = form.fields.find((field) => field.again?.includes(id) || field.sets?.[id] !== undefined);
  if (source && source.id in want && actual[id] === undefined) return true;
  return BODY.includes(id) && BODY.some((one) => one in want) && sameBody(actual);
}

const BODY = ['organisatie', 'soort', 'gemeente'];

function sameBody({ organisatie, soort, gemeente }: Answers): boolean {
  const name = fold(written(gemeente));
  const body = fold(written(organisatie));
  if (gemeente === undefined) return soort !== 'gemeente' || body === '';
  return (soort === undefined || soort === 'gemeente') && (body === '' || body.endsWith(name));
}

/** How the bot deals with something that it did not write down. */
function howMissing(id: string, said: Said, seen: Seen): 'asked' | 'later' | 'lost' {
  const { draft, replies, asksNow, asksLater, state } = seen;
  const text = replies.join('\n');
  if ((draft?.options?.[id]?.length ?? 0) > 0 || asksNow.includes(id)) return 'asked';
  if (
    ASKS.some((one) => text.includes(one)) ||
    ['which registration', 'introduced'].includes(state.pending?.kind ?? '')
  )
    return 'asked';
  if (namedUnused(text, said.want[id])) return 'asked';
  return asksLater.includes(id) ? 'later' : 'lost';
}

/** That the bot did not understand, or wants to know what is to be different. */
const ASKS = ['Dat begrijp ik niet', 'Wat moet er anders', 'Welke bedoelt u', 'Bedoelt u'];

/** Whether the bot says of what was meant that it did nothing with it. */
function namedUnused(text: string, meant: unknown): boolean {
  const named = [...text.matchAll(/"([^"]+)" heb ik niet gebruikt|Zal ik "([^"]+)" meesturen/g)]
    .map(([, one, other]) => fold(one ?? other ?? ''))
    .join(' ');
  if (named === '') return false;
  const words = typeof meant === 'string' ? (fold(meant).match(/[\p{L}\p{N}]{3,}/gu) ?? []) : [];
  return (
    words.length === 0 || words.some((word) => named.includes(word)) || /^\d+$|^[a-z]+$/.test(String(meant))
  );
}
