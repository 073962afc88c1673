import { applyCommand } from '../../src/registration/applyCommand.ts';
import type { Command, Origin } from '../../src/registration/command.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { termsFor } from '../../src/registration/terms.ts';

const FORM = {
  ...{ id: 'dag', title: 'Een dag', outside: 'accept' as const },
  fields: [
    { id: 'naam', type: 'name', label: 'Naam' },
    { id: 'email', type: 'email', label: 'E-mailadres' },
  ],
};
const terms = termsFor({ forms: [FORM], courses: {}, notices: [] }, 'dag', false);
const origin: Origin = {
  by: { id: 'secretariaat/Sam', name: 'Sam' },
  channel: 'secretariaat',
  at: '2018-03-20T10:00:00+01:00',
};
const letter = { id: 'een', subject: 'Over {nummer}', text: 'Beste {naam}, {iets}' };

const registration: Registration = {
  ...{ id: 'x', number: 'DG-2018-0001', form: 'dag', status: 'ontvangen', revision: 1 },
  ...{ submittedAt: origin.at, submittedBy: { id: 'mail', name: 'Jan' } },
  answers: { naam: 'Jan {nummer} de Boer', email: 'Jan@Voorbeeld.example' },
  details: {},
};

function apply(command: Command, current = registration) {
  const applied = applyCommand(current, command, terms);
  if (applied.kind !== 'changed') return { ...applied, current };
  return { ...applied, current: applied.registration };
}

test('a letter is filled in for who gets it, with nothing of theirs taken for a place', () => {
  const applied = apply({ kind: 'write', number: registration.number, letter, origin });
  expect(applied).toMatchObject({
    kind: 'changed',
    notices: [
      {
        key: 'DG-2018-0001/2/bericht/deelnemer',
        to: { kind: 'mail', address: 'Jan@Voorbeeld.example' },
        subject: 'Over DG-2018-0001',
        text: 'Beste Jan {nummer} de Boer, {iets}',
      },
    ],
  });
  expect(JSON.stringify(applied.current.details)).not.toContain('Beste');
});

test('the same letter goes out once, another one again; without an address it is refused', () => {
  const write = { kind: 'write' as const, number: registration.number, letter, origin };
  const { current } = apply(write);
  expect(apply(write, current).kind).toBe('already there');
  expect(apply({ ...write, letter: { ...letter, id: 'twee' } }, current).kind).toBe('changed');
  expect(apply(write, { ...registration, answers: { naam: 'Jan' } }).kind).toBe('refused');
});

test('who came is marked so once, and can be unmarked; nobody is told', () => {
  const mark = (present: boolean) => ({
    kind: 'present' as const,
    number: registration.number,
    present,
    origin,
  });
  expect(apply(mark(false)).kind).toBe('already there');
  const came = apply(mark(true));
  expect(came).toMatchObject({ kind: 'changed', notices: [], audit: { event: 'aanwezig' } });
  expect(came.current.details.aanwezig).toBe(origin.at);
  expect(apply(mark(true), came.current).kind).toBe('already there');
  expect(apply(mark(false), came.current).current.details.aanwezig).toBeUndefined();
});
