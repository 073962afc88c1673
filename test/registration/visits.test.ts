import type { Command } from '../../src/registration/command.ts';
import {
  accept,
  addNote,
  assign,
  callOff,
  moveOn,
  openProposal,
  propose,
  proposeOther,
} from '../../src/registration/visits.ts';
import type { VisitStep } from '../../src/registration/visits.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { after, bezoek, handIn, origin, staff } from './examples.ts';

const spies = { code: 'spies', name: 'Liesbeth Spies' };
const bandell = { code: 'bandell', name: 'Ronald Bandell' };
const DATE = '2018-04-12T14:30:00+02:00';
const OTHER = [{ from: '2018-04-19', to: '2018-04-19' }];
const WEEK = [{ from: '2018-04-16', to: '2018-04-20' }];
const asker = origin();

type Move = (visit: Registration) => VisitStep;
const contact: Move = (visit) => moveOn(visit, 'contact', { note: 'gebeld' }, staff());
const proposed: Move = (visit) => propose(visit, DATE, spies, staff());
const countered: Move = (visit) => proposeOther(visit, OTHER, 'dan wel', asker);

/** @returns a visit after these steps, all of which must be allowed */
function visit(...moves: Move[]): Registration {
  const commands: Command[] = [handIn('ambassadeur', bezoek)];
  for (const move of moves) {
    const step = move(after(...commands).registration);
    if (step.kind === 'refused') throw new Error(step.reason);
    commands.push(step.command);
  }
  return after(...commands).registration;
}

it('goes from request to done as the letter says', () => {
  const done = visit(
    contact,
    proposed,
    (one) => accept(one, 'aanvrager', asker),
    (one) => moveOn(one, 'bezocht', {}, staff()),
    (one) => moveOn(one, 'afgerond', {}, staff()),
  );
  expect(done).toMatchObject({ status: 'afgerond', details: { datum: DATE, ambassadeur: spies } });
  expect(done.details.notities).toEqual([{ at: staff().at, by: 'Secretariaat', text: 'gebeld' }]);
});

it('lets the asker propose another date, which the secretariat accepts', () => {
  const other = visit(contact, proposed, countered);
  expect(openProposal(other)).toEqual({ date: '2018-04-19', by: 'aanvrager', ambassadeur: spies });
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
