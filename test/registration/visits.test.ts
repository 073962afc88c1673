import fc from 'fast-check';
import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Command } from '../../src/registration/command.ts';
import { accept, openProposal, propose, proposeOther } from '../../src/registration/proposal.ts';
import { addNote, assign, callOff, moveOn, prepare, refer, visited } from '../../src/registration/visits.ts';
import { undo } from '../../src/registration/visitStep.ts';
import type { Visit, VisitStep } from '../../src/registration/visitStep.ts';
import { terms, visitOf } from './terms.ts';
import { after, bezoek, handIn, origin, staff } from './examples.ts';

const spies = { code: 'spies', name: 'Liesbeth Spies' };
const bandell = { code: 'bandell', name: 'Ronald Bandell' };
const DATE = '2018-04-12T14:30:00+02:00';
const OTHER = [{ from: '2018-04-19', to: '2018-04-19' }];
const WEEK = [{ from: '2018-04-16', to: '2018-04-20' }];
const asker = origin();

type Move = (visit: Visit) => VisitStep;
const contact: Move = (visit) => moveOn(visit, 'contact', { note: 'gebeld' }, staff());
const proposed: Move = (visit) => propose(visit, DATE, spies, staff());
const countered: Move = (visit) => proposeOther(visit, OTHER, 'dan wel', asker);

/** @returns a visit after these steps, all of which must be allowed */
function visit(...moves: Move[]): Visit {
  const commands: Command[] = [handIn('ambassadeur', bezoek)];
  for (const move of moves) {
    const step = move(visitOf(after(...commands).registration));
    if (step.kind === 'refused') throw new Error(step.reason);
    commands.push(step.command);
  }
  return visitOf(after(...commands).registration);
}

it('goes from request to done as the letter says', () => {
  const done = visit(
    contact,
    proposed,
    (one) => accept(one, 'aanvrager', asker),
    (one) => visited(one, undefined, staff('2018-04-12T09:00:00+02:00')),
    (one) => moveOn(one, 'afgerond', {}, staff()),
  );
  expect(done).toMatchObject({ status: 'afgerond', details: { datum: DATE, ambassadeur: spies } });
  expect(done.details.notities).toEqual([{ at: staff().at, by: 'Secretariaat', text: 'gebeld' }]);
});

it('lets the asker propose another date, which the secretariat accepts', () => {
  const other = visit(contact, proposed, countered);
  expect(openProposal(other)).toEqual({ date: '2018-04-19', by: 'aanvrager', visitor: spies });
  expect(visit(contact, proposed, countered, (one) => accept(one, 'secretariaat', staff()))).toMatchObject({
    status: 'gepland',
    details: { datum: '2018-04-19', voorstel: undefined },
  });
});

it('has no open proposal once a date stands, and goes back to the preparation when that falls through', () => {
  const planned = visit(contact, proposed, (one) => accept(one, 'aanvrager', asker));
  expect(openProposal(planned)).toBeUndefined();
  const off = visit(
    contact,
    proposed,
    (one) => accept(one, 'aanvrager', asker),
    (one) => callOff(one, 'ziek', staff()),
  );
  expect(off).toMatchObject({ status: 'voorbereiding', details: { datum: undefined, reden: 'ziek' } });
  expect(openProposal(off)).toBeUndefined();
});

it.each<[string, Move[], Move, string]>([
  ['a date before there was contact', [], proposed, 'visits contact'],
  [
    'a date without an ambassador',
    [contact],
    (one) => propose(one, DATE, undefined, staff()),
    'Kies eerst wie er gaat',
  ],
  ['accepting what was not proposed', [contact], (one) => accept(one, 'aanvrager', asker), 'geen voorstel'],
  [
    'accepting your own proposal',
    [contact, proposed, countered],
    (one) => accept(one, 'aanvrager', asker),
    'Uw eigen voorstel',
  ],
  [
    'accepting a whole week',
    [contact, proposed, (one) => proposeOther(one, WEEK, undefined, asker)],
    (one) => accept(one, 'secretariaat', staff()),
    'meer dan één mogelijkheid',
  ],
  ['another date when there is no proposal', [contact], countered, 'geen voorstel'],
  [
    'a visit that has been before its day',
    [contact, proposed, (one) => accept(one, 'aanvrager', asker)],
    (one) => visited(one, undefined, staff('2018-04-11T23:59:00+02:00')),
    'pas op donderdag 12 april 2018 om 14.30 uur',
  ],
  ['taking back what was never done', [], (one) => undo(one, staff()), 'geen stap'],
  [
    'taking back a step when it was withdrawn after it',
    [contact],
    (one) => undo({ ...one, status: 'ingetrokken' }, staff()),
    'is ingetrokken',
  ],
  ['calling off what is not planned', [contact], (one) => callOff(one, undefined, staff()), 'niet gepland'],
  ['the status it has', [contact], contact, 'heeft al de status'],
  [
    'another ambassador for a date that stands',
    [contact, proposed, (one) => accept(one, 'aanvrager', asker)],
    (one) => assign(one, bandell, staff()),
    'visits off',
  ],
])('refuses %s, and says what to do', (_, before, move, reason) => {
  expect(move(visit(...before))).toEqual({
    kind: 'refused',
    reason: expect.stringContaining(reason) as string,
  });
});

it('adds notes one after the other', () => {
  const noted = visit(contact, (one) => addNote(one, 'tweede', staff()));
  expect((noted.details.notities as { text: string }[]).map(({ text }) => text)).toEqual([
    'gebeld',
    'tweede',
  ]);
});

it('keeps the ambassador chosen before when a date is proposed', () => {
  const chosen = visit(
    contact,
    (one) => assign(one, bandell, staff()),
    (one) => propose(one, DATE, undefined, staff()),
  );
  expect(chosen.details.ambassadeur).toEqual(bandell);
});

it('takes back ten steps at most, and leaves the notes', () => {
  const again: Move[] = [
    proposed,
    (one) => accept(one, 'secretariaat', staff()),
    (one) => callOff(one, 'x', staff()),
  ];
  const far = visit(contact, ...again, ...again, ...again, ...again);
  expect(far.details.stappen).toHaveLength(10);
  let one = visit(contact, proposed, (noted) => addNote(noted, 'tweede', staff()));
  const step = undo(one, staff());
  if (step.kind === 'refused') throw new Error(step.reason);
  expect(step.command).toMatchObject({
    kind: 'step back',
    status: 'contact',
    event: 'voorstel teruggedraaid',
  });
  one = visit(
    contact,
    proposed,
    (noted) => addNote(noted, 'tweede', staff()),
    (noted) => undo(noted, staff()),
  );
  expect((one.details.notities as unknown[]).length).toBe(2);
});

it('is the same in every way after any step and its undoing', () => {
  const moves: Record<string, Move> = {
    contact,
    proposed,
    countered,
    accepted: (one) => accept(one, 'secretariaat', staff()),
    off: (one) => callOff(one, 'ziek', staff()),
    assigned: (one) => assign(one, bandell, staff()),
    moved: (one) => assign(one, { ...spies, email: 'l@x.nl' }, staff()),
    prepared: (one) => prepare(one, 'ziek', staff()),
    referred: (one) => refer(one, 'VNG', 'x', staff()),
    visited: (one) => visited(one, 'fijn', staff('2018-05-01T09:00:00+02:00')),
    closed: (one) => moveOn(one, 'afgerond', {}, staff()),
  };
  const walk = fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 15 });
  let undone = 0;
  fc.assert(
    fc.property(walk, (names) => {
      let current = visit();
      for (const name of ['contact', ...names]) {
        const next = taken(current, moves[name]!(current));
        if (!next) continue;
        const back = taken(next, undo(next, staff()));
        expect(plain(back)).toEqual(plain(current));
        undone += 1;
        current = next;
      }
    }),
  );
  expect(undone).toBeGreaterThanOrEqual(100);
});

/** @returns the registration after a step, undefined when it may not be taken or changes nothing */
function taken(current: Visit, step: VisitStep): Visit | undefined {
  if (step.kind === 'refused') return undefined;
  const applied = applyCommand(current, step.command, terms('ambassadeur'));
  return applied.kind === 'changed' ? visitOf(applied.registration) : undefined;
}

/** As it is stored, without what is to differ: notes stay, and steps are kept up to a number. */
function plain(one: Visit | undefined): unknown {
  const details = { ...one?.details, notities: undefined, stappen: undefined };
  return JSON.parse(JSON.stringify({ ...one, details, revision: 0 }));
}
