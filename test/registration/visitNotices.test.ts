import type { Command } from '../../src/registration/command.ts';
import type { Notice } from '../../src/registration/notice.ts';
import { accept, propose, proposeOther } from '../../src/registration/proposal.ts';
import { assign, callOff, moveOn, prepare, refer, visited } from '../../src/registration/visits.ts';
import { undo } from '../../src/registration/visitStep.ts';
import type { Visit, VisitStep } from '../../src/registration/visitStep.ts';
import { after, bezoek, handIn, origin, staff } from './examples.ts';
import { visitOf } from './terms.ts';

const spies = { code: 'spies', name: 'Liesbeth Spies', email: 'l@x.nl' };
const DATE = '2018-04-12T14:30:00+02:00';
const OTHER = '2018-04-19';
const WRITTEN = 'donderdag 12 april 2018 om 14.30 uur';

type Move = (visit: Visit) => VisitStep;
const contact: Move = (one) => moveOn(one, 'contact', {}, staff());
const proposed: Move = (one) => propose(one, DATE, spies, staff());
const accepted: Move = (one) => accept(one, 'aanvrager', origin());
const back: Move = (one) => undo(one, staff());
const planned = [contact, proposed, accepted];

const answers = {
  ...bezoek,
  functie: 'bestuursadviseur',
  bestuurder: 'wethouder De Boer',
  telefoon: '+31612345678',
  aanleiding: 'klankborden',
};

/** @returns what the last of these steps, all of which must be allowed, led to */
function steps(...moves: (Move | Command)[]) {
  const commands: Command[] = [handIn('ambassadeur', answers)];
  for (const move of moves) {
    const step = typeof move === 'function' ? move(visitOf(after(...commands).registration)) : undefined;
    if (step?.kind === 'refused') throw new Error(step.reason);
    commands.push(step?.command ?? (move as Command));
  }
  return after(...commands);
}

/** @returns who is told, with what happens in their calendar */
const told = (notices: Notice[]) =>
  notices.map(({ to, appointment }) => {
    const who = to.kind === 'mail' ? to.address : to.kind;
    return `${who} ${appointment ? (appointment.cancelled ? 'out' : 'in') : '-'}`;
  });

const ALL_OUT = ['jan@gouda.nl out', 'chat -', 'l@x.nl out', 'secretariat out'];
const ALL_IN = ['jan@gouda.nl in', 'chat -', 'l@x.nl in', 'secretariat in'];

it('puts a visit in every calendar, with all that each needs', () => {
  const { notices } = steps(
    contact,
    (one) => propose(one, DATE, spies, staff(), { duur: 60 }),
    (one) => accept(one, 'secretariaat', staff()),
  );
  expect(told(notices)).toEqual(ALL_IN);
  expect(notices[0]!.appointment).toEqual({
    title: 'Bezoek van Liesbeth Spies aan gemeente Gouda',
    from: DATE,
    to: '2018-04-12T13:30:00.000Z',
    wholeDay: false,
    location: 'gemeente Gouda',
    about:
      'Bezoek van een ambassadeur van gemeentelijke samenwerking.\nAmbassadeur: Liesbeth Spies\nContactpersoon: Jan Jansen\nNummer: ambassadeur-2018-0001',
  });
  const ambassador = notices[2]!;
  for (const line of [
    'Contactpersoon: Jan Jansen',
    'Namens: wethouder De Boer',
    'Telefoon: +31612345678',
    'E-mail: jan@gouda.nl',
    'Aanleiding: klankborden over bestuurlijke vraagstukken',
  ]) {
    expect(ambassador.text).toContain(line);
    expect(ambassador.appointment?.about).toContain(line);
    expect(notices[0]!.appointment?.about).not.toContain('+316');
  }
  expect(ambassador.appointment?.about).toContain('Vraag: Hoe verder?');
});

it('lasts as long as the form says, and is where the staff say', () => {
  const { notices } = steps(
    contact,
    (one) => propose(one, DATE, spies, staff(), { locatie: 'Huis van de Stad' }),
    accepted,
  );
  expect(notices[0]!.appointment).toMatchObject({
    to: '2018-04-12T14:00:00.000Z',
    location: 'Huis van de Stad',
  });
  expect(notices[0]!.text).toContain('Plaats: Huis van de Stad');
});

it.each<[string, Move, string, string[]]>([
  ['prepare', (one) => prepare(one, 'ziek', staff()), 'voorbereiding', ALL_OUT],
  ['off', (one) => callOff(one, 'ziek', staff()), 'voorbereiding', ALL_OUT],
  ['propose', (one) => propose(one, OTHER, undefined, staff(), { reden: 'ziek' }), 'voorbereiding', ALL_OUT],
  [
    'propose with another ambassador',
    (one) => propose(one, OTHER, { code: 'sint', name: 'Marjanne Sint', email: 's@x.nl' }, staff()),
    'voorbereiding',
    ALL_OUT,
  ],
  ['refer', (one) => refer(one, 'VNG', 'ziek', staff()), 'doorverwezen', ALL_OUT],
])('after a plan %s tells everyone who had the date, and takes it out', (_, move, status, expected) => {
  const { registration, notices } = steps(...planned, move);
  expect(registration.status).toBe(status);
  expect(registration.details.datum).toBeUndefined();
  expect(told(notices).sort()).toEqual([...expected].sort());
  for (const { text } of notices) expect(text).toContain(WRITTEN);
});

it.each<[string, Move[], Move]>([
  ['off', planned, (one) => callOff(one, 'ziek', staff())],
  ['propose', planned, (one) => propose(one, OTHER, undefined, staff())],
  ['refer', planned, (one) => refer(one, 'VNG', undefined, staff())],
])('undo after %s gives everyone the date back', (_, before, move) => {
  const was = steps(...before).registration;
  const { registration, notices } = steps(...before, move, back);
  expect(told(notices).sort()).toEqual([...ALL_IN].sort());
  for (const { text } of notices) expect(text).toContain(WRITTEN);
  expect({ ...registration, revision: 0 }).toEqual({ ...was, revision: 0 });
});

it('undo of a date that stood takes it out, and the proposal lies there again', () => {
  const { registration, notices } = steps(...planned, back);
  expect(told(notices)).toEqual(ALL_OUT);
  expect(registration).toMatchObject({ status: 'voorbereiding', details: { voorstel: DATE } });
  expect(told(steps(...planned, back, back).notices)).toEqual(['jan@gouda.nl -', 'chat -']);
  expect(told(steps(...planned, back, back, back).notices)).toEqual([]);
  expect(steps(...planned, back, back, back).registration.status).toBe('ontvangen');
});

it.each<[string, Move[], string[]]>([
  ['contact', [contact], []],
  ['a proposal', [contact, proposed], ['jan@gouda.nl -', 'chat -']],
  [
    'another date of the asker',
    [contact, proposed, (one) => proposeOther(one, [OTHER], undefined, origin())],
    ['jan@gouda.nl -', 'chat -', 'secretariat -'],
  ],
  ['closing', [contact, (one) => moveOn(one, 'afgerond', {}, staff())], ['jan@gouda.nl -', 'chat -']],
  [
    'a visit that has been',
    [...planned, (one) => visited(one, undefined, staff('2018-04-13T09:00:00+02:00'))],
    [],
  ],
])('undo of %s tells who was told of it', (_, moves, expected) => {
  const was = steps(...moves.slice(0, -1)).registration;
  const { registration, notices } = steps(...moves, back);
  expect(told(notices)).toEqual(expected);
  expect({ ...registration, details: { ...registration.details, stappen: [] }, revision: 0 }).toEqual({
    ...was,
    details: { ...was.details, stappen: [] },
    revision: 0,
  });
});

it('keeps a visit that has been in the calendars', () => {
  const late = staff('2018-04-13T09:00:00+02:00');
  const done: Move[] = [...planned, (one) => visited(one, undefined, late)];
  expect(told(steps(...done).notices)).toEqual([]);
  expect(told(steps(...done, (one) => moveOn(one, 'afgerond', {}, late)).notices)).toEqual([
    'jan@gouda.nl -',
    'chat -',
  ]);
});

it('another address of the ambassador gets the date, the old one loses it, and nobody else hears of it', () => {
  const moved: Move = (one) => assign(one, { ...spies, email: 'new@x.nl' }, staff());
  expect(told(steps(...planned, moved).notices)).toEqual(['new@x.nl in', 'l@x.nl out']);
  expect(told(steps(...planned, moved, back).notices)).toEqual(['l@x.nl in', 'new@x.nl out']);
});

it('an ambassador without an address is told to the secretariat', () => {
  const bare: Move = (one) => propose(one, DATE, { code: 'spies', name: 'Liesbeth Spies' }, staff());
  const { notices } = steps(contact, bare, accepted);
  expect(told(notices)).toEqual(['jan@gouda.nl in', 'secretariat in']);
  expect(notices.at(-1)?.text).toContain('Liesbeth Spies heeft geen bericht en geen afspraak gekregen');
  expect(steps(...planned).notices.at(-1)?.text).not.toContain('geen mailadres');
  const given: Move = (one) => assign(one, spies, staff());
  expect(told(steps(contact, bare, accepted, given).notices)).toEqual(['l@x.nl in']);
});

it('an ambassador who was never told of a visit does not hear that it is off', () => {
  const withdraw: Command = { kind: 'withdraw', number: 'ambassadeur-2018-0001', origin: staff() };
  expect(told(steps(withdraw).notices)).toEqual(['jan@gouda.nl -', 'chat -', 'secretariat -']);
  expect(told(steps(contact, proposed, (one) => refer(one, 'VNG', undefined, staff())).notices)).toEqual([
    'jan@gouda.nl -',
    'chat -',
  ]);
});

it('what changes in the request while a date stands changes in the calendars', () => {
  const changed: Command = {
    kind: 'change',
    number: 'ambassadeur-2018-0001',
    answers: { ...answers, telefoon: '+31687654321' },
    origin: staff(),
  };
  expect(told(steps(...planned, changed).notices)).toEqual(['jan@gouda.nl -', 'chat -', 'l@x.nl in']);
  expect(told(steps(contact, proposed, changed).notices)).toEqual(['jan@gouda.nl -', 'chat -']);
});
