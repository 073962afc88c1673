/**
 * Lets simulated people talk through a whole form: node test/eval/people.ts [--quiet] set.yaml ...
 * Each answers what is asked in their own words; what is stored in the end is held against what they meant.
 * With --quiet totals alone.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { askedNow } from '../../src/dialogs/form/filling.ts';
import { plain } from '../../src/dialogs/markdown.ts';
import type { Reply } from '../../src/dialogs/message.ts';
import { activeDraft, readState } from '../../src/dialogs/state.ts';
import type { State } from '../../src/dialogs/state.ts';
import { typeOf } from '../../src/forms/fieldTypes.ts';
import type { Field, Form } from '../../src/forms/form.ts';
import { fieldsOf } from '../../src/forms/question.ts';
import { openTalk, toolsOf } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';
import { written } from '../../src/text/answer.ts';
import { agrees, faultsOf } from './record.ts';
import type { Meant } from './record.ts';

export interface Person {
  name: string;
  form: string;
  today: string;
  opening: string[];
  /** How they answer when a field, or a group of fields, is asked; with more, one after the other. */
  says: Record<string, string | string[]>;
  /** How they say yes. */
  yes?: string;
  /** Said at the summary, before the yes. */
  before?: string[];
  /** Said after handing in. */
  then?: string[];
  /** The record they mean, by field; a choice by its code or name. */
  stored: Meant;
  without?: string[];
  /** Someone registered after that. */
  also?: Meant & { says?: Person['says']; stored?: Meant };
  /** The registration is withdrawn in the end. */
  withdrawn?: boolean;
}

interface Outcome {
  kind: 'right' | 'wrong record' | 'no record';
  faults: string[];
  messages: number;
  twice: string[];
  transcript: string[];
}

/** After so many messages people give up. */
const PATIENCE = 40;
const ASKED_OFTEN = 4;
const ID = 'anna';

const textsOf = (said: string | string[] | undefined): string[] => (said === undefined ? [] : [said].flat());

/** One person, from the first word to the last. */
export async function livethrough(person: Person): Promise<Outcome> {
  const forms = formsFor(person);
  const talk = await openTalk({ now: person.today, tools: { forms } });
  const transcript: string[] = [];
  let messages = 0;
  const asked = new Map<string, number>();
  const say = async (text: string): Promise<Reply[]> => {
    messages += 1;
    const replies = await talk.say(text, { id: ID, name: 'M. Gebruiker' });
    transcript.push(`> ${text}`, ...replies.map((reply) => `< ${plain(reply.text)}`));
    return replies;
  };
  const left = { before: [...(person.before ?? [])], also: person.also };
  const goOn = async (says: Person['says'], meant: Meant, more = false): Promise<void> => {
    let before = '';
    while (messages < PATIENCE) {
      const state = await stateOf(talk);
      const next = nextMessage(person, says, meant, state, asked, left.before, more);
      if (next === undefined) return;
      before = next === before ? `${next} ` : next;
      await say(next);
    }
  };
  try {
    for (const text of person.opening) await say(text);
    await goOn(person.says, person.stored);
    if (!(await begun(talk))) {
      await say(WISHES[person.form] ?? person.form);
      await goOn(person.says, person.stored);
    }
    for (const [at, text] of (person.then ?? []).entries()) {
      await say(text);
      const { stored = person.also, says = {} } = person.also ?? {};
      asked.clear();
      await goOn(
        { ...person.says, ...asSays(stored), ...says },
        { ...person.stored, ...stored },
        at < (person.then ?? []).length - 1,
      );
    }
    return { ...(await judged(talk, person)), messages, twice: twiceIn(asked), transcript };
  } finally {
    await talk.close();
  }
}

/** The forms without the question that a set takes to be optional: on whose behalf, for who acts on nobody's. */
function formsFor({ says, stored }: Person): Form[] {
  const isOpen = ({ id }: Field) => id === 'bestuurder' && says[id] === undefined && stored[id] === undefined;
  return toolsOf().forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) => (isOpen(field) ? { ...field, optional: true } : field)),
  }));
}

/** How somebody says what they came for, when the first words did not tell. */
const WISHES: Record<string, string> = {
  startdag: 'Ik wil iemand aanmelden voor de startdag',
  ambassadeur: 'Ik wil een bezoek van een ambassadeur aanvragen',
};

/** Whether a form was begun, or handed in by now. */
async function begun(talk: Talk): Promise<boolean> {
  const state = await stateOf(talk);
  return (state?.drafts.length ?? 0) > 0 || (await talk.stored()).length > 0;
}

function asSays(meant: Meant | undefined): Person['says'] {
  return Object.fromEntries(Object.entries(meant ?? {}).map(([id, value]) => [id, String(value)]));
}

function twiceIn(asked: Map<string, number>): string[] {
  return [...asked].filter(([, times]) => times > 1).map(([id]) => id);
}

async function stateOf(talk: Talk): Promise<State | undefined> {
  const { state } = await talk.store.conversations.load(`test/${ID}`, 'none');
  return readState(state);
}

/** What a person says now; undefined when nothing is asked of them any more. */
function nextMessage(
  person: Person,
  says: Person['says'],
  meant: Meant,
  state: State | undefined,
  asked: Map<string, number>,
  before: string[],
  more: boolean,
): string | undefined {
  const yes = person.yes ?? 'ja';
  const pending = state?.pending;
  if (pending?.kind === 'which form') return 'eerst afmaken';
  if (pending?.kind === 'stop' || pending?.kind === 'restart') return 'nee';
  if (pending?.kind === 'resume') return 'ga verder';
  if (pending?.kind === 'withdraw') return more ? undefined : 'ja';
  if (pending?.kind === 'which registration') return '1';
  if (pending && 'left' in pending) return agrees('opmerking', pending.left, meant.opmerking) ? 'ja' : 'nee';
  const draft = state && activeDraft(state);
  const form = formsFor(person).find(({ id }) => id === draft?.form);
  if (!draft || !form) return undefined;
  const question = askedNow(form, draft);
  if (!question) {
    const first = before.shift();
    if (first !== undefined) return first;
    const more = form.fields.find(
      ({ id, optional }) =>
        optional &&
        draft.answers[id] === undefined &&
        meant[id] !== undefined &&
        says[id] !== undefined &&
        !asked.has(id),
    );
    if (more) {
      asked.set(more.id, 1);
      return textsOf(says[more.id])[0];
    }
    const again = (confirmed.get(person) ?? 0) + 1;
    confirmed.set(person, again);
    return again > ASKED_OFTEN ? undefined : again > 1 ? 'ja' : yes;
  }
  const times = (asked.get(question.id) ?? 0) + 1;
  asked.set(question.id, times);
  if (times > ASKED_OFTEN) return undefined;
  const field = fieldsOf(question)[0]!.id;
  const options = offeredFor(draft, question.id);
  const picked = options.findIndex(
    ({ value, name }) => agrees(field, value, meant[field]) || agrees(field, name, meant[field]),
  );
  if (options.length === 1) return picked === 0 ? 'ja' : 'nee';
  if (picked >= 0) return String(picked + 1);
  const texts = textsOf(says[question.id] ?? (question.kind === 'group' ? 'ja' : undefined));
  const bare = nameOf(
    form.fields.find(({ id }) => id === field)!,
    meant[field],
  );
  if (times > texts.length + 1 || texts.length === 0)
    return typeof bare === 'boolean'
      ? bare
        ? 'ja'
        : 'nee'
      : bare === undefined
        ? 'weet ik niet'
        : written(bare);
  return texts[Math.min(times, texts.length) - 1];
}

/** A choice as people call it, not by its code. */
function nameOf(field: Field, value: unknown): unknown {
  const options = typeOf(field).options?.(field, { today: '2018-03-20', lists: toolsOf().lists }) ?? [];
  return options.find((option) => agrees(field.id, option.value, value))?.name ?? value;
}

const confirmed = new Map<Person, number>();

function offeredFor(draft: object, id: string): { value: unknown; name: string }[] {
  const { offered, options } = draft as {
    offered?: { field: string; options: unknown[] };
    options?: Record<string, unknown[]>;
  };
  const found = offered?.field === id ? offered.options : options?.[id];
  return (found ?? []) as { value: unknown; name: string }[];
}

async function judged(talk: Talk, person: Person): Promise<Pick<Outcome, 'kind' | 'faults'>> {
  const records = await talk.stored();
  const [one, second, ...more] = records;
  if (!one) return { kind: 'no record', faults: ['nothing stored'] };
  const faults = faultsOf(one.answers, person.stored, person.without ?? []);
  if (one.form !== person.form) faults.push(`form: ${one.form}`);
  const withdrawn = one.status === 'ingetrokken';
  if (withdrawn !== (person.withdrawn === true)) faults.push(`status: ${one.status}`);
  if (person.also && !second) faults.push('no second record');
  if (person.also && second) faults.push(...faultsOf(second.answers, person.also.stored ?? person.also, []));
  if (!person.also && second) faults.push('a second record');
  if (more.length > 0) faults.push(`${records.length} records`);
  return { kind: faults.length === 0 ? 'right' : 'wrong record', faults };
}

async function run(files: string[], quiet: boolean): Promise<void> {
  for (const file of files) {
    const people = load(readFileSync(file, 'utf8')) as Person[];
    const outcomes: Outcome[] = [];
    for (const person of people) {
      const outcome = await livethrough(person);
      outcomes.push(outcome);
      if (!quiet && (outcome.kind !== 'right' || outcome.twice.length > 0))
        console.log(
          [
            `\n=== ${person.name}: ${outcome.kind}`,
            ...outcome.faults,
            `twice: ${outcome.twice.join(', ')}`,
            ...(outcome.kind === 'right' && !process.argv.includes('--all') ? [] : outcome.transcript),
          ].join('\n'),
        );
    }
    const share = (count: number) => `${count} (${Math.round((1000 * count) / people.length) / 10}%)`;
    const of = (kind: Outcome['kind']) => share(outcomes.filter((one) => one.kind === kind).length);
    const messages = outcomes.reduce((sum, one) => sum + one.messages, 0) / people.length;
    console.log(
      `${path.basename(file)}: ${people.length} people, right ${of('right')}, wrong record ${of('wrong record')}, ` +
        `no record ${of('no record')}, ${messages.toFixed(1)} messages a person, ` +
        `nothing asked twice ${share(outcomes.filter(({ twice }) => twice.length === 0).length)}`,
    );
  }
}

const args = process.argv.slice(2);
await run(
  args.filter((one) => !one.startsWith('--')),
  args.includes('--quiet'),
);
