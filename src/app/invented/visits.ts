import type { Origin } from '../../registration/command.ts';
import { accept, propose, proposeOther } from '../../registration/proposal.ts';
import type { Visitor } from '../../registration/proposal.ts';
import { addNote, moveOn, pickUp, refer, visited } from '../../registration/visits.ts';
import type { Visit, VisitStep } from '../../registration/visitStep.ts';
import { Refusal } from '../../secretariat/desk.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { visitIn } from '../../secretariat/visits/take.ts';
import { visitorNamed } from '../../secretariat/visits/who.ts';
import { addDays, atHour, dayOf } from '../../time/amsterdam.ts';
import { inventedPerson } from './people.ts';
import { gemeenteOf, invented, originOf } from './registrations.ts';

const FORM = 'ambassadeur';

const ASKED = [
  ['klankborden', 'Onze vijf gemeenten worden het niet eens over de inkoop van jeugdzorg.'],
  ['versnellen', 'De gemeenschappelijke regeling voor de Wmo ligt al een jaar stil.'],
  ['impuls', 'Hoe krijgen wij de raden mee in een regionale aanpak van participatie?'],
  ['bemiddelen', 'Twee gemeenten willen uit de samenwerking stappen. Kan iemand bemiddelen?'],
] as const;

const AMBASSADORS = ['bandell', 'sint', 'spies'];

/** One thing that happens to a visit, by the staff unless it is said otherwise. */
type Happens = (visit: Visit, origin: Origin, desk: Desk) => VisitStep;

const contact: Happens = (visit, origin) =>
  moveOn(visit, visit.course.appoints.contacted, { note: 'Gebeld: wil graag snel iemand.' }, origin);
const taken: Happens = (visit, origin) => pickUp(visit, origin);
const proposal =
  (days: number, ambassador: number): Happens =>
  (visit, origin, desk) =>
    propose(visit, atHour(addDays(dayOf(origin.at), days), 14), visitor(desk, visit, ambassador), origin);
const other: Happens = (visit, origin) =>
  proposeOther(visit, addDays(dayOf(origin.at), 9), 'Die dag is onze raad bijeen.', origin);
const agreed: Happens = (visit, origin) => accept(visit, 'secretariaat', origin);
const been: Happens = (visit, origin) => visited(visit, 'Goed gesprek, verslag volgt.', origin);
const closed: Happens = (visit, origin) => moveOn(visit, visit.course.appoints.closed, {}, origin);
const referred: Happens = (visit, origin) => refer(visit, 'VNG', 'Past beter bij de helpdesk.', origin);

const note: Happens = (visit, origin) => addNote(visit, 'Programma besproken.', origin);

/** What happens to each: how many days ago it was asked, and a step a day from then on. */
const COURSES: readonly { ago: number; steps: readonly Happens[]; withdrawn?: true }[] = [
  { ago: 0, steps: [] },
  { ago: 1, steps: [] },
  { ago: 2, steps: [taken, contact] },
  { ago: 6, steps: [contact] },
  { ago: 8, steps: [contact, proposal(12, 0)] },
  { ago: 11, steps: [contact, proposal(15, 1), other] },
  { ago: 12, steps: [taken, contact, proposal(16, 2), agreed] },
  { ago: 14, steps: [contact, proposal(14, 0), agreed] },
  { ago: 30, steps: [contact, proposal(5, 1), agreed, ...Array<Happens>(4).fill(note), been] },
  { ago: 40, steps: [contact, proposal(3, 2), agreed, note, note, been, closed] },
  { ago: 13, steps: [contact, referred] },
  { ago: 10, steps: [], withdrawn: true },
];

/** Visits of an ambassador, one or two in each state. */
export async function inventVisits(desk: Desk): Promise<void> {
  const form = desk.knowledge.forms.find(({ id }) => id === FORM);
  if (!form) return;
  for (const [at, { ago, steps, withdrawn }] of COURSES.entries()) {
    const day = addDays(dayOf(desk.now()), -ago);
    const place = gemeenteOf(desk, 5 * at + 1);
    const person = inventedPerson(at + 100, place);
    const [aanleiding, vraag] = ASKED[at % ASKED.length]!;
    const cells = new Map<string, unknown>([
      ['organisatie', `gemeente ${place}`],
      ['soort', 'gemeente'],
      ['gemeente', place],
      ...Object.entries({ ...person, functie: 'wethouder' }),
      ['aanleiding', aanleiding],
      ['vraag', vraag],
      ['ambassadeur', at % 2 === 0 ? 'geen voorkeur' : AMBASSADORS[at % 3]],
      ['voorkeur', 'geen voorkeur'],
    ]);
    const asked = ago === 0 ? desk.now() : atHour(day, 9);
    const handIn = invented(desk, form, cells, `proef-${form.id}-${at}`, originOf(asked), person.naam);
    const [outcome] = await desk.store.registrations.apply([handIn]);
    if (outcome?.kind !== 'done') continue;
    let visit = visitIn(desk, outcome.registration);
    for (const [days, happens] of steps.entries())
      visit = await take(desk, visit, happens, atHour(addDays(day, days + 1), 10));
    if (withdrawn) {
      const { number } = visit;
      const origin = originOf(atHour(addDays(day, 2), 10));
      await desk.store.registrations.apply([{ kind: 'withdraw', number, origin, reason: 'niet meer nodig' }]);
    }
  }
}

async function take(desk: Desk, visit: Visit, happens: Happens, at: string): Promise<Visit> {
  const step = happens(visit, originOf(at, 'secretariaat'), desk);
  if (step.kind === 'refused') throw new Refusal(step.reason);
  const [outcome] = await desk.store.registrations.apply([step.command]);
  return outcome?.kind === 'done' ? visitIn(desk, outcome.registration) : visit;
}

function visitor(desk: Desk, visit: Visit, at: number): Visitor | undefined {
  return visitorNamed(desk, visit.course.appoints.who, { ambassador: AMBASSADORS[at] });
}
