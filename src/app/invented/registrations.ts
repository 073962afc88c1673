import type { Form } from '../../forms/form.ts';
import { isThere } from '../../language/gemeenten/status.ts';
import type { Command, Origin } from '../../registration/command.ts';
import { filledIn } from '../../secretariat/answers.ts';
import type { Cells } from '../../secretariat/import/entry.ts';
import { fieldContext } from '../../secretariat/import/entry.ts';
import { Refusal } from '../../secretariat/desk.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { addDays, atHour, dayOf } from '../../time/amsterdam.ts';
import { inventedPerson } from './people.ts';

const FORM = 'startdag';
const COUNT = 60;

/** Of these so many each, so that not everybody of a municipality has a place at once. */
const LARGE = ['Amsterdam', 'Utrecht', 'Groningen', 'Almere', 'Tilburg'];

/** How many came in so many days ago; what is left comes today. */
const PER_DAY: readonly number[] = [0, 21, 4, 6, 15];

const CHANNELS = ['mail', 'telefoon', 'mail', 'brief'];

/** Opgaven that more wish than others. */
const WISHES = ['2', '5', '1', '2', '4', '9', '2', '3', '5', '6', '1', '7', '8', '2', '10'];

/** Registrations for the start day: from the first day it was open until today, some of them withdrawn or put right. */
export async function inventRegistrations(desk: Desk): Promise<void> {
  const form = desk.knowledge.forms.find(({ id }) => id === FORM);
  if (!form) return;
  const commands = Array.from({ length: COUNT }, (_, at) => handIn(desk, form, at));
  const outcomes = await desk.store.registrations.apply(commands);
  const numbers = outcomes.flatMap((one) => (one.kind === 'done' ? [one.registration] : []));
  const pick = (at: number) => numbers[at]!;
  const origin = originOf(desk.now());
  await desk.store.registrations.apply([
    ...[7, 23, 41].map((at): Command => ({
      kind: 'withdraw',
      number: pick(at).number,
      origin,
      reason: 'kan die dag niet',
    })),
    ...[3, 18].map((at): Command => ({
      kind: 'change',
      number: pick(at).number,
      answers: { ...pick(at).answers, functie: 'adviseur samenwerking' },
      origin,
      correction: { reason: 'belde: andere functie', silent: true },
    })),
    { kind: 'note', number: pick(5).number, text: 'Belt morgen terug over de tweede keus.', origin },
  ]);
}

/** @returns who did it, and when */
export function originOf(at: string, channel = 'mail'): Origin {
  return { by: { id: 'secretariaat/proef', name: 'proef' }, channel, at };
}

function handIn(desk: Desk, form: Form, at: number): Command {
  const place = gemeenteOf(desk, at);
  const person = inventedPerson(at, place);
  const cells = new Map<string, unknown>([
    ['gemeente', place],
    ...Object.entries(person),
    ['opgave', WISHES[at % WISHES.length]],
    ...(at % 3 === 0 ? [] : [['tweedeOpgave', WISHES[(at + 4) % WISHES.length]] as const]),
    ['kentOpgave', 'ja'],
    ['belangSamenwerking', 'ja'],
    ['zietVerbinding', 'ja'],
    ...(at % 9 === 0 ? [['opmerking', 'Ik kom met de trein.'] as const] : []),
  ]);
  const channel = CHANNELS[at % CHANNELS.length]!;
  const when = momentOf(desk.now(), at);
  return invented(desk, form, cells, `proef-${form.id}-${at}`, originOf(when, channel), person.naam);
}

/** @returns what hands in a form with these answers, with a note that it is invented. @throws Refusal when the form takes them not */
export function invented(
  desk: Desk,
  form: Form,
  cells: Cells,
  id: string,
  origin: Origin,
  name: string,
): Extract<Command, { kind: 'hand in' }> {
  const entry = filledIn(form, {}, cells, fieldContext(desk));
  if (entry.kind === 'faults') throw new Refusal(entry.faults.map(({ fault }) => fault).join('\n'));
  return {
    kind: 'hand in',
    id,
    form: form.id,
    prefix: form.prefix,
    answers: entry.answers,
    origin,
    submittedBy: { id: origin.channel, name },
    details: { notities: [{ at: origin.at, by: origin.by.name, text: 'Verzonnen voor de proef.' }] },
  };
}

/** @returns a municipality that is there: the large ones often, the others once */
export function gemeenteOf(desk: Desk, at: number): string {
  if (at % 5 === 0) return LARGE[(at / 5) % LARGE.length]!;
  const all = desk.knowledge.lists.gemeenten.filter(
    (one) => isThere(one, dayOf(desk.now())) && !/[ '()-]/.test(one.name) && !LARGE.includes(one.name),
  );
  return all[(at * 37) % all.length]!.name;
}

function momentOf(now: string, at: number): string {
  let left = at;
  for (let days = PER_DAY.length - 1; days > 0; days--) {
    if (left < PER_DAY[days]!) return atHour(addDays(dayOf(now), -days), 9 + (left % 8));
    left -= PER_DAY[days]!;
  }
  return now;
}
